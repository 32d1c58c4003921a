import { CommandBus, EventBus, EventsHandler } from '@nestjs/cqrs';
import { FileVictims, type FiledVictim } from '../cases/file-victims';
import { CrimeUpdateReceived } from '../intake/intake.events';
import { Database } from '../platform/database/unit-of-work';
import type { Delivered, Reaction } from '../platform/outbox/domain-event';
import { eventsOf } from './case-events';
import { CaseStore } from './case-store';
import { tasksOfDoubles } from './crime-doubles';
import type { CrimeRecord, Effect } from './crime-record';
import { CrimeStore, keyOf } from './crime-store';
import { type CrossedUpdate, takeCrossed } from './crossed-update';
import { DoubtfulFacts } from './doubtful-facts';
import { LinkedCases } from './linked-cases';

/**
 * A police update arrived: its row is taken out of the crossing and filed, and the journey of every victim of the crime is told anew from
 * all the facts that stand. Takes a batch in one transaction, so that it keeps pace with an import.
 */
@EventsHandler(CrimeUpdateReceived)
export class RecordStageWhenCrimeUpdateReceived implements Reaction {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly events: EventBus,
    private readonly crimes: CrimeStore,
    private readonly cases: CaseStore,
    private readonly linked: LinkedCases,
    private readonly doubtful: DoubtfulFacts,
  ) {}

  handle(event: Delivered): Promise<void> {
    return this.handleMany([event]);
  }

  async handleMany(events: Delivered[]): Promise<void> {
    const updates = await takeCrossed(
      this.database,
      events.map(({ id }) => id),
    );
    if (updates.length === 0) return;
    const renumbered = updates.some(({ earlier_references }) => earlier_references?.length);
    await (renumbered ? this.linked.beginLinking() : this.linked.keepStill()); // a crime and its new number must not begin side by side
    const crimes = await this.crimes.lockFor(updates);
    const effects = updates.map((update) => ({
      delivery: update.delivery,
      effect: this.crimeOf(crimes, update).take(update),
    }));
    const all = [...new Set(crimes.values())];
    await this.crimes.save(all);
    const moved = await this.cases.follow(all, await this.fileVictims(crimes, updates));
    await this.cases.save(moved);
    await this.doubtful.raise(moved, tasksOfDoubles(all, moved));
    await this.events.publishAll(eventsOf(moved));
    await this.count(effects);
  }

  private fileVictims(crimes: Map<string, CrimeRecord>, updates: CrossedUpdate[]): Promise<FiledVictim[]> {
    const named = updates.flatMap((update) => {
      const crime = this.crimeOf(crimes, update);
      return (update.victims ?? []).map((victim) => ({
        crimeId: crime.id,
        source: update.source,
        messageId: update.message_id,
        sentAt: update.sent_at,
        restricted: crime.details.restricted,
        victim,
      }));
    });
    return this.commands.execute(new FileVictims(named));
  }

  private crimeOf(crimes: Map<string, CrimeRecord>, { source, crime_reference }: CrossedUpdate): CrimeRecord {
    const crime = crimes.get(keyOf(source, crime_reference));
    if (!crime) throw new Error('A crime was not locked before its update was taken.');
    return crime;
  }

  /** What became of each delivery, for whoever sent it and waits. */
  private async count(effects: { delivery: string | null; effect: Effect }[]): Promise<void> {
    await this.database.query(
      `insert into delivery_effect as known (delivery, effect, n)
       select delivery, effect, count(*) from jsonb_to_recordset($1) as row (delivery uuid, effect text) where delivery is not null group by delivery, effect order by delivery, effect
       on conflict (delivery, effect) do update set n = known.n + excluded.n`,
      [JSON.stringify(effects)],
    );
  }
}
