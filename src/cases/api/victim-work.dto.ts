import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, Length, Matches, ValidateIf } from 'class-validator';
import { IsBirthday } from '../dates';
import type { Decision } from '../decide-proposal';
import { type AccessNeed, accessNeeds, type VictimFieldName, victimFieldNames } from '../victim-fields';

const aName = 'a text of 1 to 100 characters';
const isChanged = (_: unknown, value: unknown): boolean => value !== undefined;

/** What a caseworker puts right. A field that is left out stays as it is; null: not known. Every changed field becomes checked. */
export class VictimChange {
  @ApiPropertyOptional({ type: String })
  @ValidateIf(isChanged)
  @Length(1, 100, { message: aName })
  @Matches(/\S/, { message: aName })
  givenName?: string;

  @ApiPropertyOptional({ type: String })
  @ValidateIf(isChanged)
  @Length(1, 100, { message: aName })
  @Matches(/\S/, { message: aName })
  familyName?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '1985-03-27' })
  @IsOptional()
  @IsBirthday({ message: 'a day in the last 120 years that exists, as YYYY-MM-DD' })
  dateOfBirth?: string | null;

  @ApiPropertyOptional({ type: String })
  @ValidateIf(isChanged)
  @Length(1, 200, { message: 'a text of 1 to 200 characters' })
  @Matches(/\S/, { message: 'a text of 1 to 200 characters' })
  organisationName?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Length(1, 100, { message: aName })
  contactName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'pl' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'a language tag, for example en, gu or pl' })
  language?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean({ message: 'true, false or null' })
  interpreterNeeded?: boolean | null;

  @ApiPropertyOptional({ enum: Object.keys(accessNeeds), isArray: true })
  @ValidateIf(isChanged)
  @IsArray({ message: 'a list of access needs' })
  @ArrayUnique({ message: 'each need once' })
  @IsIn(Object.keys(accessNeeds), { each: true, message: 'access needs from the list' })
  accessNeeds?: AccessNeed[];

  @ApiPropertyOptional({
    enum: victimFieldNames,
    isArray: true,
    description: 'Fields that you checked with the victim and that are right as they are.',
  })
  @ValidateIf(isChanged)
  @IsArray({ message: 'a list of fields' })
  @IsIn([...victimFieldNames], { each: true, message: 'names of fields' })
  verify?: VictimFieldName[];
}

/** What our own worker established with the victim. */
export class ContactSafety {
  @ApiProperty({ description: 'Whether this way to reach the victim may be used.' })
  @IsBoolean({ message: 'true or false' })
  safe!: boolean;
}

/** What becomes of a proposal. */
export class ProposalDecision {
  @ApiProperty({ enum: ['accepted', 'refused'] })
  @IsIn(['accepted', 'refused'], { message: 'accepted or refused' })
  decision!: Decision;
}
