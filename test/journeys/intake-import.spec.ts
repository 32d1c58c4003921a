import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CommandBus } from '@nestjs/cqrs';
import { importDataPoliceUk, type ImportOrder, type ImportResult } from '../../src/intake/data-police-uk/import';
import { COLUMNS } from '../../src/intake/data-police-uk/open-file';
import { ReceiveCrimeUpdates } from '../../src/intake/receive-crime-updates';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { v7 } from 'uuid';
import { type Service, startService } from '../support/service';

const id = (n: number): string => n.toString(16).padStart(64, '0');
const street = (crimeId: string, status = '', type = 'Burglary', month = '2023-03'): string =>
  `${crimeId},${month},L Police,L Police,-1.2,52.6,On or near Station Road,E01025631,Blaby 002A,${type},${status},`;
const outcome = (crimeId: string, type: string, month = '2023-04'): string =>
  `${crimeId},${month},L Police,L Police,,,No location,,,${type}`;
const file = (kind: 'street' | 'outcomes', rows: string[]): string => [COLUMNS[kind].join(','), ...rows, ''].join('\n');

describe('importing data.police.uk', () => {
  let service: Service;
  let folder: string;
  beforeAll(async () => void (service = await startService()));
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vf-import-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => service.stop());

  async function run(paths: string[], order: Partial<ImportOrder> = {}): Promise<ImportResult> {
    const deliveries = new Map<string, string>();
    const result = await importDataPoliceUk({
      paths,
      published: null,
      victimSeed: '1',
      now: new Date(),
      receive: (path, items) => {
        const delivery = deliveries.get(path) ?? v7();
        deliveries.set(path, delivery);
        return service.intake
          .get(UnitOfWork)
          .run({ requestId: 'import' }, () =>
            service.intake.get(CommandBus).execute(new ReceiveCrimeUpdates('data.police.uk', delivery, items)),
          );
      },
      ...order,
    });
    await service.settled();
    return result;
  }
  const select = async (sql: string): Promise<unknown[]> => (await service.owner.query(sql)).rows as unknown[];
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('adds every row up once, goes on after bad rows, and a second import adds nothing', async () => {
    mkdirSync(join(folder, '2023-03'));
    const asb = street('', '', 'Anti-social behaviour');
    write(
      '2023-03/2023-03-l-street.csv',
      file('street', [
        street(id(1)),
        street(id(2), 'Suspect charmed'),
        asb,
        asb,
        street(id(3), '', 'Drugs'),
        'too,few',
        street(id(1)),
        street(id(4), '', 'Burglary', '2099-01'),
        '"open',
      ]),
    );
    write(
      '2023-04-l-outcomes.csv.gz',
      gzipSync(
        file('outcomes', [
          outcome(id(1), 'Suspect charged'),
          outcome(id(3), 'Offender given a caution'),
          outcome('', 'Suspect charged'),
        ]),
      ),
    );
    const first = await run([folder]);
    expect(first.unreadable).toEqual([]);
    expect(first.totals).toEqual({
      files: 2,
      rows: 12,
      withoutCrimeId: 2,
      crimes: 2,
      created: 2,
      updated: 1,
      unchanged: 0,
      crossed: 1,
      duplicates: 1,
      quarantined: 5,
    });
    expect(
      await select(
        `select line::int, problems->0->>'field' as field from police.quarantined order by received_at, line`,
      ),
    ).toEqual([
      { line: 3, field: 'Last outcome category' },
      { line: 7, field: '' },
      { line: 9, field: 'Month' },
      { line: 10, field: '' },
      { line: 4, field: 'Crime ID' },
    ]);
    expect(await select('select stage, latest_outcome, updates from service.victim_case')).toEqual([
      { stage: 'charged', latest_outcome: 'Suspect charged', updates: 2 },
    ]);
    const state = await select(
      'select crime_type, n::int from service.crime_without_victim_count where n > 0 order by 1',
    );
    expect(state).toEqual([
      { crime_type: 'anti-social-behaviour', n: 2 },
      { crime_type: 'drugs', n: 1 },
    ]);

    const second = await run([folder, folder]);
    expect(second.totals).toEqual({
      files: 2,
      rows: 12,
      withoutCrimeId: 2,
      crimes: 2,
      created: 0,
      updated: 0,
      unchanged: 0,
      crossed: 0,
      duplicates: 5,
      quarantined: 5,
    });
    expect(
      await select('select crime_type, n::int from service.crime_without_victim_count where n > 0 order by 1'),
    ).toEqual(state);
    expect(await select('select count(*)::int as n from police.incident')).toEqual([{ n: 2 }]);
  });

  it('names each file that it cannot read and reads the others', async () => {
    mkdirSync(join(folder, 'empty'));
    const good = write('2023-05-l-street.csv', file('street', [street(id(21), '', 'Robbery', '2023-05')]));
    const whole = gzipSync(
      file(
        'street',
        Array.from({ length: 5000 }, (_one, i) => street(id(1000 + i), '', 'Drugs', '2023-06')),
      ),
    );
    const broken = write('2023-06-l-street.csv.gz', whole.subarray(0, whole.length - 20));
    const other = write('2023-07-other.csv', 'a,b,c\n1,2,3\n');
    const { totals, unreadable } = await run([join(folder, 'missing.csv'), join(folder, 'empty'), good, broken, other]);
    expect(totals).toMatchObject({ files: 1, quarantined: 0 });
    expect(totals.created).toBeGreaterThan(1);
    expect(unreadable.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^missing\.csv cannot be read\. There is no such file/),
      expect.stringMatching(/^empty cannot be read\. This folder has no/),
      expect.stringMatching(/^2023-06-l-street\.csv\.gz cannot be read\. Its gzip data break off/),
      expect.stringMatching(/^2023-07-other\.csv cannot be read\. Its first line must be a header/),
    ]);
  });

  it('reads the next batch while the last is received, and tells how far it is', async () => {
    write(
      '2023-08-l-street.csv',
      file(
        'street',
        Array.from({ length: 2500 }, (_one, i) => street(id(9000 + i), '', 'Drugs', '2023-08')),
      ),
    );
    const rows: number[] = [];
    const { totals } = await run([folder], { onProgress: (progress) => rows.push(progress.rows) });
    expect(rows).toEqual([1000, 2000, 2500]);
    expect(totals).toMatchObject({ rows: 2500, created: 2500 });
  });
});
