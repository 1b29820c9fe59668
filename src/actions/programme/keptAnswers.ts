/** Answers that cost much are kept as long as nothing was written: at one link of the history they are the same. */
import { historyHead } from '../../store/history/head.ts';
import type { Database } from '../../store/tables.ts';
import type { Ledger } from '../ledger.ts';

const MOST = 300;

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

interface Kept<Answer> {
  readonly sequence: string;
  readonly answers: Map<string, Promise<Answer>>;
}

/**
 * A function that asks `make` once for each key and link of the history, and keeps the newest `most` answers of a ledger. Only for answers that do not depend on who
 * asks, which is what is published. A failure is not kept.
 */
export function keptAnswers<Answer>(most = MOST) {
  const kept = new WeakMap<Database, Map<string, Kept<Answer>>>();

  function answersOf({ db, ledgerId }: Where, sequence: string): Map<string, Promise<Answer>> {
    const ledgers = kept.get(db) ?? new Map<string, Kept<Answer>>();
    kept.set(db, ledgers);
    const found = ledgers.get(ledgerId);
    if (found?.sequence === sequence) return found.answers;
    const answers = new Map<string, Promise<Answer>>();
    ledgers.set(ledgerId, { sequence, answers });
    return answers;
  }

  return async (ledger: Where, key: string, make: () => Promise<Answer>): Promise<Answer> => {
    const { sequence } = await historyHead(ledger.db, ledger.ledgerId);
    const answers = answersOf(ledger, sequence);
    const known = answers.get(key);
    if (known) return known;
    for (const oldest of [...answers.keys()].slice(0, Math.max(0, answers.size + 1 - most))) answers.delete(oldest);
    const making = make();
    answers.set(key, making);
    making.catch(() => answers.delete(key));
    return making;
  };
}
