import request, { type Response, type Test } from 'supertest';
import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import type { Crime, CrimeUpdate, Suspect, SuspectEvent, Victim } from '../../src/intake/contract/crime-update.types';
import type { Service, SignedIn } from './service';

type Given = Partial<Omit<CrimeUpdate, 'crime' | 'victims'>> & {
  crime?: Partial<Crime>;
  victim?: Partial<Victim>;
  victims?: Victim[];
};
let messages = 0;

/** A crime update about one invented person: the example's outline, with what the story is about. */
export function update({ crime, victim, ...rest }: Given): CrimeUpdate {
  messages += 1;
  const [person] = CRIME_UPDATE_EXAMPLE.victims ?? [];
  if (!person) throw new Error('The example has a victim.');
  const reference = crime?.reference ?? `NC/${messages}`;
  return {
    contract: 'crime-update/1',
    source: 'northshire-crime-system',
    messageId: `story-${messages}`,
    version: messages,
    sentAt: new Date(Date.UTC(2024, 3, 1, 0, messages)).toISOString(),
    victims: [{ ...person, sourceReference: `V-${reference}`, ...victim }],
    ...rest,
    crime: { crimeType: 'burglary', occurredFrom: '2024-03-09', where: { locality: 'blaby' }, ...crime, reference },
  };
}

/** What one suspect did or what was done with them. */
export const suspect = (suspectId: string, ...events: SuspectEvent[]): Suspect => ({ suspectId, events });

/** Somebody's browser and somebody's program, both signed in. */
export function as(service: Service, person: SignedIn) {
  const server = service.web.getHttpServer();
  const page = (path: string): Test => request(server).get(path).set('Cookie', person.cookie);
  return {
    page,
    async post(path: string, fields: Record<string, string | string[]> = {}, from = '/cases'): Promise<Response> {
      const _csrf = await service.form(person.cookie, from);
      return request(server)
        .post(path)
        .set('Cookie', person.cookie)
        .type('form')
        .send({ _csrf, ...fields });
    },
    get: (path: string): Test =>
      request(server)
        .get(path)
        .set(...person.bearer),
    send(method: 'post' | 'patch', path: string, body: object = {}, headers: Record<string, string> = {}): Test {
      const [name, value] = person.bearer;
      const sent = method === 'post' ? request(server).post(path) : request(server).patch(path);
      return sent.set({ [name]: value, ...headers }).send(body);
    },
  };
}

export type Somebody = ReturnType<typeof as>;

/** The words of a page, without markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

/** The id of the case that follows this crime of the police. */
export async function caseOf(
  service: Service,
  crimeReference: string,
): Promise<{ id: string; victim: string; version: number; reference: string }> {
  const { rows } = await service.owner.query(
    'select id, victim_id as victim, version, reference from service.victim_case where crime_reference = $1 and not self_reported',
    [crimeReference],
  );
  if (!rows[0]) throw new Error(`No case follows ${crimeReference}.`);
  return rows[0];
}

/** The newest audit line of that action. */
export async function lastAudit(
  service: Service,
  action: string,
): Promise<{ person_id: string; subject_id: string; outcome: string; detail: Record<string, unknown> }> {
  const { rows } = await service.owner.query(
    'select person_id, subject_id, outcome, detail from service.audit where action = $1 order by seq desc limit 1',
    [action],
  );
  return rows[0];
}

/** The hidden version in a page's form. */
export const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? 'none';
