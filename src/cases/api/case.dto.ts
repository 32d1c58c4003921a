import { ApiProperty } from '@nestjs/swagger';
import { stageCodes } from '../../journey/queries/stage-names';

class CaseVictimAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['person', 'organisation'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ description: 'Demonstration data: never contacted.' }) invented!: boolean;
}

class OfficerAnswer {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) collarNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) contact!: string | null;
}

class TaskAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ description: 'Why a person has to look, in words.' }) reason!: string;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
}

class ReturnedAnswer {
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class HappeningAnswer {
  @ApiProperty({ description: 'What happened, in words.' }) what!: string;
  @ApiProperty({ format: 'date-time' }) happenedAt!: string;
  @ApiProperty({ enum: ['month', 'day', 'time'], description: 'How much of happenedAt is known.' }) precision!: string;
}

class StrandAnswer {
  @ApiProperty({ example: 'suspect 1', description: 'crime: the crime as a whole.' }) label!: string;
  @ApiProperty({ enum: stageCodes }) stage!: string;
  @ApiProperty() ended!: boolean;
  @ApiProperty({ type: HappeningAnswer, nullable: true }) latest!: HappeningAnswer | null;
}

class TimelineAnswer extends HappeningAnswer {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: the crime as a whole.' }) strand!: string | null;
  @ApiProperty({ type: [String], description: 'Conditions, when it ends, whether the victim was told: sentences.' })
  details!: string[];
  @ApiProperty({ description: 'How we know.' }) how!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['stands', 'refused', 'withdrawn'] }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused.' }) reason!: string | null;
}

class JourneyAnswer {
  @ApiProperty({ enum: stageCodes }) stage!: string;
  @ApiProperty({ type: String, nullable: true }) latestOutcome!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM' }) outcomeMonth!: string | null;
  @ApiProperty({ type: [StrandAnswer] }) strands!: StrandAnswer[];
  @ApiProperty({ type: [TimelineAnswer], description: 'Newest first.' }) timeline!: TimelineAnswer[];
}

/** A case with its journey. */
export class CaseAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'VF-ABCD-2345' }) reference!: string;
  @ApiProperty({ description: 'Also the ETag.' }) version!: number;
  @ApiProperty({ description: 'The victim told us; it may have no crime reference.' }) selfReported!: boolean;
  @ApiProperty() restricted!: boolean;
  @ApiProperty({ description: 'A self-reported case that follows a crime of the police.' }) linked!: boolean;
  @ApiProperty({ type: String, nullable: true }) crimeReference!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The crime that this case waits for.' }) awaitedReference!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) crimeType!: string | null;
  @ApiProperty({ type: String, nullable: true }) locality!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'YYYY-MM, YYYY-MM-DD or an instant, as precise as it is known.',
  })
  occurredFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) occurredTo!: string | null;
  @ApiProperty({ type: String, nullable: true }) reportedOn!: string | null;
  @ApiProperty({ type: [String] }) flags!: string[];
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ type: OfficerAnswer, nullable: true }) officer!: OfficerAnswer | null;
  @ApiProperty({ type: CaseVictimAnswer, nullable: true, description: 'null when you may not see the victim.' })
  victim!: CaseVictimAnswer | null;
  @ApiProperty({ type: [TaskAnswer] }) tasks!: TaskAnswer[];
  @ApiProperty({ description: 'How many proposals about the victim wait for a decision.' }) openProposals!: number;
  @ApiProperty({ type: [ReturnedAnswer], description: 'When it was sent back to the police, and why.' })
  returned!: ReturnedAnswer[];
  @ApiProperty({ type: JourneyAnswer }) journey!: JourneyAnswer;
}
