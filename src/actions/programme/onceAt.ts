/** Answers that cost much are kept as long as nothing was written: at one link of the history they are the same. */
import { historyHead } from '../../store/history/head.ts';
import type { Database } from '../../store/tables.ts';
import type { Ledger } from '../ledger.ts';

interface Kept {
  sequence: string;
  readonly answers: Map<string, Promise<unknown>>;
}

const MOST = 300;
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * `make` is asked once for each key and link of the history. Only for answers that do not depend on who asks: what is
 * published. A failure is not kept.
 */
export async function onceAt<Answer>(ledger: Ledger, key: string, make: () => Promise<Answer>): Promise<Answer> {
  const { sequence } = await historyHead(ledger.db, ledger.ledgerId);
  const { answers } = keptOf(ledger, sequence);
  const known = answers.get(key) as Promise<Answer> | undefined;
  if (known) return known;
  if (answers.size >= MOST) answers.clear();
  const making = make();
  answers.set(key, making);
  making.catch(() => answers.delete(key));
  return making;
}

function keptOf({ db, ledgerId }: Ledger, sequence: string): Kept {
  const ledgers = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, ledgers);
  const found = ledgers.get(ledgerId);
  if (found?.sequence === sequence) return found;
  const fresh: Kept = { sequence, answers: new Map() };
  ledgers.set(ledgerId, fresh);
  return fresh;
}
