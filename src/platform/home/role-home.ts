import type { Role } from '../identity/person';

/** A place to go from the first page; shown to those who may go there. */
export interface HomeLink {
  text: string;
  href: string;
  about: string;
  action: string;
  subject: string;
}

/** What the first page says about one role, in sentences. */
export interface RoleHome {
  /** What the role lets a person do. */
  can: string[];
  /** What it does not, where a person might expect it. */
  cannot: string[];
}

/** What the first page of a side says: written beside that side's rules, since the plumbing knows neither. */
export interface SideHome {
  links: HomeLink[];
  roles: Partial<Record<Role, RoleHome>>;
}

export const HOME = Symbol('first page of the side');
