import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Which part of a list a program asks for. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'The `next` of the page before; left out for the first page.' })
  @IsOptional()
  @IsString({ message: 'the `next` of the page before' })
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt({ message: 'a whole number from 1 to 200' })
  @Min(1, { message: 'a whole number from 1 to 200' })
  @Max(200, { message: 'a whole number from 1 to 200' })
  limit: number = 50;
}
