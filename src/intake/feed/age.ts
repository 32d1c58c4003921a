const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago an instant was, in whole units: '4 minutes ago', '1 day ago', 'just now' under a minute. */
export function ageInWords(at: string, now: Date): string {
  const gone = now.getTime() - Date.parse(at);
  for (const { unit, ms } of steps) {
    const n = Math.floor(gone / ms);
    if (n >= 1) return `${n} ${unit}${n === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}
