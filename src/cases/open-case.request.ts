import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { crimeTypeCodes } from '../journey/queries/crime-type-names';
import { localityCodes } from '../journey/queries/localities';
import { type ContactKind, contactKinds, expectedOf, fitsKind } from './contact-kinds';
import { type CrimeFlag, crimeFlagCodes } from './crime-flags';
import { IsBirthday, IsPastDayOrMonth } from './dates';

const aName = 'a text of 1 to 100 characters';
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The person or organisation that came to us. */
export class OpenCaseVictim {
  @ApiProperty({ enum: ['person', 'organisation'] })
  @IsIn(['person', 'organisation'], { message: 'person or organisation' })
  kind!: 'person' | 'organisation';

  @ApiPropertyOptional()
  @IsOptional()
  @Length(1, 100, { message: aName })
  @Matches(/\S/, { message: aName })
  givenName?: string;

  @ApiPropertyOptional({ description: 'A person needs one.' })
  @ValidateIf(({ kind, familyName }: OpenCaseVictim) => kind === 'person' || isGiven(familyName))
  @Length(1, 100, { message: aName })
  @Matches(/\S/, { message: aName })
  familyName?: string;

  @ApiPropertyOptional({ example: '1985-03-27' })
  @IsOptional()
  @IsBirthday({ message: 'a day in the last 120 years that exists, as YYYY-MM-DD' })
  dateOfBirth?: string;

  @ApiPropertyOptional({ description: 'An organisation needs one.' })
  @ValidateIf(({ kind, organisationName }: OpenCaseVictim) => kind === 'organisation' || isGiven(organisationName))
  @Length(1, 200, { message: 'a text of 1 to 200 characters' })
  @Matches(/\S/, { message: 'a text of 1 to 200 characters' })
  organisationName?: string;

  @ApiPropertyOptional({ description: 'Whom to speak to in the organisation.' })
  @IsOptional()
  @Length(1, 100, { message: aName })
  contactName?: string;
}

/** What happened, as the victim told it. No crime number: support never depends on one. */
export class OpenCaseCrime {
  @ApiProperty({ enum: crimeTypeCodes })
  @IsIn([...crimeTypeCodes], { message: 'one of the crime types' })
  crimeType!: string;

  @ApiProperty({ example: '2024-03-09', description: 'YYYY-MM-DD, or YYYY-MM when only the month is known.' })
  @IsPastDayOrMonth({ message: 'a day or a month in the past, as YYYY-MM-DD or YYYY-MM' })
  occurred!: string;

  @ApiProperty({ enum: localityCodes })
  @IsIn([...localityCodes], { message: 'one of the localities' })
  locality!: string;

  @ApiPropertyOptional({
    enum: crimeFlagCodes,
    isArray: true,
    description: 'cloaked restricts the case to whoever opens it and to supervisors.',
  })
  @IsArray({ message: 'a list of flags' })
  @ArrayUnique({ message: 'each flag once' })
  @IsIn([...crimeFlagCodes], { each: true, message: 'flags from the list' })
  flags: CrimeFlag[] = [];
}

/** How to reach the victim. */
export class OpenCaseContactPoint {
  @ApiProperty({ enum: Object.keys(contactKinds) })
  @IsIn(Object.keys(contactKinds), { message: 'mobile, phone, email, post or through-person' })
  kind!: ContactKind;

  @ApiProperty({ maxLength: 500 })
  @IsString({ message: 'a text of 1 to 500 characters' })
  @Length(1, 500, { message: 'a text of 1 to 500 characters' })
  @ValidateBy(
    {
      name: 'fitsKind',
      validator: {
        validate: (value, on) =>
          typeof value === 'string' && fitsKind((on?.object as OpenCaseContactPoint).kind, value),
      },
    },
    { message: ({ object }) => expectedOf((object as OpenCaseContactPoint).kind) },
  )
  value!: string;

  @ApiProperty({
    enum: ['yes', 'no', 'not-asked'],
    description: 'What the victim said when you asked whether it is safe to use.',
  })
  @IsIn(['yes', 'no', 'not-asked'], { message: 'yes, no or not-asked' })
  safe!: 'yes' | 'no' | 'not-asked';
}

/** A case that the victim told us about. */
export class OpenCaseRequest {
  @ApiProperty({ type: OpenCaseVictim })
  @Type(() => OpenCaseVictim)
  @ValidateBy({ name: 'given', validator: { validate: isGiven } }, { message: 'who the victim is' })
  @ValidateNested({ message: 'who the victim is' })
  victim!: OpenCaseVictim;

  @ApiProperty({ type: OpenCaseCrime })
  @Type(() => OpenCaseCrime)
  @ValidateBy({ name: 'given', validator: { validate: isGiven } }, { message: 'what happened' })
  @ValidateNested({ message: 'what happened' })
  crime!: OpenCaseCrime;

  @ApiPropertyOptional({ type: OpenCaseContactPoint, isArray: true })
  @IsArray({ message: 'a list of contact points' })
  @ArrayMaxSize(10, { message: 'at most 10 contact points' })
  @Type(() => OpenCaseContactPoint)
  @ValidateNested({ each: true, message: 'contact points' })
  contactPoints: OpenCaseContactPoint[] = [];
}
