import type { SilenceAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { readSilences } from './readSilences.ts';

/** All that were ever asked for, the newest first. */
export async function listSilences(ledger: Ledger): Promise<{ readonly items: readonly SilenceAnswer[] }> {
  permit(ledger, 'see watched places');
  return { items: await readSilences(ledger) };
}
