import { ApiProperty } from '@nestjs/swagger';

const reasons = [
  'no-safe-contact',
  'not-asked-if-safe',
  'wrong-details',
  'shared-with-suspect',
  'could-not-be-reached',
];

/** Counts of one span. Duplicates and quarantined updates are among those received. */
export class FeedCounts {
  @ApiProperty()
  received!: number;

  @ApiProperty()
  duplicate!: number;

  @ApiProperty()
  quarantined!: number;

  @ApiProperty({ description: 'Fields outside the contract, which were dropped.' })
  droppedFields!: number;
}

export class FeedDayAnswer extends FeedCounts {
  @ApiProperty({ format: 'date', description: 'A day of Europe/London.' })
  day!: string;

  @ApiProperty({ description: "The source's id." })
  source!: string;

  @ApiProperty()
  name!: string;
}

export class FeedSourceAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastMessage!: string | null;

  @ApiProperty({ description: 'Nothing came for more than 24 hours.' })
  quiet!: boolean;
}

export class DroppedFieldAnswer {
  @ApiProperty()
  source!: string;

  @ApiProperty({
    example: 'victims.*.nickname',
    description: 'The field; ? stands for a name that is more than letters.',
  })
  field!: string;

  @ApiProperty()
  times!: number;
}

export class ContactReturnCount {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ enum: reasons })
  reason!: string;

  @ApiProperty()
  times!: number;
}

/** How the feed does. */
export class FeedAnswer {
  @ApiProperty({ type: [FeedDayAnswer] })
  items!: FeedDayAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null at the end.' })
  next!: string | null;

  @ApiProperty({ type: FeedCounts, description: 'The last seven days, all sources together.' })
  week!: FeedCounts;

  @ApiProperty({ type: [FeedSourceAnswer] })
  sources!: FeedSourceAnswer[];

  @ApiProperty({ type: [DroppedFieldAnswer], description: 'The 50 most frequent.' })
  dropped!: DroppedFieldAnswer[];

  @ApiProperty({
    type: [ContactReturnCount],
    description: 'Why contact with victims was returned, in the last four weeks.',
  })
  returns!: ContactReturnCount[];
}
