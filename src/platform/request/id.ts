import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../errors/problem';

/** The `:id` of a path: a UUID, or nothing of that kind exists (`NotFound`), as for an id that nobody has. */
@Injectable()
export class Id implements PipeTransform<string, string> {
  constructor(private readonly what: string) {}

  transform(id: string): string {
    if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return id.toLowerCase();
    throw new NotFound(this.what);
  }
}
