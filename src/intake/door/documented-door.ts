import { applyDecorators } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiTags,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
  ApiUnsupportedMediaTypeResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { schemaForOpenApi } from '../contract/schema-for-openapi';
import { NDJSON } from './bodies';

/** What is wrong with one field. */
export class FieldProblemAnswer {
  @ApiProperty({
    description: 'JSON pointer to the field; empty for the whole update.',
    example: '/crime/offences/0/homeOfficeClass',
  })
  field!: string;

  @ApiProperty({ description: 'What was expected there, in plain words. Never what was sent.' })
  expected!: string;
}

/** What became of one update. */
export class CrimeUpdateAnswer {
  @ApiProperty({ description: 'Line of the request, from 1.' })
  line!: number;

  @ApiProperty({ required: false, description: "The update's message id, when it could be read." })
  messageId?: string;

  @ApiProperty({
    enum: ['accepted', 'duplicate', 'quarantined', 'not-read'],
    description: 'not-read: the last answer of a stream; neither this line nor any after it was stored.',
  })
  result!: string;

  @ApiProperty({ required: false, type: [FieldProblemAnswer], description: 'Why it was quarantined or not read.' })
  problems?: FieldProblemAnswer[];

  @ApiProperty({
    required: false,
    type: [String],
    description: 'Fields outside the contract: they were dropped. At most 100 are named.',
  })
  dropped?: string[];
}

const answer = { $ref: getSchemaPath(CrimeUpdateAnswer) };
const json = { 'application/json': { schema: answer } };
const description =
  'The body is one crime update (application/json), or one a line (application/x-ndjson, at most 100,000 lines, each at most 1 MiB), which is read as a stream: ' +
  'batches of lines are stored together, and each line is answered, in order, once its batch is stored. A line that cannot be taken is quarantined and the rest goes on. ' +
  'What was answered stays stored when the connection breaks; sending it again is answered as duplicate.';

/** The door in the API's description, from the published contract itself. */
export const DocumentedDoor = (): MethodDecorator =>
  applyDecorators(
    ApiTags('crime updates'),
    ApiBearerAuth(),
    ApiExtraModels(CrimeUpdateAnswer),
    ApiOperation({ summary: 'Send crime updates', description }),
    ApiConsumes('application/json', NDJSON),
    ApiProduces('application/json', NDJSON),
    ApiBody({
      schema: schemaForOpenApi(),
      description: 'A crime update, contract version 1. The key must be one of the source that it names.',
    }),
    ApiAcceptedResponse({ description: 'One update: accepted.', content: json }),
    ApiOkResponse({
      description: 'One update: a duplicate, which changes nothing. NDJSON: an answer a line.',
      content: { ...json, [NDJSON]: { schema: answer } },
    }),
    ApiUnprocessableEntityResponse({
      description: 'One update: quarantined. Problem details; errors names each field and what was expected.',
    }),
    ApiUnauthorizedResponse({ description: 'The key is missing, unknown or revoked. Problem details.' }),
    ApiUnsupportedMediaTypeResponse({
      description: 'Neither of the two kinds of content, or compressed. Problem details.',
    }),
  );
