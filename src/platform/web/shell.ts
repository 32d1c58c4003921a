/** One link of the main navigation. */
export interface NavigationLink {
  text: string;
  href: string;
  current: boolean;
}

/** What every page needs besides its own content. */
export interface Shell {
  /** Title of the page, without the name of the service. */
  title: string;
  /** Which side of the firewall is speaking: the police side has its own look and its own name. */
  side: 'victim' | 'police';
  /** Who is signed in; null before signing in. */
  person: { name: string; roleName: string } | null;
  navigation: NavigationLink[];
  /** Token that every form sends back in its hidden field `_csrf`. */
  csrf: string;
  /** True when the people and cases shown were invented for a demonstration. */
  demonstration: boolean;
}
