import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/allow';
import { Answer } from '../../platform/request/answer';
import schema from './crime-update.v1.schema.json';

/** The contract, for whoever builds or changes an export. */
@ApiTags('crime updates')
@Controller('intake/v1/schema')
export class ContractController {
  @Get('crime-update.v1.json')
  @Public()
  @ApiOperation({ summary: 'The contract of a crime update as JSON Schema (2020-12)' })
  @ApiOkResponse({
    description: 'The schema. Each field says in x-expected what is told when it holds something else.',
    content: { 'application/schema+json': { schema: { type: 'object' } } },
  })
  read(): Answer {
    return new Answer(schema, {
      headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=300' },
    });
  }
}
