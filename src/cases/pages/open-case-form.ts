import type { FieldProblem } from '../../platform/errors/problem';
import { check } from '../../platform/request/valid';
import type { FieldError } from '../../platform/web/form';
import { expectedOf } from '../contact-kinds';
import { isPast } from '../dates';
import { OpenCaseRequest } from '../open-case.request';
import type { OpenCaseValues } from './open-case.view';
import { isoOf, ticked, typed, typedDate } from './typed';

/** Everything that was typed, kept as it was. */
export function openCaseValues(body: Record<string, unknown>): OpenCaseValues {
  return {
    kind: body.kind === 'organisation' ? 'organisation' : 'person',
    givenName: typed(body.givenName),
    familyName: typed(body.familyName),
    born: typedDate(body, 'born'),
    organisationName: typed(body.organisationName),
    contactName: typed(body.contactName),
    crimeType: typed(body.crimeType),
    happened: typedDate(body, 'happened'),
    locality: typed(body.locality),
    flags: ticked(body.flags),
    contactKind: typed(body.contactKind),
    contactValue: typed(body.contactValue),
    contactSafe: typed(body.contactSafe),
  };
}

/** The request that the form stands for, and what is wrong with it: each with the id of its input and what to do. */
export function openCaseAsked(values: OpenCaseValues): { made: OpenCaseRequest; errors: FieldError[] } {
  const { kind, givenName, familyName, organisationName, contactName, crimeType, locality, flags } = values;
  const { contactKind, contactValue, contactSafe } = values;
  const [born, occurred] = [isoOf(values.born), isoOf(values.happened)];
  const person = {
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(born && { dateOfBirth: born }),
  };
  const organisation = { ...(organisationName && { organisationName }), ...(contactName && { contactName }) };
  const reach =
    contactKind || contactValue || contactSafe ? [{ kind: contactKind, value: contactValue, safe: contactSafe }] : [];
  const { made, problems } = check(OpenCaseRequest, {
    victim: { kind, ...(kind === 'organisation' ? organisation : person) },
    crime: { crimeType, occurred, locality, flags },
    contactPoints: reach,
  });
  return { made, errors: problems.map((problem) => errorOf(problem, values)) };
}

function errorOf({ field, expected }: FieldProblem, { born, happened, contactKind }: OpenCaseValues): FieldError {
  const [, known] = [...errors].find(([name]) => field.endsWith(name)) ?? [];
  if (field.endsWith('dateOfBirth'))
    return {
      field: 'bornDay',
      text: isFuture(isoOf(born))
        ? 'Date of birth must be in the past'
        : 'Date of birth must be a real date, for example 27 3 1985',
    };
  if (field.endsWith('occurred')) return { field: 'happenedDay', text: whenWrong(isoOf(happened)) };
  if (field.endsWith('.value'))
    return {
      field: 'contactValue',
      text: contactKind ? `Enter ${expectedOf(contactKind)}` : 'Enter the number, address or person',
    };
  return known ?? { field: 'familyName', text: `Expected ${expected}` };
}

const isFuture = (iso: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/.test(iso) && !isPast(iso);

function whenWrong(iso: string): string {
  if (iso === '') return 'Enter when it happened: the month and year at least';
  return isFuture(iso)
    ? 'The date must be in the past'
    : 'When it happened must be a real date, for example 9 3 2023, or a month, for example 3 2023';
}

const errors = new Map<string, FieldError>([
  ['familyName', { field: 'familyName', text: 'Enter the family name, at most 100 letters' }],
  ['givenName', { field: 'givenName', text: 'The given name may have at most 100 letters' }],
  ['organisationName', { field: 'organisationName', text: 'Enter the name of the organisation, at most 200 letters' }],
  ['contactName', { field: 'contactName', text: 'The name may have at most 100 letters' }],
  ['crimeType', { field: 'crimeType', text: 'Choose the crime type' }],
  ['locality', { field: 'locality', text: 'Choose the locality' }],
  ['flags', { field: 'flags', text: 'Choose from the list' }],
  ['.kind', { field: 'contactKind', text: 'Choose what we may use to reach them' }],
  ['.safe', { field: 'contactSafe', text: 'Say whether it is safe to use' }],
]);
