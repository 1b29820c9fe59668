/** The verb behind live runs: all published rules over all readings, on every day since the last run. */
import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { latestRun } from '../../../store/monitoring/runs.ts';
import type { RunAnswer, RunsMade } from '../../alertAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { tellOfDeadlines } from '../lists/tellOfDeadlines.ts';
import { tellOfLists } from '../lists/tellOfLists.ts';
import { daysToRun } from './daysToRun.ts';
import { RUN_DISTURBED } from './errors.ts';
import { isWorthARun } from './isWorthARun.ts';
import { daysAlike } from './daysAlike.ts';
import type { KeptReadings } from './keptReadings.ts';
import { keptReadings } from './keptReadings.ts';
import { newsOfDays } from './newsOfDays.ts';
import { readingsIn } from './readingsIn.ts';
import { reckonDays } from './reckonDays.ts';
import { remakeStates } from './remakeStates.ts';
import { runAnswer } from './runAnswer.ts';
import type { RunEffects } from './runEffects.ts';
import { sameStates } from './sameStates.ts';
import { watchedBook } from './watchedBook.ts';
import type { PreparedRuns } from './writeRuns.ts';
import { writeRuns } from './writeRuns.ts';

export interface RunRequest {
  /** ISO day, from that of the last run up to today; today when left out. */
  readonly day?: string | undefined;
}

const schema = z.object({ day: z.string().optional() });

/** Another run may be stored while one is reckoned: then it is begun anew, so often at most. */
const ATTEMPTS = 4;

/**
 * One run a day, the missed ones in order, each in a transaction of its own with all that follows from it: what is not
 * stored whole is not stored. A second run on a day is stored only where something is new. Throws NOT_ALLOWED,
 * RUN_DAY_WRONG, RUN_DISTURBED.
 */
export async function runPublishedRules(ledger: Ledger, request: RunRequest, effects: RunEffects): Promise<RunsMade> {
  permit(ledger, 'run the rules');
  const { day } = parseInput(schema, request);
  const before = await latestRun(ledger.db, ledger.ledgerId);
  await remakeStates(ledger, effects);
  const runs: RunAnswer[] = [];
  let disturbed = 0;
  for (let goesOn = true; goesOn;) {
    const made = await makeSome(ledger, day, effects);
    if (made === 'disturbed') {
      disturbed += 1;
      if (disturbed === ATTEMPTS) throw new CounterfoilError(RUN_DISTURBED, 'the rules were run by others at once');
      continue;
    }
    runs.push(...made);
    // The day of the last run comes again as the only one to run: then it is over.
    goesOn = made.length > 0 && made.at(-1)?.day !== (day ?? today(ledger));
  }
  await tellOfLists(ledger);
  await tellOfDeadlines(ledger, before?.day ?? null);
  const last = await latestRun(ledger.db, ledger.ledgerId);
  return { runs, latest: last === undefined ? null : runAnswer(last) };
}

function today({ clock }: Ledger): string {
  return clock.now().toISOString().slice(0, 10);
}

/** Some of the days that are to be run; none where there are none, or nothing is new. */
async function makeSome(
  ledger: Ledger,
  day: string | undefined,
  effects: RunEffects,
): Promise<readonly RunAnswer[] | 'disturbed'> {
  const work = await inOneMoment(ledger.db, async (moment) =>
    prepared({ ...ledger, db: moment }, day, { ...effects, kept: keptReadings(ledger) }),
  );
  return work === null ? [] : writeRuns(ledger, work);
}

async function prepared(
  moment: Ledger,
  day: string | undefined,
  { monitoring, kept }: RunEffects & { readonly kept: KeptReadings | null },
): Promise<PreparedRuns | null> {
  const last = await latestRun(moment.db, moment.ledgerId);
  const all = daysToRun({ day, today: today(moment), last: last?.day });
  if (all.length === 0 || !(await isWorthARun(moment, last, all))) return null;
  const book = await watchedBook(moment);
  const { days, places } = await daysAlike(moment, all);
  const { rules, indicators, targets, states } = book;
  const reckoned = await reckonDays(
    { rules, indicators, places, targets, states, days, explain: null },
    { monitoring, read: readingsIn(moment, kept), kept },
  );
  const made = newsOfDays(book, reckoned);
  const isNews = made.some((each) => each.events.length > 0 || each.day !== last?.day);
  if (!isNews && sameStates(book.states, reckoned.states)) return null;
  return { book, days: made, states: reckoned.states };
}
