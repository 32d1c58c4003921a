import { Controller, Get, Module, type Type } from '@nestjs/common';
import request from 'supertest';
import { policeSideHome } from '../../src/platform/home/police-side-home';
import { Allow, Public } from '../../src/platform/access/allow';
import { EveryRoute } from '../../src/platform/access/every-route';
import { hasWords } from '../../src/platform/audit/audit-words';
import { createServer } from '../../src/platform/http/server';
import { PlatformModule } from '../../src/platform/platform.module';
import { type Service, startService } from '../support/service';

@Controller('forgotten')
class ForgottenController {
  @Get('door')
  door(): string {
    return 'open';
  }
}

@Controller('said')
class SaidController {
  @Get('public')
  @Public()
  anybody(): string {
    return 'open';
  }

  @Get('nobody')
  @Allow('open', 'Vault')
  nobody(): string {
    return 'open';
  }
}

function moduleWith(...controllers: Type[]): Type {
  @Module({
    imports: [
      PlatformModule.forProcess({
        process: 'test',
        login: 'vf_web',
        connections: 2,
        look: { side: 'victim', navigation: [], demonstration: false, secureCookies: true },
        cookies: { session: 'test_session', form: 'test_form' },
        home: policeSideHome,
        sentences: [],
      }),
    ],
    controllers,
  })
  class TestModule {}
  return TestModule;
}

describe('the door of every route', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ worker: false })));
  afterAll(() => service.stop());

  it('has somebody who said who may pass: the application does not start otherwise', async () => {
    const starting = createServer(moduleWith(SaidController, ForgottenController), { title: 'Test', description: '' });
    await expect(starting).rejects.toThrow('Say @Allow(action, subject) or @Public() on: GET /forgotten/door.');
  });

  it('opens to nobody whom no rule allows', async () => {
    const app = await createServer(moduleWith(SaidController), { title: 'Test', description: '' });
    const { cookie, token } = await service.person('administrator');
    expect(cookie).toContain(token);
    await request(app.getHttpServer()).get('/said/public').expect(200, 'open');
    await request(app.getHttpServer()).get('/said/nobody').expect(303);
    await request(app.getHttpServer()).get('/said/nobody').set('Authorization', `Bearer ${token}`).expect(403);
    await app.close();
  });

  it('is allowed or public in both processes', () => {
    for (const app of [service.web, service.intake]) {
      const routes = app.get(EveryRoute).list();
      expect(routes.length).toBeGreaterThan(8);
      expect(routes.filter(({ access }) => access === 'nobody said')).toEqual([]);
    }
  });

  it('has words for the audit, so that its officer reads no code', () => {
    const actions = [service.web, service.intake].flatMap((app) =>
      app
        .get(EveryRoute)
        .list()
        .flatMap(({ access }) =>
          typeof access === 'object' ? [`${access.subject.toLowerCase()}.${access.action}`] : [],
        ),
    );
    expect([...new Set(actions)].filter((action) => !hasWords(action))).toEqual([]);
  });

  it('is refused to whoever is not signed in, and every refusal is recorded', async () => {
    for (const { method, path, access } of service.web.get(EveryRoute).list()) {
      if (typeof access !== 'object') continue;
      const url = path.replace(/:\w+/g, '0198c0de-0000-7000-8000-000000000000');
      const call = request(service.web.getHttpServer())[method.toLowerCase() as 'get'](url);
      const answer = await call;
      expect([method, path, answer.status]).toEqual([
        method,
        path,
        method === 'GET' && !path.startsWith('/api/') ? 303 : 401,
      ]);
      const { rows } = await service.owner.query('select outcome, detail from service.audit order by seq desc limit 1');
      expect(rows).toEqual([{ outcome: 'refused', detail: { method, route: path, code: 'not-signed-in' } }]);
    }
  });
});
