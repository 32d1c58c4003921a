import { Injectable } from '@nestjs/common';
import { Database } from '../../database/unit-of-work';
import type { Role } from '../person';

/** An account as an administrator sees it: never the password. */
export interface Account {
  id: string;
  email: string;
  name: string;
  role: Role;
  suspended: boolean;
  /** ISO instant of the last sign-in; null when there was none. */
  signedInAt: string | null;
  version: number;
}

const columns = `id, email, name, role, suspended_at is not null as suspended,
  to_char(signed_in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "signedInAt", version`;

/** The accounts of this side. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** At most `limit` accounts by name, those after the account `after` (its id, since a name must not stand in an address). */
  list(after: string | null, limit: number): Promise<Account[]> {
    return this.database.query<Account & object>(
      `select ${columns} from account
        where $1::uuid is null or (lower(name), id) > (select lower(b.name), b.id from account b where b.id = $1)
        order by lower(name), id limit $2`,
      [after, limit],
    );
  }

  /** One account, or null. */
  one(id: string): Promise<Account | null> {
    return this.database.one<Account & object>(`select ${columns} from account where id = $1`, [id]);
  }
}
