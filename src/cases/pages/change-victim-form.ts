import type { FieldProblem } from '../../platform/errors/problem';
import { check } from '../../platform/request/valid';
import type { FieldError, TypedDate } from '../../platform/web/form';
import { VictimChange } from '../api/victim-work.dto';
import { isPast } from '../dates';
import { fieldInWords } from '../field-words';
import { fieldsOf, type VictimDetails, type VictimFieldName, victimFields } from '../victim-fields';
import type { ChangeVictimValues, Conflict } from './change-victim.view';
import { isoOf, ticked, typed, typedDate } from './typed';

type Kind = 'person' | 'organisation';

/** The form as it is first shown: the values that stand. */
export function standingValues(victim: VictimDetails): ChangeVictimValues {
  const { interpreterNeeded } = victim;
  return {
    givenName: victim.givenName ?? '',
    familyName: victim.familyName ?? '',
    born: boxesOf(victim.dateOfBirth),
    organisationName: victim.organisationName ?? '',
    contactName: victim.contactName ?? '',
    language: victim.language ?? '',
    interpreter: interpreterNeeded === null ? 'not-known' : interpreterNeeded ? 'yes' : 'no',
    accessNeeds: victim.accessNeeds,
  };
}

/** Everything that was typed, kept as it was. */
export function changeVictimValues(body: Record<string, unknown>): ChangeVictimValues {
  const [givenName, familyName] = [typed(body.givenName), typed(body.familyName)];
  const [organisationName, contactName] = [typed(body.organisationName), typed(body.contactName)];
  const [language, interpreter] = [typed(body.language), typed(body.interpreter)];
  return {
    givenName,
    familyName,
    born: typedDate(body, 'born'),
    organisationName,
    contactName,
    language,
    interpreter,
    accessNeeds: ticked(body.accessNeeds),
  };
}

/** The change that the form stands for: a victim of this kind has these fields, and a field left empty becomes not known. */
export function changeAsked(
  kind: Kind,
  before: VictimDetails,
  values: ChangeVictimValues,
  checked: string[],
): { made: VictimChange; errors: FieldError[] } {
  const all = detailsTyped(values);
  const changed = fieldsOf(kind).filter((name) => !(all[name] === null && isName(name) && before[name] === null));
  const { made, problems } = check(VictimChange, {
    ...Object.fromEntries(changed.map((name) => [name, all[name]])),
    verify: checked,
  });
  return { made, errors: problems.map((problem) => errorOf(problem, values)) };
}

/** Where the form and what stands now differ, both in words. A date that is none yet is shown as it was typed. */
export function conflictsOf(kind: Kind, standing: VictimDetails, values: ChangeVictimValues): Conflict[] {
  const yours = detailsTyped(values);
  return fieldsOf(kind)
    .filter((name) => JSON.stringify(standing[name]) !== JSON.stringify(yours[name]))
    .map((name) => ({
      label: victimFields[name].label,
      theirs: fieldInWords(name, standing[name]),
      yours: fieldInWords(name, yours[name]),
    }));
}

const isName = (name: VictimFieldName): boolean =>
  name === 'givenName' || name === 'familyName' || name === 'organisationName';

function detailsTyped(values: ChangeVictimValues): VictimDetails {
  const { interpreter, accessNeeds } = values;
  return {
    givenName: values.givenName || null,
    familyName: values.familyName || null,
    dateOfBirth: isoOf(values.born) || null,
    organisationName: values.organisationName || null,
    contactName: values.contactName || null,
    language: values.language || null,
    interpreterNeeded: interpreter === 'yes' ? true : interpreter === 'no' ? false : null,
    accessNeeds,
  };
}

function boxesOf(date: string | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function errorOf({ field, expected }: FieldProblem, { born }: ChangeVictimValues): FieldError {
  if (field === 'dateOfBirth') {
    const future = /^\d{4}-\d{2}-\d{2}$/.test(isoOf(born)) && !isPast(isoOf(born));
    return {
      field: 'bornDay',
      text: future ? 'Date of birth must be in the past' : 'Date of birth must be a real date, for example 27 3 1985',
    };
  }
  return { field: field === 'verify' ? 'checked' : field, text: words.get(field) ?? `Expected ${expected}` };
}

const words = new Map([
  ['givenName', 'Enter the given name, at most 100 letters'],
  ['familyName', 'Enter the family name, at most 100 letters'],
  ['organisationName', 'Enter the name of the organisation, at most 200 letters'],
  ['contactName', 'The name may have at most 100 letters'],
  ['language', 'Enter the code of a language, for example en, gu or pl'],
]);
