import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { silenceInverted } from '../../../core/monitoring/errors.ts';
import type { Severity } from '../../../core/monitoring/rules/rule.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import { addDays, parseDay } from '../../../core/periods/day.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { writeSilence } from '../../../store/monitoring/silences.ts';
import type { SilenceAnswer } from '../../alertAnswers.ts';
import { parseInput, storable } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { saidReason } from '../../reason.ts';
import { plainReason } from '../../plainWords.ts';
import { checkMatch } from './checkMatch.ts';
import { SILENCE_WIDE } from './errors.ts';
import { readSilences } from './readSilences.ts';

export interface SilenceRequest {
  /** What it is about; what is left out matches everything. A place stands for all below it, too. */
  readonly rule?: string | null | undefined;
  readonly theme?: string | null | undefined;
  readonly indicator?: string | null | undefined;
  readonly place?: string | null | undefined;
  /** Places on a supervision list, by the name that rules have for it. */
  readonly list?: string | null | undefined;
  /** This severity, and milder ones. */
  readonly severity?: Severity | null | undefined;
  readonly reason: string;
  /** The office that asks for it. */
  readonly by: string;
  /** ISO days, both included, at most a year apart; from today when the first is left out. */
  readonly from?: string | null | undefined;
  readonly until: string;
}

const word = z.string().trim().min(1).max(200).refine(storable, 'holds a NUL or half a character');
const matcher = word.nullish().transform((given) => given ?? null);
const day = z.string().refine((text) => parseDay(text) !== null, 'must be a calendar day such as 2019-07-14');

const schema = z.object({
  rule: matcher,
  theme: matcher,
  indicator: matcher,
  place: matcher,
  list: matcher,
  severity: z
    .enum(severities)
    .nullish()
    .transform((given) => given ?? null),
  reason: saidReason.min(3).transform(plainReason),
  by: word,
  from: day.nullish(),
  until: day,
});

const LONGEST = 366;

/**
 * Lets nobody be told of certain alerts for a while. They stay listed, with why and until when; alerts of exit criteria set
 * by law are told of all the same. Throws NOT_ALLOWED, INPUT_INVALID, SILENCE_WIDE, SILENCE_INVERTED, SILENCE_AGAINST_LAW,
 * SILENCE_POINTLESS.
 */
export async function silenceAlerts(ledger: Ledger, request: SilenceRequest): Promise<SilenceAnswer> {
  permit(ledger, 'silence alerts');
  const { from: given, reason, ...wanted } = parseInput(schema, request);
  const from = given ?? ledger.clock.now().toISOString().slice(0, 10);
  const { by: _by, until, ...match } = wanted;
  if (Object.values(match).every((one) => one === null)) {
    throw new CounterfoilError(SILENCE_WIDE, 'the silence names nothing that it is about');
  }
  if (until < from || until > addDays(from, LONGEST)) {
    throw new CounterfoilError(silenceInverted, `The silence goes from ${from} to ${until}.`);
  }
  await checkMatch(ledger, match);
  const id = ledger.ids.next();
  await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    const body = { ...wanted, reason, from };
    const row = { id, version: 1, body, recorded_at: ledger.clock.now(), recorded_by: ledger.actor.name };
    await writeSilence(transaction, ledger.ledgerId, row, reason);
  });
  const [made] = await readSilences(ledger, id);
  if (made === undefined) throw new Error('the silence is gone');
  return made;
}
