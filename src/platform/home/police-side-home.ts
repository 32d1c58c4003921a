import type { SideHome } from './role-home';

/** The first page of the police side. */
export const policeSideHome: SideHome = {
  links: [
    {
      text: 'Feed',
      href: '/feed',
      about: 'What has arrived, from which source and on which day.',
      action: 'read',
      subject: 'Feed',
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
    'police-liaison': {
      can: ['You may see how many crime updates arrived, came twice or could not be taken.'],
      cannot: ['You may not see what the service does with a crime update after it was passed on.'],
    },
  },
};
