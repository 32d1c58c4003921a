import { AbilityBuilder, createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '../identity/person';
import { NotAllowed, NotSignedIn } from './access.errors';
import type { Allowed } from './allow';

export type Ability = MongoAbility;
export const SENTENCES = Symbol('access sentences');

/** A module's rules, as sentences: `can('read', 'Case', { restricted: false })`. */
export type Sentences = (person: Person, say: Pick<AbilityBuilder<Ability>, 'can' | 'cannot'>) => void;

/** The first of the two enforcers: decides verbs and, with a record in hand, rows. Postgres decides the rows again. */
@Injectable()
export class Access {
  /** The abilities of whoever asked lately: they follow from role and id alone. */
  private readonly known = new Map<string, Ability>();

  constructor(@Inject(SENTENCES) private readonly sentences: Sentences[]) {}

  /** All that the person may do. */
  abilityOf(person: Person): Ability {
    const key = `${person.role} ${person.id}`;
    const ability = this.known.get(key) ?? this.build(person);
    if (this.known.size >= 1_000) this.known.clear();
    this.known.set(key, ability);
    return ability;
  }

  private build(person: Person): Ability {
    const builder = new AbilityBuilder<Ability>(createMongoAbility);
    for (const say of this.sentences) say(person, builder);
    return builder.build();
  }

  /** Lets the person through a route's door, or refuses with the reason. */
  admit(person: Person | null, { action, subject: kind }: Allowed): void {
    if (!person) throw new NotSignedIn();
    if (!this.abilityOf(person).can(action, kind)) throw new NotAllowed();
  }

  /** Whether the person may do this to this very record. */
  mayDo(person: Person, action: string, kind: string, record: object): boolean {
    return this.abilityOf(person).can(action, subject(kind, { ...record }));
  }
}
