/**
 * A way to reach somebody, so that they can be told apart and nobody can read them: a number by its last three digits, an e-mail address by
 * first and last letters, a postal address by its postcode's district alone, a person not at all.
 */
export function masked(kind: string, value: string): string {
  if (kind === 'phone' || kind === 'mobile') return maskedNumber(value);
  if (kind === 'email') return maskedEmail(value);
  if (kind === 'post') return maskedAddress(value);
  return 'hidden';
}

function maskedNumber(value: string): string {
  const digits = value.replace(/\D/g, '');
  return digits.length >= 7 ? `ends ${digits.slice(-3)}` : 'hidden';
}

function maskedEmail(value: string): string {
  const [, name, host] = /^([^@]+)@([^@]+)$/.exec(value.trim()) ?? [];
  return name && host ? `${name.charAt(0)}…@${host.charAt(0)}…` : 'hidden';
}

function maskedAddress(value: string): string {
  const district = /\b([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\b/i.exec(value)?.[1];
  return district ? `in ${district.toUpperCase()}` : 'hidden';
}
