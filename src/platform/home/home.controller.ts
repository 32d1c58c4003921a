import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../access/access';
import { Allow } from '../access/allow';
import type { Person } from '../identity/person';
import { CurrentPerson } from '../request/current';
import { Page } from '../request/page';
import type { HomeView } from '../web/pages/home.view';
import { greeting } from './greeting';
import { HOME, type SideHome } from './role-home';

/** The first page after signing in: what this person's role lets them do, with the way there. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly access: Access,
    @Inject(HOME) private readonly home: SideHome,
  ) {}

  @Get()
  @Allow('read', 'Home')
  @Page('platform/web/pages/home.njk', 'Home')
  show(@CurrentPerson() person: Person): Omit<HomeView, 'shell'> {
    const ability = this.access.abilityOf(person);
    const { can, cannot } = this.home.roles[person.role] ?? { can: [], cannot: [] };
    return {
      greeting: greeting(person.name, new Date()),
      links: this.home.links.filter(({ action, subject }) => ability.can(action, subject)),
      sentences: can,
      limits: cannot,
    };
  }
}
