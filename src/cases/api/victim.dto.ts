import { ApiProperty } from '@nestjs/swagger';
import { stageCodes } from '../../journey/queries/stage-names';
import { contactKinds } from '../contact-kinds';
import { accessNeeds, victimFieldNames } from '../victim-fields';

export class CheckedAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'The name of whoever checked it with the victim.' }) by!:
    string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class PoliceSafeAnswer {
  @ApiProperty({ enum: ['yes', 'no', 'not-asked'] }) answer!: string;
  @ApiProperty({ type: String, nullable: true }) askedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) askedOn!: string | null;
}

class VerifiedSafeAnswer extends CheckedAnswer {
  @ApiProperty() safe!: boolean;
}

class ContactPointAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(contactKinds) }) kind!: string;
  @ApiProperty({ example: 'ends 123', description: 'The value itself is shown on request, which is audited.' })
  masked!: string;
  @ApiProperty({ type: PoliceSafeAnswer, description: 'What the police were told. It permits a first call at most.' })
  policeSafe!: PoliceSafeAnswer;
  @ApiProperty({ type: VerifiedSafeAnswer, nullable: true, description: 'What our own worker established.' })
  verifiedSafe!: VerifiedSafeAnswer | null;
  @ApiProperty({ description: 'The suspect uses it too: closed, whatever else is said.' }) sharedWithSuspect!: boolean;
}

class ProposalAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: victimFieldNames }) field!: string;
  @ApiProperty({ description: 'The value that the feed states, of the type of the field.', type: Object })
  proposed!: unknown;
  @ApiProperty() source!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

class VictimCaseAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty({ type: String, nullable: true }) crimeType!: string | null;
  @ApiProperty({ type: String, nullable: true }) locality!: string | null;
  @ApiProperty({ enum: stageCodes }) stage!: string;
  @ApiProperty() selfReported!: boolean;
  @ApiProperty({ format: 'uuid', description: 'Cases about one crime share it.' }) crimeId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'When it happened, as precise as it is known.' }) on!:
    string | null;
}

class RepeatAnswer {
  @ApiProperty({ type: VictimCaseAnswer }) newest!: VictimCaseAnswer;
  @ApiProperty({ type: [VictimCaseAnswer] }) prior!: VictimCaseAnswer[];
}

/** A victim with all that you may see of them. */
export class VictimAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Also the ETag.' }) version!: number;
  @ApiProperty({ enum: ['person', 'organisation'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) givenName!: string | null;
  @ApiProperty({ type: String, nullable: true }) familyName!: string | null;
  @ApiProperty({ type: String, nullable: true }) dateOfBirth!: string | null;
  @ApiProperty({ type: String, nullable: true }) organisationName!: string | null;
  @ApiProperty({ type: String, nullable: true }) contactName!: string | null;
  @ApiProperty({ type: String, nullable: true }) language!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) interpreterNeeded!: boolean | null;
  @ApiProperty({ enum: Object.keys(accessNeeds), isArray: true }) accessNeeds!: string[];
  @ApiProperty({ type: [String] }) vulnerabilities!: string[];
  @ApiProperty({ enum: ['yes', 'no', 'not-asked'] }) consentToReferral!: string;
  @ApiProperty({ type: String, nullable: true }) enhancedCategory!: string | null;
  @ApiProperty() deceased!: boolean;
  @ApiProperty({ description: 'Demonstration data: never contacted.' }) invented!: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/CheckedAnswer' },
    description: 'By field: who checked it with the victim.',
  })
  verified!: object;
  @ApiProperty({ type: [ContactPointAnswer] }) contactPoints!: ContactPointAnswer[];
  @ApiProperty({ type: [ProposalAnswer], description: 'What the feed says otherwise than was checked.' })
  proposals!: ProposalAnswer[];
  @ApiProperty({ type: [VictimCaseAnswer] }) cases!: VictimCaseAnswer[];
  @ApiProperty({
    type: RepeatAnswer,
    nullable: true,
    description: 'More than one crime in the 365 days that end on the newest.',
  })
  repeat!: RepeatAnswer | null;
}

/** One contact point in full. */
export class ShownContactPoint {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(contactKinds) }) kind!: string;
  @ApiProperty() value!: string;
}

/** Which fields a change left checked. */
export class ChangedVictimAnswer {
  @ApiProperty({ enum: victimFieldNames, isArray: true }) checked!: string[];
}
