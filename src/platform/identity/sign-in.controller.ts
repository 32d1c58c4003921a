import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/allow';
import { Answer, SeeOther } from '../request/answer';
import { COOKIES, type CookieNames } from '../request/credentials';
import { CurrentPerson, type KnownRequest } from '../request/current';
import { Page } from '../request/page';
import { absoluteHours, Sessions } from './sessions';
import { SignIn, TooManySignIns, WrongSignIn } from './sign-in';
import type { Person } from './person';

/** Signing in and out in a browser. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(COOKIES) private readonly cookies: CookieNames,
  ) {}

  @Get('sign-in')
  @Public()
  @Page('platform/identity/pages/sign-in.njk', 'Sign in')
  new(@CurrentPerson() person: Person | null): SeeOther | { email: string; errors: [] } {
    return person ? new SeeOther('/') : { email: '', errors: [] };
  }

  /** Wrong: the page again, the e-mail address still in it. */
  @Post('sign-in')
  @Public()
  @Page('platform/identity/pages/sign-in.njk', 'Sign in')
  async create(@Body() body: Record<string, unknown>, @Req() request: KnownRequest): Promise<Answer> {
    const [email, password] = [typed(body.email), typed(body.password)];
    try {
      const { token } = await this.signIn.signIn({ email, password, address: request.ip, requestId: request.id });
      return new SeeOther('/', { name: this.cookies.session, value: token, maxAgeSeconds: absoluteHours * 3600 });
    } catch (error) {
      if (!(error instanceof WrongSignIn || error instanceof TooManySignIns)) throw error;
      return new Answer({ email, errors: [{ field: 'email', text: `${error.title}. ${error.detail}` }] }, { status: error.status });
    }
  }

  @Post('sign-out')
  @Public()
  async destroy(@Req() request: KnownRequest): Promise<SeeOther> {
    if (request.token) await this.sessions.end(request.token);
    return new SeeOther('/sign-in', { name: this.cookies.session, value: '', maxAgeSeconds: 0 });
  }
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
