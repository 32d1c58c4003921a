import type { SideHome } from './role-home';

const contactWork = [
  'You may see victims, their cases and how far each has come.',
  'You may open a case for somebody who came to us without a crime reference, and link it to the crime later.',
  'You may correct who a victim is, and accept or refuse what the police say otherwise.',
  'You may ask to see a contact point. That you asked is recorded.',
];
const providerLimits = ['You may not see a victim, a case or a crime: none has been referred to your team.'];
const countsWork = ['You may see how many cases stand at each stage, by the month of the crime.'];
const countsLimits = [
  'You may not see a victim or a case. Small counts are hidden, so that no figure points to a person.',
];

/** The first page of the victim side, role by role. The rules themselves are in the `*.access.ts` of each module. */
export const victimSideHome: SideHome = {
  links: [
    {
      text: 'Cases',
      href: '/cases',
      about: 'Find a case, and see how far it has come.',
      action: 'list',
      subject: 'Case',
    },
    {
      text: 'Open a self-reported case',
      href: '/cases/new',
      about: 'For somebody who came to us without a crime reference.',
      action: 'open',
      subject: 'Case',
    },
    {
      text: 'Counts',
      href: '/counts',
      about: 'How many cases stand at each stage, by month.',
      action: 'read',
      subject: 'Counts',
    },
    { text: 'Accounts', href: '/accounts', about: 'Who may sign in, and as what.', action: 'list', subject: 'Account' },
    {
      text: 'Audit',
      href: '/audit',
      about: 'Who looked at what, and who was refused.',
      action: 'list',
      subject: 'Audit',
    },
    {
      text: 'Your password',
      href: '/account/password',
      about: 'Change the password that you sign in with.',
      action: 'change',
      subject: 'Password',
    },
  ],
  roles: {
    'contact-caseworker': {
      can: contactWork,
      cannot: ['You may not see a restricted case (a cloaked crime) unless it is assigned to you.'],
    },
    'contact-supervisor': { can: [...contactWork, 'You may see restricted cases (cloaked crimes) too.'], cannot: [] },
    'provider-worker': {
      can: ['No referrals have been sent to your team. They will appear here.'],
      cannot: providerLimits,
    },
    'provider-manager': {
      can: ['No referrals have been sent to your team. They will appear here.'],
      cannot: providerLimits,
    },
    'opcc-auditor': { can: countsWork, cannot: countsLimits },
    'opcc-commissioner': { can: countsWork, cannot: countsLimits },
    'data-protection-officer': {
      can: ['You may see who looked at or changed what and when, and who was refused.'],
      cannot: ['You may not see a victim or a case, nor change the record.'],
    },
    administrator: {
      can: ['You may add accounts, suspend them and restore them.'],
      cannot: ['You may not see a victim or a case.', 'You may not suspend your own account.'],
    },
  },
};
