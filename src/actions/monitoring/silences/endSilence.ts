import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { writeSilence } from '../../../store/monitoring/silences.ts';
import type { SilenceAnswer } from '../../alertAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { reason, reasonFor } from '../../reason.ts';
import { SILENCE_NOT_FOUND, SILENCE_OVER } from './errors.ts';
import type { SilenceEnd } from './readSilences.ts';
import { readSilences } from './readSilences.ts';

export interface EndSilenceRequest {
  readonly id: string;
  readonly reason: string;
}

const schema = z.object({ id: z.string().min(1).max(200), reason });

/** Ends a silence before its end, from today on. Throws NOT_ALLOWED, REASON_MISSING, SILENCE_NOT_FOUND, SILENCE_OVER. */
export async function endSilence(ledger: Ledger, request: EndSilenceRequest): Promise<SilenceAnswer> {
  permit(ledger, 'silence alerts');
  const { id, reason: said } = parseInput(schema, request);
  const why = reasonFor('to end a silence', said);
  const endedOn = ledger.clock.now().toISOString().slice(0, 10);
  return writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    const [known] = await readSilences(within, id);
    if (known === undefined) throw new CounterfoilError(SILENCE_NOT_FOUND, `there is no silence ${id}`);
    if (known.endedEarly !== null || known.until < endedOn) {
      throw new CounterfoilError(SILENCE_OVER, `the silence ended on ${known.until}`);
    }
    const body: SilenceEnd = { endedOn, reason: why };
    const row = { id, version: 2, body, recorded_at: ledger.clock.now(), recorded_by: ledger.actor.name };
    await writeSilence(transaction, ledger.ledgerId, row, why);
    const [ended] = await readSilences(within, id);
    return ended ?? known;
  });
}
