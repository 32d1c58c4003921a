import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsUUID, Length } from 'class-validator';
import { PageQuery } from '../request/page-query';

/** Which lines of the audit a program asks for. */
export class AuditQuestion extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: 'A day in London, YYYY-MM-DD.' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'a day as YYYY-MM-DD' })
  @Length(10, 10, { message: 'a day as YYYY-MM-DD' })
  day?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The id of an account.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'the id of an account' })
  person?: string;

  @ApiPropertyOptional({ enum: ['yes', 'no'], description: 'Only what was refused.' })
  @IsOptional()
  @IsIn(['yes', 'no'], { message: 'yes or no' })
  refusedOnly?: 'yes' | 'no';
}
