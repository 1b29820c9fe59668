/** Stores runs with everything that follows from them, or nothing at all. */
import type { PackedState } from '../../../core/monitoring/machine/packedState.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { storeNotice } from '../../../store/monitoring/notices.ts';
import { foldStates, replaceRuleStates } from '../../../store/monitoring/ruleStates.ts';
import type { RunRow } from '../../../store/monitoring/runs.ts';
import { latestRun, writeRun } from '../../../store/monitoring/runs.ts';
import type { RunAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { casesAfterRun } from '../cases/casesAfterRun.ts';
import type { DayMade } from './newsOfDays.ts';
import { runAnswer } from './runAnswer.ts';
import type { WatchedBook } from './watchedBook.ts';

export interface PreparedRuns {
  readonly book: WatchedBook;
  readonly days: readonly DayMade[];
  /** After the last of the days, by the ids of rules. */
  readonly states: ReadonlyMap<string, PackedState>;
}

/** `disturbed` where another run was stored since the book was read; then nothing is written. */
export async function writeRuns(
  ledger: Ledger,
  { book, days, states }: PreparedRuns,
): Promise<readonly RunAnswer[] | 'disturbed'> {
  const { db, ledgerId, clock, actor } = ledger;
  const folded = await foldStates(
    book.rules.flatMap(({ record, content, rule }) => {
      const state = states.get(rule.id);
      return state === undefined ? [] : [{ record, content, state }];
    }),
  );
  return writeLedger(db, ledgerId, async (transaction) => {
    const newest = (await latestRun(transaction, ledgerId))?.number ?? 0;
    if (newest !== (book.last?.number ?? 0)) return 'disturbed';
    const written: RunRow[] = [];
    for (const [at, { day, events, alerts, summary }] of days.entries()) {
      const made = { recorded_at: clock.now(), recorded_by: actor.name };
      const run: RunRow = { number: newest + at + 1, day, head: book.head, summary: { ...summary }, ...made };
      const rows = events.map(({ alertId, kind, alert }) => {
        return { alert_id: alertId, kind, family: alert.family, place: alert.place, alert };
      });
      await writeRun(transaction, ledgerId, run, rows);
      await casesAfterRun({ ...ledger, db: transaction }, { run: run.number, day, events, alerts });
      const isTold = events.some(({ kind }) => kind !== 'still');
      if (isTold) await storeNotice(transaction, ledgerId, { kind: 'run', run: run.number, madeAt: made.recorded_at });
      written.push(run);
    }
    await replaceRuleStates(transaction, ledgerId, newest + days.length, folded);
    return written.map(runAnswer);
  });
}
