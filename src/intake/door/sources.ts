import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';
import { hashKey } from '../source-keys';
import { UnknownKey } from './source-key.errors';

/** A source at the door, let in by one of its keys. */
export interface AdmittedSource {
  source: string;
  keyId: string;
}

/** Who may send crime updates. */
@Injectable()
export class Sources {
  constructor(private readonly database: Database) {}

  /** The source whose key stands in an Authorization header. Throws `UnknownKey`. */
  async admit(authorization: string | undefined): Promise<AdmittedSource> {
    const key = /^Bearer +(\S{20,200})$/i.exec(authorization ?? '')?.[1];
    const known =
      key &&
      (await this.database.one<AdmittedSource>(
        'select source, id as "keyId" from source_key where key_hash = $1 and revoked_at is null',
        [hashKey(key)],
      ));
    if (!known) throw new UnknownKey();
    return known;
  }

  /** Throws `UnknownKey` when the key was revoked since it was admitted. */
  async stillAdmitted({ keyId }: AdmittedSource): Promise<void> {
    const known = await this.database.one('select from source_key where id = $1 and revoked_at is null', [keyId]);
    if (!known) throw new UnknownKey();
  }
}
