import { day } from '../platform/web/moment';
import { isDay } from './dates';
import { accessNeeds, type VictimDetails, type VictimFieldName } from './victim-fields';

const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** A BCP 47 tag in English: 'pl' is 'Polish'. A tag that is not known stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** One value of a victim's details as a page shows it. */
export function fieldInWords<Name extends VictimFieldName>(name: Name, value: VictimDetails[Name]): string {
  if (value === null || (Array.isArray(value) && value.length === 0))
    return Array.isArray(value) ? 'None known' : 'Not known';
  if (typeof value === 'boolean') return value ? 'Needed' : 'Not needed';
  if (Array.isArray(value))
    return value.map((code) => (accessNeeds as Record<string, string>)[code] ?? code).join(', ');
  if (name === 'dateOfBirth') return isDay(value) ? day(value) : value;
  return name === 'language' ? languageName(value) : value;
}
