import * as fc from 'fast-check';
import { validateCrimeUpdate } from '../contract/crime-update';
import { factsOf } from '../contract/facts';
import { createRowMapper, type MapperOptions } from './row-mapper';

const id = 'a'.repeat(63) + '1';
const now = new Date('2024-03-12T12:00:00Z');
const base = { published: null, now, victimSeed: null } as const;
const street = (crimeId: string, month = '2023-03', type = 'Burglary', status = '', lsoa = 'E01025631,Blaby 002A') =>
  `${crimeId},${month},L Police,L Police,-1.2,52.6,On or near Station Road,${lsoa},${type},${status},`;
const outcome = (crimeId: string, type: string, month = '2023-03') =>
  `${crimeId},${month},L Police,L Police,,,No location,,,${type}`;

const map = (text: string, options: Partial<MapperOptions> = {}) =>
  createRowMapper({ kind: 'street', ...base, ...options })({ line: 7, text });

describe('a street row', () => {
  it('is a crime of its month with a status of the published month', () => {
    expect(map(street(id, '2023-03', 'Burglary', 'Unable to prosecute suspect'), { published: '2023-06' })).toEqual({
      outcome: 'update',
      line: 7,
      update: {
        contract: 'crime-update/1',
        messageId: expect.stringMatching(/^street:[0-9a-f]{32}:2023-06$/),
        source: 'data.police.uk',
        version: 1,
        sentAt: '2023-05-31T23:00:00.000Z',
        crime: {
          reference: id,
          crimeType: 'burglary',
          occurredFrom: '2023-03',
          where: { lsoaCode: 'E01025631', lsoaName: 'Blaby 002A', locality: 'blaby' },
        },
        status: { factId: 'street-status', version: 202306, published: 'Unable to prosecute suspect', at: '2023-06' },
      },
    });
  });

  it('without a status has none, without a place has none, and equals an equal row', () => {
    const row = map(street(id, '2023-03', 'Violent crime', '', ','));
    expect(row).toMatchObject({ update: { crime: { reference: id, crimeType: 'violent-crime' } } });
    expect(row.outcome === 'update' && [row.update.status, row.update.crime.where]).toEqual([undefined, undefined]);
    expect(map(street(id, '2023-03', 'Violent crime', '', ','))).toEqual(row);
  });

  it('may quote a field with a comma', () => {
    const quoted = street(id).replace('On or near Station Road', '"On or near The Mews, ""West"""');
    expect(map(quoted)).toMatchObject({ outcome: 'update' });
  });

  it('without an ID is an incident, counted among its equals', () => {
    const mapper = createRowMapper({ kind: 'street', ...base });
    const text = street('', '2023-03', 'Anti-social behaviour');
    const [first, second] = [mapper({ line: 2, text }), mapper({ line: 3, text })];
    expect(first).toMatchObject({
      outcome: 'incident',
      incident: { month: '2023-03', crimeType: 'anti-social-behaviour', locality: 'blaby', occurrence: 1 },
    });
    expect(second).toMatchObject({ incident: { occurrence: 2 } });
    expect(mapper({ line: 4, text: `${text}x` })).toMatchObject({ incident: { occurrence: 1 } });
  });

  it('brings an invented victim when a seed is given', () => {
    const row = map(street(id), { victimSeed: '1' });
    expect(row).toMatchObject({ update: { victims: [{ invented: true, kind: 'person' }] } });
    expect(map(street(id, '2023-03', 'Drugs'), { victimSeed: '1' })).not.toMatchObject({
      update: { victims: expect.anything() },
    });
  });
});

describe('an outcomes row', () => {
  it('is an outcome of its month, with the string as published', () => {
    const row = map(outcome(id, 'Offender given penalty notice'), { kind: 'outcomes', victimSeed: '1' });
    expect(row).toMatchObject({
      update: {
        messageId: expect.stringMatching(/^outcome:[0-9a-f]{32}$/),
        outcomes: [
          {
            factId: 'outcome:2023-03:Offender given penalty notice',
            version: 1,
            published: 'Offender given penalty notice',
            at: '2023-03',
          },
        ],
      },
    });
    expect(row.outcome === 'update' && factsOf(row.update)).toMatchObject([{ kind: 'outcome', precision: 'month' }]);
    expect(row.outcome === 'update' && row.update.victims).toBeUndefined();
  });
});

describe('a bad row is set aside with its field and what was expected', () => {
  it.each<[string, string, MapperOptions['kind'], string]>([
    ['Crime ID', street('12'), 'street', '64 hexadecimal digits, or nothing'],
    ['Crime ID', outcome('', 'Suspect charged'), 'outcomes', '64 hexadecimal digits: an outcome must name its crime'],
    ['Month', street(id, '2023-13'), 'street', 'a month as YYYY-MM'],
    ['Month', street(id, '2024-04'), 'street', 'a month not after this one'],
    [
      'LSOA code',
      street(id, '2023-03', 'Drugs', '', 'E1,Blaby 002A'),
      'street',
      'a letter and eight digits, or nothing',
    ],
    [
      'LSOA name',
      street(id, '2023-03', 'Drugs', '', `,${'x'.repeat(101)}`),
      'street',
      'a name of at most 100 characters, or nothing',
    ],
    ['Crime type', street(id, '2023-03', 'Piracy'), 'street', 'one of the crime types that data.police.uk publishes'],
    [
      'Last outcome category',
      street(id, '2023-03', 'Drugs', 'Sent home'),
      'street',
      'one of the outcomes that data.police.uk publishes, or nothing',
    ],
    ['Outcome type', outcome(id, ''), 'outcomes', 'one of the outcomes that data.police.uk publishes'],
    ['', 'a,b', 'street', '12 fields'],
    ['', `${street(id)}"`, 'street', 'quotation marks that are closed on the same line'],
  ])('%s', (field, text, kind, expected) => {
    expect(map(text, { kind })).toEqual({ outcome: 'quarantine', line: 7, field, expected, kept: text });
  });

  it('and so is a line that could not be read, and a copy from the future', () => {
    const mapper = createRowMapper({ kind: 'street', ...base });
    const kept = Buffer.from('x');
    expect(mapper({ line: 3, expected: 'text in UTF-8', kept })).toEqual({
      outcome: 'quarantine',
      line: 3,
      field: '',
      expected: 'text in UTF-8',
      kept,
    });
    expect(map(street(id), { published: '2024-04' })).toMatchObject({
      expected: 'a month of publication not after this one',
    });
  });
});

it('never throws, and every update it makes conforms to the contract', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(id, '', '2023-03', 'Burglary', 'Suspect charged', 'Blaby 002A', 'E01025631', '"'),
  );
  const fields = fc.array(piece, { minLength: 8, maxLength: 12 });
  fc.assert(
    fc.property(
      fields,
      fc.nat(11),
      piece,
      fc.constantFrom<MapperOptions['kind']>('street', 'outcomes'),
      (random, at, value, kind) => {
        const good = (kind === 'street' ? street(id) : outcome(id, 'Suspect charged')).split(',');
        good[at] = value;
        for (const text of [random.join(','), good.join(',')]) {
          const row = map(text, { kind, victimSeed: '1' });
          if (row.outcome === 'update')
            expect(validateCrimeUpdate(row.update, { now })).toMatchObject({ ok: true, dropped: [] });
        }
      },
    ),
    { numRuns: 3000 },
  );
});
