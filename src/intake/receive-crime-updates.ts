import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Crossing } from './crossing';
import { FeedDays } from './feed-days';
import { Incidents } from './incidents';
import { PoliceCrimes } from './police-crimes';
import { Quarantine } from './quarantine';
import type { Answered, ReceivedItem } from './received';
import { type AcceptedUpdate, UpdateLog } from './update-log';

/** A batch of lines of one delivery, each looked at. Answers what became of each, in their order. */
export class ReceiveCrimeUpdates extends Command<Answered[]> {
  constructor(
    readonly source: string,
    readonly delivery: string,
    readonly items: ReceivedItem[],
  ) {
    super();
  }
}

/**
 * Stores what came, police side, and lets cross what may: every update whole in `police.crime_update`, what cannot be taken whole in
 * `police.quarantined`, and for the victim side a row in the crossing, or a count where no victim is known.
 */
@CommandHandler(ReceiveCrimeUpdates)
export class ReceiveCrimeUpdatesHandler implements ICommandHandler<ReceiveCrimeUpdates> {
  constructor(
    private readonly log: UpdateLog,
    private readonly crimes: PoliceCrimes,
    private readonly crossing: Crossing,
    private readonly incidents: Incidents,
    private readonly quarantine: Quarantine,
    private readonly days: FeedDays,
  ) {}

  async execute({ source, delivery, items }: ReceiveCrimeUpdates): Promise<Answered[]> {
    await this.crimes.lock(source);
    const updates = items.filter((item) => item.kind === 'update');
    const { accepted, answered, reused } = await this.log.keep(source, delivery, updates);
    const effects = await this.file(source, delivery, accepted);
    const refused = [...items.filter((item) => item.kind === 'quarantine'), ...reused];
    const all = [
      ...answered,
      ...accepted.map(({ line, update, dropped }) =>
        acceptedAnswer(line, update.messageId, dropped, effects.get(line)),
      ),
      ...(await this.incidents.keep(
        source,
        delivery,
        items.filter((item) => item.kind === 'incident'),
      )),
      ...(await this.quarantine.keep(source, delivery, refused)),
    ].sort((a, b) => a.line - b.line);
    await this.days.count(source, all);
    return all;
  }

  private async file(
    source: string,
    delivery: string,
    accepted: AcceptedUpdate[],
  ): Promise<Map<number, Answered['effect']>> {
    const crimes = await this.crimes.ofUpdates(
      source,
      accepted.map(({ update }) => update),
    );
    const effects = new Map<number, Answered['effect']>();
    const begun = new Set<object>();
    for (const { line, update } of accepted) {
      const crime = crimes.of(update);
      const isFirst = !crime.existed && !begun.has(crime);
      begun.add(crime);
      const news = crime.take(update);
      effects.set(line, isFirst ? 'created' : news ? 'updated' : 'unchanged');
    }
    await this.crossing.let(source, delivery, accepted, crimes, effects);
    await this.crimes.save(crimes);
    return effects;
  }
}

function acceptedAnswer(line: number, messageId: string, dropped: string[], effect: Answered['effect']): Answered {
  return { line, messageId, result: 'accepted', ...(effect && { effect }), ...(dropped.length > 0 && { dropped }) };
}
