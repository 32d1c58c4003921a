import type { Shell } from '../shell';

/** The first page after signing in: what this person's role lets them do. */
export interface HomeView {
  shell: Shell;
  /** 'Good morning, Amira' or the like. */
  greeting: string;
  /** Where to go, most used first. */
  links: { text: string; href: string; about: string }[];
  /** The role's rules as sentences: 'You may see the cases of your team.' */
  sentences: string[];
  /** What the role may not do, as sentences; may be empty. */
  limits: string[];
}
