'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.sampleViews = void 0;
const api_description_1 = require('../../src/platform/web/api-description');
const case_samples_1 = require('./samples/case-samples');
const shells_1 = require('./samples/shells');
const staff_samples_1 = require('./samples/staff-samples');
const victim_samples_1 = require('./samples/victim-samples');
const signIn = {
  shell: (0, shells_1.signedOutShell)('Sign in'),
  action: '/sign-in',
  errors: [{ field: 'password', text: 'The email address or the password is wrong' }],
  values: { email: 'amira.hussain@victimfirst.example' },
  notice: null,
};
const signInPolice = {
  ...signIn,
  shell: (0, shells_1.signedOutShell)('Sign in', 'police'),
  errors: [],
  values: { email: '' },
  notice: 'You have signed out.',
};
const home = {
  shell: (0, shells_1.caseworkerShell)('Home', 'Home'),
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
const error = {
  shell: (0, shells_1.caseworkerShell)('You cannot see this case'),
  status: 403,
  title: 'You cannot see this case',
  whatHappened: 'It belongs to another team, so your role does not let you open it. That you asked has been recorded.',
  whatToDo: ['Go back to your own cases.', 'If you need this case for your work, ask your supervisor.'],
  requestId: '01J0Z7Q3M8X2',
};
const accessibility = {
  shell: (0, shells_1.signedOutShell)('Accessibility statement'),
  contactEmail: 'help@victimfirst.example',
  reviewedOn: '2023-06-14',
};
const apiDocs = {
  shell: (0, shells_1.caseworkerShell)('API', ''),
  documentHref: '/api/openapi.json',
  api: (0, api_description_1.describeApi)({
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
const sample = (name, template, view) => ({ name, template, view });
/** Every page template at least once, with the states that look different. */
exports.sampleViews = [
  sample('sign-in', 'platform/identity/pages/sign-in.njk', signIn),
  sample('sign-in-police', 'platform/identity/pages/sign-in.njk', signInPolice),
  sample('home', 'platform/web/pages/home.njk', home),
  sample('cases', 'cases/pages/cases.njk', case_samples_1.cases),
  sample('cases-found', 'cases/pages/cases.njk', case_samples_1.casesFound),
  sample('cases-none', 'cases/pages/cases.njk', case_samples_1.noCases),
  sample('case', 'cases/pages/case.njk', case_samples_1.oneCase),
  sample('case-self-reported', 'cases/pages/case.njk', case_samples_1.selfReportedCase),
  sample('victim', 'cases/pages/victim.njk', victim_samples_1.victim),
  sample('change-victim', 'cases/pages/change-victim.njk', victim_samples_1.changeVictim),
  sample('open-case', 'cases/pages/open-case.njk', case_samples_1.openCase),
  sample('link-crime', 'cases/pages/link-crime.njk', case_samples_1.linkCrime),
  sample('counts', 'performance/pages/counts.njk', staff_samples_1.counts),
  sample('accounts', 'platform/identity/pages/accounts.njk', staff_samples_1.accounts),
  sample('add-account', 'platform/identity/pages/add-account.njk', staff_samples_1.addAccount),
  sample('audit', 'platform/audit/pages/audit.njk', staff_samples_1.audit),
  sample('feed', 'intake/pages/feed.njk', staff_samples_1.feed),
  sample('api-docs', 'platform/web/pages/api-docs.njk', apiDocs),
  sample('accessibility', 'platform/web/pages/accessibility.njk', accessibility),
  sample('error', 'platform/web/error.njk', error),
];
