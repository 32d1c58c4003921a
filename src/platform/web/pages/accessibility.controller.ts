import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../access/allow';
import { Page } from '../../request/page';
import type { AccessibilityView } from './accessibility.view';

/** When the statement was last read against the pages. */
const reviewedOn = '2026-11-22';

/** The accessibility statement, for anybody. `VF_CONTACT_EMAIL` is the address to write to about a barrier. */
@ApiExcludeController()
@Controller('accessibility')
export class AccessibilityController {
  @Get()
  @Public()
  @Page('platform/web/pages/accessibility.njk', 'Accessibility statement')
  show(): Omit<AccessibilityView, 'shell'> {
    return { contactEmail: process.env.VF_CONTACT_EMAIL || null, reviewedOn };
  }
}
