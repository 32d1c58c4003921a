import { hash } from 'node:crypto';

/** Draws that depend on nothing but a text: the same text gives the same draws, in whatever order texts come. */
export class Draw {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(text: string) {
    this.bytes = hash('sha256', text, 'buffer');
  }

  /** A whole number from 0 to below `below` (at most 65,536). At most 16 draws from one text. */
  next(below: number): number {
    const drawn = this.bytes.readUInt16BE(this.at);
    this.at += 2;
    return drawn % below;
  }

  /** True for about one draw in `many`. */
  oneIn(many: number): boolean {
    return this.next(many) === 0;
  }

  /** One of the list. */
  of<T>(list: readonly T[]): T {
    const drawn = list[this.next(list.length)];
    if (drawn === undefined) throw new Error('Nothing to draw from.');
    return drawn;
  }
}
