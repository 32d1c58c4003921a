import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { Access, SENTENCES, type Sentences } from './access/access';
import { EveryRoute } from './access/every-route';
import { Audit } from './audit/audit';
import { DatabaseModule } from './database/database.module';
import type { Login } from './database/logins';
import { HealthController } from './health/health.controller';
import { DocsController } from './http/docs.controller';
import { logging } from './http/logging';
import { OpenApi } from './http/openapi';
import { HomeController } from './home/home.controller';
import { HOME, type SideHome } from './home/role-home';
import { ownAccountAccess } from './identity/accounts.access';
import { ChangePasswordHandler } from './identity/change-password';
import { PasswordController } from './identity/pages/password.controller';
import { Sessions } from './identity/sessions';
import { SessionsController } from './identity/sessions.controller';
import { SignIn } from './identity/sign-in';
import { SignInController } from './identity/sign-in.controller';
import { OutboxModule } from './outbox/outbox.module';
import { COOKIES, type CookieNames } from './request/credentials';
import { Idempotency } from './request/idempotency';
import { LOOK, Presenter, type SideLook, TEMPLATES } from './request/presenter';
import { ProblemFilter } from './request/problem.filter';
import { RequestTransaction } from './request/request-transaction';
import { createTemplates } from './web/nunjucks';
import { AccessibilityController } from './web/pages/accessibility.controller';

/** What a process tells the plumbing about itself. */
export interface PlatformOptions {
  process: string;
  login: Login;
  connections: number;
  look: SideLook;
  cookies: CookieNames;
  home: SideHome;
  sentences: Sentences[];
}

const everywhere: Provider[] = [
  Access,
  Audit,
  ChangePasswordHandler,
  EveryRoute,
  Idempotency,
  OpenApi,
  Presenter,
  Sessions,
  SignIn,
  { provide: TEMPLATES, useFactory: () => createTemplates() },
  { provide: APP_INTERCEPTOR, useClass: RequestTransaction },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** The plumbing of one process: it knows no victim and no crime. */
@Global()
@Module({})
export class PlatformModule {
  static forProcess({ process, login, connections, look, cookies, home, sentences }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRootAsync({ useFactory: () => logging(process) }),
        DatabaseModule.forLogin(login, connections),
        OutboxModule,
        DiscoveryModule,
      ],
      controllers: [
        HealthController,
        DocsController,
        AccessibilityController,
        SignInController,
        SessionsController,
        HomeController,
        PasswordController,
      ],
      providers: [
        ...everywhere,
        { provide: LOOK, useValue: look },
        { provide: COOKIES, useValue: cookies },
        { provide: HOME, useValue: home },
        { provide: SENTENCES, useValue: [ownAccountAccess, ...sentences] },
      ],
      exports: [Access, Audit, SENTENCES, EveryRoute, Idempotency, Presenter, LOOK],
    };
  }
}
