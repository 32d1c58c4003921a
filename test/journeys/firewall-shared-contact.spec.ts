import type { CrimeUpdate, Victim } from '../../src/intake/contract/crime-update.types';
import { anUpdate } from '../support/police-source';
import { type Service, startService } from '../support/service';

const phone = '07700 900123';
const robin: Victim = {
  sourceReference: 'V-1',
  kind: 'person',
  givenName: 'Robin',
  familyName: 'Sample',
  contactPoints: [
    { kind: 'mobile', value: phone, safeToUse: 'yes' },
    { kind: 'email', value: 'robin@example.com', safeToUse: 'yes' },
  ],
  consentToReferral: 'yes',
};
const crime = { reference: 'NC-1' };
/** Each test's own source: its own crimes and victims. */
let source = '';
const names = (parts: Partial<CrimeUpdate> = {}): CrimeUpdate =>
  anUpdate({ source, messageId: 'names', crime, victims: [robin], ...parts });
const suspect = (parts: Partial<CrimeUpdate> = {}): CrimeUpdate =>
  anUpdate({
    source,
    messageId: 'suspect',
    version: 2,
    sentAt: '2024-03-12T09:00:00Z',
    crime,
    suspects: [
      {
        suspectId: 's-1',
        policeOnly: { name: 'Sam Canary', contactPoints: [{ kind: 'phone', value: '+44 7700 900 123' }] },
      },
    ],
    ...parts,
  });

describe("a victim's contact point that is also a suspect's", () => {
  let service: Service;
  let tests = 0;
  beforeAll(async () => void (service = await startService()));
  beforeEach(() => void (source = `source-${(tests += 1)}`));
  afterAll(() => service.stop());

  const points = async (): Promise<Record<string, boolean>> => {
    const { rows } = await service.owner.query<{ value: string; shared: boolean }>(
      'select value, shared_with_suspect as shared from service.contact_point join service.victim_source using (victim_id) where source = $1 order by value',
      [source],
    );
    return Object.fromEntries(rows.map(({ value, shared }) => [value, shared]));
  };
  const open = { [phone]: false, 'robin@example.com': false };
  const closed = { [phone]: true, 'robin@example.com': false };

  it('crosses closed, whether the suspect is known before, with or after the victim', async () => {
    await service.receive([suspect()]);
    await service.receive([names()]);
    expect(await points()).toEqual(closed);
  });

  it('crosses closed when both come in one batch', async () => {
    await service.receive([names(), suspect()]);
    expect(await points()).toEqual(closed);
  });

  it('is closed when the suspect becomes known later, and nothing else about the victim changes', async () => {
    const renamed = names({
      messageId: 'renamed',
      version: 3,
      sentAt: '2024-03-13T09:00:00Z',
      victims: [{ ...robin, familyName: 'Newname', contactPoints: [] }],
    });
    await service.receive([names()]);
    await service.receive([renamed]);
    expect(await points()).toEqual(open);
    await service.receive([suspect({ messageId: 'later', version: 4, sentAt: '2024-03-14T09:00:00Z' })]);
    expect(await points()).toEqual(closed);
    const { rows } = await service.owner.query(
      `select given_name, family_name, updates from service.victim v join service.victim_source s on s.victim_id = v.id join service.victim_case c on c.victim_id = v.id where s.source = $1`,
      [source],
    );
    expect(rows).toEqual([{ given_name: 'Robin', family_name: 'Newname', updates: 3 }]);
  });

  it('is closed too when it was stated in another crime of the same victim, before or after', async () => {
    const elsewhere = { reference: 'NC-2' };
    await service.receive([names({ crime: { ...names().crime, ...elsewhere } })]);
    await service.receive([names({ messageId: 'again', victims: [{ ...robin, contactPoints: [] }] })]);
    expect(await points()).toEqual(open);
    await service.receive([suspect()]);
    expect(await points()).toEqual(closed);
    const email = 'sam@example.com';
    await service.receive([
      suspect({
        messageId: 'more',
        suspects: [{ suspectId: 's-1', policeOnly: { contactPoints: [{ kind: 'email', value: 'Sam@Example.com' }] } }],
      }),
    ]);
    await service.receive([
      names({
        messageId: 'new point',
        crime: { ...names().crime, reference: 'NC-3' },
        victims: [{ ...robin, contactPoints: [{ kind: 'email', value: email, safeToUse: 'yes' }] }],
      }),
    ]);
    expect(await points()).toEqual({ ...closed, [email]: true });
  });
});
