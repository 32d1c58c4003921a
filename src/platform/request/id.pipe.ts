import type { PipeTransform } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { NotFound } from '../errors/problem';

/** The id in an address: `@Param('id', new IdOf('Case'))`. What is not a UUID names nothing: not found. */
export class IdOf implements PipeTransform<string, string> {
  constructor(private readonly what: string) {}

  transform(value: string): string {
    if (!isUuid(value)) throw new NotFound(this.what);
    return value.toLowerCase();
  }
}
