import { IsInt, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { valid } from '../../request/valid';

class Versioned {
  @Type(() => Number)
  @IsInt({ message: 'the version that the page was made from: reload the page and try again' })
  @Min(1, { message: 'the version that the page was made from: reload the page and try again' })
  version!: number;
}

/** The hidden `version` of a form: which version the person saw. Missing or none: `Invalid`. */
export function versionOf(body: unknown): number {
  return valid(Versioned, body).version;
}
