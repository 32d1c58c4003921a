import { describeApi } from '../../src/platform/web/api-description';
import type { ErrorView } from '../../src/platform/web/error.view';
import type { SignInView } from '../../src/platform/identity/pages/sign-in.view';
import type { AccessibilityView } from '../../src/platform/web/pages/accessibility.view';
import type { ApiDocsView } from '../../src/platform/web/pages/api-docs.view';
import type { HomeView } from '../../src/platform/web/pages/home.view';
import { linkCrime, openCase } from './samples/case-form-samples';
import { cases, casesFound, noCases } from './samples/case-list-samples';
import { oneCase, selfReportedCase } from './samples/case-samples';
import { caseworkerShell, signedOutShell } from './samples/shells';
import { accounts, addAccount, audit, counts, feed, password } from './samples/staff-samples';
import { changeVictim, victim } from './samples/victim-samples';

const signIn: SignInView = {
  shell: signedOutShell('Sign in'),
  action: '/sign-in',
  errors: [{ field: 'password', text: 'The email address or the password is wrong' }],
  values: { email: 'amira.hussain@victimfirst.example' },
  notice: null,
};

const signInPolice: SignInView = {
  ...signIn,
  shell: signedOutShell('Sign in', 'police'),
  errors: [],
  values: { email: '' },
  notice: 'You have signed out.',
};

const home: HomeView = {
  shell: caseworkerShell('Home', 'Home'),
  greeting: 'Good morning, Amira',
  links: [
    { text: 'Cases', href: '/cases', about: '12 of your cases need a person’s decision.' },
    {
      text: 'Open a self-reported case',
      href: '/cases/new',
      about: 'For someone who came to us without a crime reference.',
    },
  ],
  sentences: [
    'You may see the cases of your team and their journeys.',
    'You may see and correct who a victim is.',
    'You may accept or refuse a value that the police propose.',
  ],
  limits: ['You may not see the cases of another team.'],
};

const error: ErrorView = {
  shell: caseworkerShell('You cannot see this case'),
  status: 403,
  title: 'You cannot see this case',
  whatHappened: 'It belongs to another team, so your role does not let you open it. That you asked has been recorded.',
  whatToDo: ['Go back to your own cases.', 'If you need this case for your work, ask your supervisor.'],
  requestId: '01J0Z7Q3M8X2',
};

const accessibility: AccessibilityView = {
  shell: signedOutShell('Accessibility statement'),
  contactEmail: 'help@victimfirst.example',
  reviewedOn: '2023-06-14',
};

const apiDocs: ApiDocsView = {
  shell: caseworkerShell('API', ''),
  documentHref: '/api/openapi.json',
  api: describeApi({
    info: { title: 'Victim First', version: '1', description: 'Cases, victims and their journeys, as JSON.' },
    paths: {
      '/api/v1/cases': {
        get: {
          tags: ['Cases'],
          summary: 'The cases you may see',
          description: 'Newest update first, a page at a time.',
          parameters: [
            { name: 'after', in: 'query', schema: { type: 'string' }, description: 'The cursor of the page before.' },
          ],
          responses: {
            200: {
              description: 'One page',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/CasePage' } } },
            },
            401: { description: 'You are not signed in' },
          },
        },
      },
    },
    components: {
      schemas: {
        CasePage: {
          type: 'object',
          required: ['items'],
          properties: {
            items: { type: 'array', items: { type: 'object' } },
            next: { type: ['string', 'null'], description: 'Cursor of the next page.' },
          },
        },
      },
    },
  }),
};

/** One page to render: a name for it, its template, and a view model of the template's own type. */
export interface SampleView {
  name: string;
  template: string;
  view: { shell: { side: 'victim' | 'police' } };
}

const sample = (name: string, template: string, view: SampleView['view']): SampleView => ({ name, template, view });

/** Every page template at least once, with the states that look different. */
export const sampleViews: SampleView[] = [
  sample('sign-in', 'platform/identity/pages/sign-in.njk', signIn),
  sample('sign-in-police', 'platform/identity/pages/sign-in.njk', signInPolice),
  sample('home', 'platform/web/pages/home.njk', home),
  sample('cases', 'cases/pages/cases.njk', cases),
  sample('cases-found', 'cases/pages/cases.njk', casesFound),
  sample('cases-none', 'cases/pages/cases.njk', noCases),
  sample('case', 'cases/pages/case.njk', oneCase),
  sample('case-self-reported', 'cases/pages/case.njk', selfReportedCase),
  sample('victim', 'cases/pages/victim.njk', victim),
  sample('change-victim', 'cases/pages/change-victim.njk', changeVictim),
  sample('open-case', 'cases/pages/open-case.njk', openCase),
  sample('link-crime', 'cases/pages/link-crime.njk', linkCrime),
  sample('counts', 'performance/pages/counts.njk', counts),
  sample('accounts', 'platform/identity/pages/accounts.njk', accounts),
  sample('add-account', 'platform/identity/pages/add-account.njk', addAccount),
  sample('password', 'platform/identity/pages/password.njk', password),
  sample('audit', 'platform/audit/pages/audit.njk', audit),
  sample('feed', 'intake/pages/feed.njk', feed),
  sample('api-docs', 'platform/web/pages/api-docs.njk', apiDocs),
  sample('accessibility', 'platform/web/pages/accessibility.njk', accessibility),
  sample('error', 'platform/web/error.njk', error),
];
