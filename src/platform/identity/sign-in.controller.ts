import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/allow';
import { Answer, SeeOther } from '../request/answer';
import { COOKIES, type CookieNames } from '../request/credentials';
import { CurrentPerson, type KnownRequest } from '../request/current';
import { Page } from '../request/page';
import type { FieldError } from '../web/form';
import type { SignInView } from './pages/sign-in.view';
import { absoluteHours, Sessions } from './sessions';
import { SignIn, TooManySignIns, WrongSignIn } from './sign-in';
import type { Person } from './person';

type SignInForm = Omit<SignInView, 'shell'>;

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
  new(@CurrentPerson() person: Person | null, @Query('signed-out') signedOut?: string): SeeOther | SignInForm {
    return person ? new SeeOther('/') : formOf('', [], signedOut === undefined ? null : 'You have signed out.');
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
      const errors = [{ field: 'email', text: `${error.title}. ${error.detail}` }];
      return new Answer(formOf(email, errors), { status: error.status });
    }
  }

  @Post('sign-out')
  @Public()
  async destroy(@Req() request: KnownRequest): Promise<SeeOther> {
    if (request.token) await this.sessions.end(request.token);
    return new SeeOther('/sign-in?signed-out', { name: this.cookies.session, value: '', maxAgeSeconds: 0 });
  }
}

function formOf(email: string, errors: FieldError[], notice: string | null = null): SignInForm {
  return { action: '/sign-in', errors, values: { email }, notice };
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
