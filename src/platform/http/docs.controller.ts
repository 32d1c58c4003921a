import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/allow';
import { Page } from '../request/page';
import { describeApi } from '../web/api-description';
import type { ApiDocsView } from '../web/pages/api-docs.view';
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
  page(): Omit<ApiDocsView, 'shell'> {
    return { documentHref: '/api/openapi.json', api: describeApi(this.api.read()) };
  }
}
