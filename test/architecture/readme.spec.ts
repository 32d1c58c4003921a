import { type Service, startService } from '../support/service';
import { eventMap } from './event-map';
import { readSection, writeSection } from './readme-section';
import { routeTable } from './route-table';

describe('the lists of the README', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ worker: false })));
  afterAll(() => service.stop());

  /** With `npm run docs` the list is written, else it must be what is written. */
  const agree = (name: string, lines: string[]): void => {
    if (process.env.VF_WRITE_DOCS === '1') writeSection(name, lines);
    expect(readSection(name)).toBe(lines.join('\n'));
  };

  it('name every route of both processes and who may use it ("npm run docs" writes the list)', () => {
    const lines = routeTable([
      { name: 'web', app: service.web },
      { name: 'intake', app: service.intake },
    ]);
    expect(lines.join('\n')).not.toContain('| nobody |');
    agree('routes', lines);
  });

  it('name every event and what reacts to it ("npm run docs" writes the list)', async () => {
    const rows = (await eventMap()).map(({ type, reactions }) => {
      const files = reactions.map((path) => `[\`${path.replace(/^src\//, '').replace(/\.ts$/, '')}\`](${path})`);
      return `| \`${type}\` | ${files.join('<br>') || 'nothing yet'} |`;
    });
    agree('events', ['| event | reactions |', '| --- | --- |', ...rows]);
  });
});
