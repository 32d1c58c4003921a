import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

let published: OpenAPIObject | undefined;

/** Builds the OpenAPI document of this process from its controllers. Pages are left out of it. */
export function publishOpenApi(app: NestFastifyApplication, title: string, description: string): void {
  const config = new DocumentBuilder().setTitle(title).setDescription(description).setVersion('1').addBearerAuth().build();
  published = SwaggerModule.createDocument(app, config);
}

/** The document, once the server is made. */
export function openApi(): OpenAPIObject {
  if (!published) throw new Error('The OpenAPI document is made with the server: create the server first.');
  return published;
}
