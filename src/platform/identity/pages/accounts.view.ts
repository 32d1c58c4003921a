import type { Moment } from '../../web/moment';
import type { NextPage } from '../../web/paging';
import type { Shell } from '../../web/shell';

/** One account in the administrator's list. */
export interface AccountRow {
  name: string;
  email: string;
  roleName: string;
  state: 'active' | 'suspended';
  lastSignIn: Moment | null;
  /** Where the form of this row posts: suspends an active account, restores a suspended one; null for one's own. */
  changeAction: string | null;
  /** The version that the row shows: sent back with the form, so that a change seen by nobody is not overwritten. */
  version: number;
}

/** The administrator's list of accounts. */
export interface AccountsView {
  shell: Shell;
  success: string | null;
  accounts: AccountRow[];
  addHref: string;
  next: NextPage | null;
  firstHref: string | null;
}
