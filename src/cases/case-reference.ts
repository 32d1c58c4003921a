import { randomBytes } from 'node:crypto';

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** What people call a case by: VF- and eight letters and digits that are hard to mistake for each other. It says nothing of the person. */
export function caseReference(): string {
  const picked = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `VF-${picked.slice(0, 4)}-${picked.slice(4)}`;
}

/** The reference that somebody typed, in any case and with or without its dashes, as it is stored; null when it is not one. */
export function caseReferenceTyped(typed: string): string | null {
  const [, first, second] = /^VF[-\s]*([A-Z0-9]{4})[-\s]*([A-Z0-9]{4})$/i.exec(typed.trim()) ?? [];
  return first && second ? `VF-${first}-${second}`.toUpperCase() : null;
}
