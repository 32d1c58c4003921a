import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { crimeTypeCodes } from '../../journey/queries/crime-type-names';
import { localityCodes } from '../../journey/queries/localities';
import { stageCodes } from '../../journey/queries/stage-names';
import { PageQuery } from '../../platform/request/page-query';

/** What narrows the list of cases. */
export class CaseListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: stageCodes })
  @IsOptional()
  @IsIn([...stageCodes], { message: 'the code of a stage' })
  stage?: string;

  @ApiPropertyOptional({ enum: crimeTypeCodes })
  @IsOptional()
  @IsIn([...crimeTypeCodes], { message: 'the code of a crime type' })
  crimeType?: string;

  @ApiPropertyOptional({ enum: localityCodes })
  @IsOptional()
  @IsIn([...localityCodes], { message: 'the code of a locality' })
  locality?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'true: only cases in which something waits for a person.',
  })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'true or false' })
  needsDecision?: 'true' | 'false';
}

/** What is searched for. It is sent in the body, so that no name stands in an address. */
export class CaseSearch extends PageQuery {
  @ApiProperty({
    minLength: 2,
    maxLength: 100,
    description: 'A case reference, a crime reference, or how the family name or the organisation’s name begins.',
  })
  @IsString({ message: 'a text of 2 to 100 characters' })
  @Length(2, 100, { message: 'a text of 2 to 100 characters' })
  search!: string;
}

/** A case in a list. */
export class ListedCaseAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'VF-ABCD-2345' }) reference!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null when you may not see the victim, or no name is known.',
  })
  victimName!: string | null;
  @ApiProperty({ type: String, nullable: true }) crimeReference!: string | null;
  @ApiProperty({ type: String, nullable: true }) crimeType!: string | null;
  @ApiProperty({ type: String, nullable: true }) locality!: string | null;
  @ApiProperty({ enum: stageCodes }) stage!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ description: 'How many things wait for a person.' }) decisions!: number;
}

/** A page of cases, newest first. */
export class CasePageAnswer {
  @ApiProperty({ type: [ListedCaseAnswer] }) items!: ListedCaseAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'Send it as cursor for the next page; null on the last.' })
  next!: string | null;
}
