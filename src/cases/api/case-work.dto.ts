import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Length, Matches } from 'class-validator';
import { type ReturnReason, returnReasons } from '../cases.events';

/** The case that was opened. */
export class OpenedCaseAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'VF-ABCD-2345' }) reference!: string;
}

/** The police's crime that a self-reported case is to follow. */
export class CrimeLinkRequest {
  @ApiProperty({ example: '24000001187' })
  @Length(1, 100, { message: 'a crime reference of 1 to 100 characters' })
  @Matches(/\S/, { message: 'a crime reference of 1 to 100 characters' })
  crimeReference!: string;
}

/** Whether the case follows the crime now, or waits for it. */
export class CrimeLinkAnswer {
  @ApiProperty({ enum: ['linked', 'waiting'] }) result!: 'linked' | 'waiting';
}

/** Why the case goes back to the police. */
export class ReturnRequest {
  @ApiProperty({ enum: Object.keys(returnReasons) })
  @IsIn(Object.keys(returnReasons), { message: 'one of the reasons' })
  reason!: ReturnReason;
}
