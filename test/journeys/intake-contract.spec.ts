import request from 'supertest';
import { DOOR } from '../../src/intake/door/bodies';
import { type Service, startService } from '../support/service';

describe('the published contract of a crime update', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ worker: false })));
  afterAll(() => service.stop());

  it('is served to anybody, and is what the API describes the door with', async () => {
    const { body } = await request(service.intake.getHttpServer()).get('/api/openapi.json');
    const { requestBody, responses } =
      (
        body as {
          paths: Record<
            string,
            {
              post: { requestBody: { content: Record<string, { schema: { properties: object } }> }; responses: object };
            }
          >;
        }
      ).paths[DOOR]?.post ?? {};
    expect(Object.keys(requestBody?.content ?? {})).toEqual(['application/json', 'application/x-ndjson']);
    const schema = await request(service.intake.getHttpServer())
      .get('/intake/v1/schema/crime-update.v1.json')
      .expect(200);
    expect(Object.keys(requestBody?.content['application/json']?.schema.properties ?? {})).toEqual(
      Object.keys((schema.body as { properties: object }).properties),
    );
    expect(JSON.stringify(requestBody)).not.toContain('$defs');
    expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['200', '202', '401', '415', '422']));
  });
});
