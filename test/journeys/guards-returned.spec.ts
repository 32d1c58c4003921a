import { v7 } from 'uuid';
import { anUpdate } from '../support/police-source';
import { type Service, startService } from '../support/service';

describe('what came back across the firewall', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService()));
  afterAll(() => service.stop());

  it('is not kept by the police side about a crime that is cloaked or once was, or that it does not know', async () => {
    const victims = [
      { sourceReference: 'V-1', kind: 'person' as const, familyName: 'Sample', consentToReferral: 'yes' as const },
    ];
    const about = (reference: string, version: number, cloaked?: boolean) =>
      anUpdate({ version, victims, crime: { reference, ...(cloaked !== undefined && { flags: { cloaked } }) } });
    await service.receive([
      about('PLAIN', 1),
      about('CLOAKED', 1, true),
      about('ONCE', 1, true),
      about('ONCE', 2, false),
    ]);
    for (const reference of ['PLAIN', 'CLOAKED', 'ONCE', 'UNKNOWN'])
      await service.owner.query(
        `insert into crossing.contact_returned (id, source, crime_reference, reason) values ($1, 'northshire', $2, 'wrong-details')`,
        [v7(), reference],
      );
    await service.owner.query('notify crossing_contact_returned');
    await service.settled();
    const { rows } = await service.owner.query('select crime_reference, reason from police.contact_return');
    expect(rows).toEqual([{ crime_reference: 'PLAIN', reason: 'wrong-details' }]);
  });
});
