import { anUpdate } from '../../test/support/police-source';
import { type Service, startService } from '../../test/support/service';
import type { Crime, CrimeUpdate } from '../intake/contract/crime-update.types';

const victims: CrimeUpdate['victims'] = [
  { sourceReference: 'V-1', kind: 'person', givenName: 'Robin', consentToReferral: 'yes' },
];

describe('a crime that was renumbered', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService()));
  afterAll(() => service.stop());

  const receive = (crime: Crime): Promise<unknown> => service.receive([anUpdate({ crime, victims })]);

  async function cases(): Promise<{ reference: string; updates: number; open_tasks: number }[]> {
    const { rows } = await service.owner.query<{ reference: string; updates: number; open_tasks: number }>(
      'select crime_reference as reference, updates, open_tasks from service.victim_case order by 1',
    );
    return rows;
  }

  it('goes on in its case under its new reference, also when an update under the old one comes late', async () => {
    await receive({ reference: 'R-1' });
    await receive({ reference: 'R-2', earlierReferences: ['R-1'] });
    await receive({ reference: 'R-1', officerInCase: { name: 'DC Late' } });
    expect(await cases()).toEqual([{ reference: 'R-2', updates: 3, open_tasks: 0 }]);
  });

  it('is a task on both cases when two were known and turn out to be one', async () => {
    await receive({ reference: 'R-8' });
    await receive({ reference: 'R-9' });
    await receive({ reference: 'R-9', earlierReferences: ['R-8'] });
    await receive({ reference: 'R-9', earlierReferences: ['R-8'] });
    expect((await cases()).slice(1)).toEqual([
      { reference: 'R-8', updates: 1, open_tasks: 1 },
      { reference: 'R-9', updates: 3, open_tasks: 1 },
    ]);
    const { rows } = await service.owner.query<{ reason: string }>(
      `select reason from service.task where kind = 'double-crime' order by reason`,
    );
    expect(rows.map(({ reason }) => /R-\d/.exec(reason)?.[0])).toEqual(['R-8', 'R-9']);
  });
});
