import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/allow';
import { Page } from '../request/page';
import { OpenApi } from './openapi';

/** The published description of the API: for programs as OpenAPI, for people as a page. */
@ApiExcludeController()
@Controller('api')
export class DocsController {
  constructor(private readonly api: OpenApi) {}

  @Get('openapi.json')
  @Public()
  document(): OpenAPIObject {
    return this.api.read();
  }

  @Get('docs')
  @Public()
  @Page('platform/web/pages/api-docs.njk', 'API documentation')
  page(): { document: OpenAPIObject } {
    return { document: this.api.read() };
  }
}
