import { z } from 'zod';
import { CounterfoilError } from '../core/errors/errors.ts';
import { schemaFaults } from '../core/schemas/schemaFaults.ts';
import type { RegistryEntry } from '../core/names/gazetteer.ts';
import { writeLedger } from '../store/history/append.ts';
import type { BatchOutcome } from '../store/records/registry.ts';
import { insertBatch } from '../store/records/registry.ts';
import { storable } from './claimSchema.ts';
import { INPUT_INVALID } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';

const name = z.string().min(1).max(500).refine(storable, 'holds a NUL or half a character');
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/)
  .nullable();
const names = z.array(name).max(1000);
const between = z.tuple([z.string(), z.string()]);
const entrySchema: z.ZodType<RegistryEntry> = z.object({
  id: name,
  type: z.enum(['place', 'actor']),
  kind: name,
  name,
  localName: name.nullable(),
  parent: name.nullable(),
  aliases: names,
  validFrom: day,
  validTo: day,
  codes: z.record(name, name),
  succeededBy: names.exactOptional(),
  successorShares: z.record(name, z.number().gt(0).max(1)).exactOptional(),
  weakAliases: names.exactOptional(),
  adjectives: names.exactOptional(),
  pinyin: name.exactOptional(),
  openedBetween: between.exactOptional(),
  closedBetween: between.exactOptional(),
});

/**
 * Brings the registry up to these entries, all or none: new and different ones become versions of one batch, equal ones
 * stay, and what is not in the list stays too. Errors: NOT_ALLOWED, INPUT_INVALID (naming the entry).
 */
export async function loadRegistry(
  ledger: Ledger,
  { entries, source }: { readonly entries: readonly RegistryEntry[]; readonly source: string },
): Promise<BatchOutcome> {
  permit(ledger, 'load the registry');
  const checked = checkEntries(entries);
  const { db, ledgerId, clock, ids, actor } = ledger;
  return writeLedger(db, ledgerId, (transaction) =>
    insertBatch(transaction, ledgerId, { id: ids.next(), source, at: clock.now(), by: actor.name, entries: checked }),
  );
}

/** The entries with the fields we know; a registry that other programs share may carry more. */
function checkEntries(entries: readonly RegistryEntry[]): RegistryEntry[] {
  const checked = new Map<string, RegistryEntry>();
  for (const entry of entries) {
    const label = JSON.stringify(entry.id ?? null).slice(0, 60);
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success) {
      const [fault] = schemaFaults(parsed.error.issues, entry, 'The entry');
      throw new CounterfoilError(INPUT_INVALID, `entry ${label}: ${fault?.message ?? ''}`);
    }
    if (checked.has(entry.id)) throw new CounterfoilError(INPUT_INVALID, `entry ${label} is listed twice`);
    checked.set(entry.id, parsed.data);
  }
  return [...checked.values()];
}
