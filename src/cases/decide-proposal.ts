import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import { NotFound } from '../platform/errors/problem';
import type { Person } from '../platform/identity/person';
import { ProposalDecidedAlready } from './cases.errors';
import { claimVictim } from './claim';
import { fieldOfColumn } from './victim-fields';
import { writeChecked } from './victim-rows';

export type Decision = 'accepted' | 'refused';

/** A caseworker takes over what the feed says of a checked field, or lets the checked value stand. Once. */
export class DecideProposal extends Command<void> {
  constructor(
    readonly person: Person,
    readonly victimId: string,
    readonly version: number,
    readonly proposalId: string,
    readonly decision: Decision,
  ) {
    super();
  }
}

@CommandHandler(DecideProposal)
export class DecideProposalHandler implements ICommandHandler<DecideProposal> {
  constructor(private readonly database: Database) {}

  async execute({ person, victimId, version, proposalId, decision }: DecideProposal): Promise<void> {
    const proposal = await this.database.one<{ field: string; proposed: unknown; decision: string | null }>(
      'select field, proposed, decision from proposal where id = $1 and victim_id = $2 for update',
      [proposalId, victimId],
    );
    if (!proposal) throw new NotFound('Proposal');
    if (proposal.decision) throw new ProposalDecidedAlready();
    await claimVictim(this.database, victimId, version);
    await this.database.query('update proposal set decision = $2, decided_by = $3, decided_at = now() where id = $1', [
      proposalId,
      decision,
      person.id,
    ]);
    const field = fieldOfColumn(proposal.field);
    if (decision === 'refused' || !field) return;
    await writeChecked(this.database, victimId, { [field]: proposal.proposed }, [field], person.id);
  }
}
