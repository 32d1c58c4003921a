import { basename } from 'node:path';
import { csvFilesIn, csvRows, describeRealData } from '../../test/support/real-data';
import { crimeTypeNamed } from './crime-types';
import type { Fact } from './fact';
import { foldJourney } from './fold';
import { publishedOutcome } from './published-outcomes';

const LONDON_IS_AHEAD = ['04', '05', '06', '07', '08', '09', '10'];

/** The first instant of a month in London. */
const firstInstant = (month: string): string =>
  new Date(Date.parse(`${month}-01`) - (LONDON_IS_AHEAD.includes(month.slice(5)) ? 3_600_000 : 0)).toISOString();

interface Row {
  file: 'street' | 'outcomes';
  month: string;
  text: string;
}

const factOf = ({ file, month, text }: Row, index: number): Fact => ({
  source: 'data.police.uk',
  messageId: `row ${index}`,
  key: file === 'street' ? 'street-status' : `outcome:${month}:${text}`,
  version: file === 'street' ? Number(month.replace('-', '')) : 1,
  kind: file === 'street' ? 'street-status' : 'outcome',
  code: text || null,
  suspect: null,
  happenedAt: firstInstant(month),
  precision: 'month',
  withdrawn: false,
});

/** Weakest first: written here once more, apart from the tables of the journey. */
const STRENGTH = `Status update unavailable|Court result unavailable|Under investigation
Investigation complete; no suspect identified|Action to be taken by another organisation
Further investigation is not in the public interest|Formal action is not in the public interest|Unable to prosecute suspect
Further action is not in the public interest|Local resolution|Offender given a drugs possession warning
Offender given penalty notice|Offender given a caution|Suspect charged as part of another case|Suspect charged
Awaiting court outcome`.split(/[|\n]/);
const SETTLED_OUT_OF_COURT = STRENGTH.slice(8, 13);

function expectedOutcome(rows: readonly Row[]): [string | null, string | null] {
  const outcomes = rows.filter(({ file }) => file === 'outcomes');
  const said = (outcomes.length ? outcomes : rows).filter(({ text }) => text !== '');
  const telling = said.filter(({ text }) => !text.endsWith('unavailable'));
  const inOrder = (telling.length ? telling : said)
    .map(({ month, text }) => `${month}${String(STRENGTH.indexOf(text)).padStart(2, '0')}${text}`)
    .sort();
  const last = inOrder.at(-1);
  return last ? [last.slice(9), last.slice(0, 7)] : [null, null];
}

function expectedStage(rows: readonly Row[]): string {
  const outcomes = rows.filter(({ file }) => file === 'outcomes').map(({ text }) => text);
  const [latest] = expectedOutcome(rows);
  const decisive = outcomes.length ? outcomes : [latest ?? ''];
  if (decisive.some((text) => /^Suspect charged$|court|Court/.test(text))) return 'charged';
  if (decisive.includes('Suspect charged as part of another case')) return 'dealt-with-in-another-case';
  if (decisive.some((text) => SETTLED_OUT_OF_COURT.includes(text))) return 'out-of-court-disposal';
  if (latest?.startsWith('Investigation complete')) return 'no-suspect-identified';
  if (latest?.startsWith('Action to be taken')) return 'transferred';
  if (latest === 'Under investigation') return 'under-investigation';
  return latest === null || latest === 'Status update unavailable' ? 'recorded' : 'not-prosecuted';
}

function tally(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describeRealData('eighteen months of the City of London', () => {
  const crimes = new Map<string, Row[]>();
  beforeAll(() => {
    for (const file of ['street', 'outcomes'] as const) {
      for (const path of csvFilesIn(`police/city-of-london/${file}`)) {
        for (const row of csvRows(path)) {
          const id = row['Crime ID'];
          const text = row[file === 'street' ? 'Last outcome category' : 'Outcome type'] ?? '';
          if (id) crimes.set(id, [...(crimes.get(id) ?? []), { file, month: basename(path).slice(0, 7), text }]);
        }
      }
    }
  });

  it('fold to the same stages and latest outcomes as counted by other means', () => {
    expect(crimes.size).toBe(11_956);
    const rows = [...crimes.values()];
    const folded = rows.map((of) => foldJourney(of.map(factOf)));
    expect(tally(folded.map(({ stage }) => stage))).toEqual(tally(rows.map(expectedStage)));
    const shown = folded.map(({ latestOutcome, outcomeMonth }) => [latestOutcome, outcomeMonth]);
    expect(shown).toEqual(rows.map(expectedOutcome));
    expect(folded.flatMap(({ refused }) => refused).length).toBe(2);
  });

  it('fold to the same journeys when the rows arrive the other way round', () => {
    const differ = [...crimes.values()].filter((rows) => {
      const facts = rows.map(factOf);
      return JSON.stringify(foldJourney([...facts].reverse())) !== JSON.stringify(foldJourney(facts));
    });
    expect(differ).toEqual([]);
  });
});

describeRealData('every published file', () => {
  it.each([
    'police/city-of-london/street',
    'police/city-of-london/outcomes',
    'police/city-of-london-snapshot',
    'police/leicestershire/street',
  ])('of %s says only outcomes and crime types that are known', (folder) => {
    const unknown = new Set<string>();
    for (const row of csvFilesIn(folder).flatMap(csvRows)) {
      const outcome = row['Last outcome category'] ?? row['Outcome type'] ?? '';
      const type = row['Crime type'];
      if (outcome && !publishedOutcome(outcome)) unknown.add(outcome);
      if (type !== undefined && !crimeTypeNamed(type)) unknown.add(type);
    }
    expect([...unknown]).toEqual([]);
  });
});
