import type { Command } from 'commander';
import { addSource, issueKey, listKeys, revokeKey } from '../intake/source-keys';
import { asOwner } from './as-owner';

export function addSourceCommands(vf: Command): void {
  const source = vf.command('source').description('who may send crime updates, and with which keys');
  source
    .command('add')
    .description('connect a source and print its first key, once')
    .argument('<id>', 'what its updates name as their source, for example northshire')
    .argument('<name>', 'what people call it, for example "Northshire Police"')
    .action(async (id: string, name: string) => {
      const { key } = await asOwner('police', async (owner) => {
        await addSource(owner, { id, name });
        return issueKey(owner, { source: id, label: 'first key' });
      });
      process.stdout.write(`${key}\n`);
    });
  source
    .command('issue-key')
    .description('print a further key of a source, once; the others go on working')
    .argument('<id>', 'the source')
    .requiredOption('--label <label>', 'who holds it')
    .action(async (id: string, { label }: { label: string }) => {
      const { key } = await asOwner('police', (owner) => issueKey(owner, { source: id, label }));
      process.stdout.write(`${key}\n`);
    });
  source
    .command('revoke-key')
    .description('end a key at once')
    .argument('<key-id>', 'its id, from `vf source list`')
    .action(async (id: string) => {
      await asOwner('police', (owner) => revokeKey(owner, { id }));
      process.stdout.write('Revoked.\n');
    });
  source
    .command('list')
    .description('the sources and their keys, never the keys themselves')
    .action(async () => {
      const keys = await asOwner('police', (owner) => listKeys(owner));
      process.stdout.write(
        keys
          .map(
            (key) =>
              `${Object.values(key)
                .map((value) => (value instanceof Date ? value.toISOString() : String(value ?? '-')))
                .join('\t')}\n`,
          )
          .join(''),
      );
    });
}
