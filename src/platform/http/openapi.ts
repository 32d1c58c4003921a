import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of this process, made from its controllers once the server is made. Pages are left out of it. */
@Injectable()
export class OpenApi {
  private document: OpenAPIObject | undefined;

  publish(app: NestFastifyApplication, title: string, description: string): void {
    const config = new DocumentBuilder()
      .setTitle(title)
      .setDescription(description)
      .setVersion('1')
      .addBearerAuth()
      .build();
    this.document = SwaggerModule.createDocument(app, config);
  }

  read(): OpenAPIObject {
    if (!this.document) throw new Error('The OpenAPI document is made with the server: create the server first.');
    return this.document;
  }
}
