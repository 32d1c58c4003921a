import { describeApi } from './api-description';

const document = {
  openapi: '3.0.0',
  info: { title: 'Victim First', version: '1' },
  paths: {
    '/api/v1/cases/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      get: {
        tags: ['Cases'],
        summary: 'One case',
        parameters: [{ $ref: '#/components/parameters/Cursor' }],
        responses: {
          200: {
            description: 'The case',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Case' } } },
          },
        },
      },
      delete: { responses: {} },
    },
  },
  components: {
    parameters: { Cursor: { name: 'cursor', in: 'query', schema: { type: 'string', nullable: true } } },
    schemas: {
      Case: {
        type: 'object',
        required: ['stage'],
        properties: {
          stage: { type: 'string', enum: ['reported', 'charged'] },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Case' } },
          note: { type: ['string', 'null'] },
        },
      },
    },
  },
};

describe('describeApi', () => {
  const api = describeApi(document);

  it('groups operations by their first tag', () => {
    expect(api.groups.map(({ name }) => name)).toEqual(['Cases', 'Other']);
    expect(api.groups[0]?.operations[0]).toMatchObject({
      id: 'get-api-v1-cases-id',
      method: 'GET',
      summary: 'One case',
    });
  });

  it('joins the parameters of path and operation and follows references', () => {
    const parameters = api.groups[0]?.operations[0]?.parameters ?? [];
    expect(parameters.map(({ name, type, place }) => [name, type, place])).toEqual([
      ['id', 'text (uuid)', 'path'],
      ['cursor', 'text or nothing', 'query'],
    ]);
  });

  it('says types in words', () => {
    expect(api.schemas[0]?.fields.map(({ type, required }) => [type, required])).toEqual([
      ['one of: reported, charged', true],
      ['list of Case', false],
      ['text or nothing', false],
    ]);
    expect(api.groups[0]?.operations[0]?.responses[0]).toMatchObject({ status: '200', schema: 'Case' });
  });

  it.each([null, 'text', { paths: 3 }])('shows an empty page for what is no document: %p', (value) => {
    expect(describeApi(value)).toMatchObject({ groups: [], schemas: [] });
  });
});
