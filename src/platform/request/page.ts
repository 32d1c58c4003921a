import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const PAGE = 'request:page';

export interface PageMetadata {
  template: string;
  title: string;
}

/** The handler's result is the view model of this template. A view's own `title` goes before this one. */
export const Page = (template: string, title: string): CustomDecorator =>
  SetMetadata(PAGE, { template, title } satisfies PageMetadata);
