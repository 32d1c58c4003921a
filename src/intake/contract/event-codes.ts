import type { SuspectEventKind } from './crime-update.types';

interface CodesOfKind {
  readonly required: boolean;
  readonly codes: readonly string[];
}

const VERDICTS = ['guilty', 'not-guilty'] as const;
const ORDERS = [
  'restraining-order',
  'non-molestation-order',
  'occupation-order',
  'stalking-protection-order',
  'domestic-abuse-protection-order',
  'sexual-harm-prevention-order',
  'forced-marriage-protection-order',
  'other',
] as const;

/** Which codes an event kind may bear. A kind that is not listed bears none. The list is our own: no national one was found. */
export const CODES_BY_KIND: Readonly<Partial<Record<SuspectEventKind, CodesOfKind>>> = {
  plea: { required: true, codes: VERDICTS },
  verdict: { required: true, codes: VERDICTS },
  'cps-decision': { required: true, codes: ['charge', 'no-charge', 'further-enquiries'] },
  sentenced: {
    required: true,
    codes: ['custody', 'suspended', 'community', 'fine', 'discharge', 'compensation', 'hospital-order', 'other'],
  },
  'bail-changed': { required: false, codes: ['varied', 'cancelled'] },
  appeal: { required: false, codes: ['lodged', 'allowed', 'dismissed', 'abandoned'] },
  'order-made': { required: false, codes: ORDERS },
  'order-varied': { required: false, codes: ORDERS },
  'order-expiring': { required: false, codes: ORDERS },
};

/** What the code of an event should have been, in plain words; null when it is right. */
export function expectedCode(kind: SuspectEventKind, code: string | undefined): string | null {
  const allowed = CODES_BY_KIND[kind];
  if (!allowed) return code === undefined ? null : `no code: events of the kind ${kind} have none`;
  if (code === undefined) return allowed.required ? `for ${kind}, one of: ${allowed.codes.join(', ')}` : null;
  return allowed.codes.includes(code) ? null : `for ${kind}, one of: ${allowed.codes.join(', ')}`;
}
