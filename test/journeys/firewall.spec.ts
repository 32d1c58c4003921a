import request from 'supertest';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { EveryRoute } from '../../src/platform/access/every-route';
import { ReactionQueue } from '../../src/platform/jobs/reaction-queue';
import { listenToLogs, tablesWith } from '../support/canary';
import type { PoliceSource } from '../support/police-source';
import type { Service, SignedIn } from '../support/service';

const suspect = { name: 'Canarysuspect Quillfeather', number: '900987', phone: '07700 900987' };
const victim = { self: 'Canaryself', checked: 'Canarychecked' };

/** A name and a number of a suspect, in every place where the police may put them, and a victim with other contact points. */
const update = (messageId: string, parts: Partial<CrimeUpdate> = {}): CrimeUpdate => ({
  contract: 'crime-update/1',
  messageId,
  source: 'northshire',
  version: 1,
  sentAt: '2024-03-11T09:15:00Z',
  crime: {
    reference: 'NC-1',
    crimeType: 'violent-crime',
    occurredFrom: '2024-03-09',
    where: { locality: 'blaby' },
    officerInCase: { name: 'DC Example' },
  },
  suspects: [
    {
      suspectId: 's-1',
      policeOnly: {
        name: suspect.name,
        dateOfBirth: '1988-01-02',
        contactPoints: [{ kind: 'mobile', value: suspect.phone }],
      },
      events: [{ factId: `arrest-${messageId}`, kind: 'arrested', at: '2024-03-10' }],
    },
  ],
  victims: [
    {
      sourceReference: 'V-1',
      kind: 'person',
      givenName: 'Robin',
      familyName: 'Sample',
      contactPoints: [{ kind: 'mobile', value: '07700 900123', safeToUse: 'yes' }],
      consentToReferral: 'yes',
    },
  ],
  ...parts,
});

describe('the firewall', () => {
  let service: Service;
  let logs: ReturnType<typeof listenToLogs>;
  let jobs: jest.SpyInstance[];
  let source: PoliceSource;
  let people: SignedIn[];
  beforeAll(async () => {
    process.env.VF_LOG_LEVEL = 'trace'; // read when the modules are loaded, so they are loaded here
    logs = listenToLogs();
    const { startService } = jest.requireActual<typeof import('../support/service')>('../support/service');
    const { policeSource } = jest.requireActual<typeof import('../support/police-source')>('../support/police-source');
    service = await startService();
    jobs = [service.worker, service.intake].map((app) => jest.spyOn(app.get(ReactionQueue), 'add'));
    source = await policeSource(service);
    people = [];
    for (const role of [
      'contact-supervisor',
      'contact-caseworker',
      'opcc-auditor',
      'data-protection-officer',
      'administrator',
    ] as const)
      people.push(await service.person(role));
  });
  afterAll(async () => {
    await service.stop();
    logs.stop();
    process.env.VF_LOG_LEVEL = 'silent';
  });

  const handedOver = (): string => JSON.stringify(jobs.map(({ mock }) => mock.calls as unknown));

  /** Every page and API address that can be read, with the ids of what there is, as everybody on the victim side. */
  async function everythingShown(): Promise<{ text: string; shown: number }> {
    const ids = (
      await service.owner.query<{ id: string }>(
        'select id from service.victim_case union all select id from service.victim',
      )
    ).rows.map(({ id }) => id);
    const paths = service.web
      .get(EveryRoute)
      .list()
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path);
    const addresses = paths.flatMap((path) =>
      path.includes(':') ? ids.map((id) => path.replace(/:[a-zA-Z]+/g, id)) : [path],
    );
    const parts: string[] = [];
    let shown = 0;
    for (const { cookie } of people) {
      for (const address of addresses) {
        const answer = await request(service.web.getHttpServer()).get(address).set('Cookie', cookie);
        parts.push(answer.text, JSON.stringify(answer.headers));
        if (answer.status === 200 && address.includes(ids[0] ?? '-')) shown += 1;
      }
    }
    return { text: parts.join('\n'), shown };
  }

  it("lets no suspect's name or number out: not into a table, an event, a job, a log line, a page or an answer", async () => {
    const bad = {
      ...update('bad'),
      status: { at: '2024-03' },
      suspects: [{ suspectId: 's-1', policeOnly: { name: suspect.name, dateOfBirth: '2099-01-01' } }],
    };
    await service.owner.query('begin');
    await service.owner.query('lock table service.crime in access exclusive mode'); // so that what crosses can be looked at while it is there
    const answers = await source.sendLines([
      update('a'),
      update('b', { version: 2 }),
      bad,
      `{"contract": "${suspect.name}", ${suspect.phone}`,
    ]);
    expect(answers.map(({ result }) => result)).toEqual(['accepted', 'accepted', 'quarantined', 'quarantined']);
    expect((await service.owner.query('select 1 from crossing.crime_update')).rowCount).toBe(2);
    const crossing = await Promise.all(
      [suspect.name, suspect.number].map((canary) => tablesWith(service.owner, canary, ['crossing'])),
    );
    await service.owner.query('rollback');
    await service.settled();
    const shown = await everythingShown();
    expect(shown.shown).toBeGreaterThan(0);
    expect(shown.text.includes('Sample')).toBe(true);
    expect(logs.text().includes('"name":"intake"') && logs.text().includes('request completed')).toBe(true);
    for (const [i, canary] of [suspect.name, suspect.number].entries()) {
      expect(await tablesWith(service.owner, canary, ['police'])).toEqual(
        expect.arrayContaining(['police.crime', 'police.crime_update', 'police.quarantined']),
      );
      expect(crossing[i]).toEqual([]);
      expect(
        await tablesWith(service.owner, canary, ['service', 'crossing', 'queue_service', 'queue_police', 'public']),
      ).toEqual([]);
      expect(await tablesWith(service.owner, canary, ['police'])).not.toEqual(
        expect.arrayContaining([
          'police.event',
          'police.outbox',
          'police.audit',
          'police.feed_day',
          'police.dropped_field',
        ]),
      );
      for (const said of [handedOver(), shown.text, JSON.stringify(answers), logs.text()])
        expect(said.includes(canary)).toBe(false);
    }
  });

  it("keeps a victim's own words on the victim side: a self-reported name and a checked one are nowhere on the police side", async () => {
    const [supervisor] = people;
    if (!supervisor) throw new Error('Nobody is signed in.');
    const web = request(service.web.getHttpServer());
    const opened = await web
      .post('/api/v1/cases')
      .set(...supervisor.bearer)
      .set('Idempotency-Key', 'canary')
      .send({
        victim: { kind: 'person', givenName: 'Ash', familyName: victim.self },
        crime: { crimeType: 'burglary', occurred: '2024-03-09', locality: 'blaby' },
        contactPoints: [{ kind: 'email', value: `${victim.self}@example.com`, safe: 'yes' }],
      });
    expect(opened.status).toBe(201);
    const { rows } = await service.owner.query<{ id: string; version: number }>(
      `select id, version from service.victim where family_name = 'Sample'`,
    );
    const changed = await web
      .patch(`/api/v1/victims/${rows[0]?.id}`)
      .set(...supervisor.bearer)
      .set('If-Match', `"${rows[0]?.version}"`)
      .send({ familyName: victim.checked });
    expect(changed.status).toBeLessThan(300);
    await source.sendLines([update('c', { version: 3, sentAt: '2024-03-12T09:00:00Z' })]);
    await service.settled();
    const liaison = await service.person('police-liaison');
    const seen = await Promise.all(
      ['/', '/feed', '/intake/v1/feed', '/api/openapi.json'].map((path) =>
        request(service.intake.getHttpServer()).get(path).set('Cookie', liaison.cookie),
      ),
    );
    for (const canary of Object.values(victim)) {
      expect(await tablesWith(service.owner, canary, ['service'])).toContain('service.victim');
      expect(
        await tablesWith(service.owner, canary, ['police', 'crossing', 'queue_service', 'queue_police', 'public']),
      ).toEqual([]);
      for (const said of [handedOver(), logs.text(), ...seen.map(({ text }) => text)])
        expect(said.includes(canary)).toBe(false);
    }
  });
});
