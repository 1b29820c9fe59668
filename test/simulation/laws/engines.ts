/** Small ledgers are added up in memory, others by PostgreSQL or in a copy: each of them must come to the same. */
import type { Stage } from '../../../src/core/claims/claim.ts';
import type { RollUpQuery, RollUpRow } from '../../../src/core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../../src/core/records/partialDate.ts';
import { openCopy } from '../../../src/store/analytics/copy.ts';
import { rollUpInRecords } from '../../../src/store/analytics/rollUpInRecords.ts';
import type { Question } from '../model/totals.ts';
import type { Rational } from '../rational.ts';
import { plus, rational, zero } from '../rational.ts';
import type { Run } from '../run.ts';
import { isPlace } from '../world.ts';

export type Engine = 'records' | 'copy';

/** By currency, without what had crossed before. */
export async function amountsBy(engine: Engine, run: Run, question: Question): Promise<Map<string, Rational>> {
  const query = queryOf(question);
  const [rows = []] =
    engine === 'copy'
      ? await rowsOfCopy(run, query)
      : await rollUpInRecords(run.db, run.ledgerId, { queries: [query], milliseconds: 60_000 });
  const sums = new Map<string, Rational>();
  for (const { reason, currency, amount } of rows) {
    if (reason === 'counted') sums.set(currency, plus(sums.get(currency) ?? zero, rational(amount)));
  }
  return sums;
}

async function rowsOfCopy(run: Run, query: RollUpQuery): Promise<readonly RollUpRow[][]> {
  run.copy ??= await openCopy(run.folder, run.ledgerId);
  if (run.copy === null) throw new Error('the copy belongs to somebody else');
  await run.copy.follow(run.db);
  const copied = await run.copy.rollUp(run.db, [query]);
  if (copied === null) throw new Error('a copy that has followed the ledger is loaded');
  return copied.rows;
}

function queryOf({ inside, start, end, programme, view, direction, side, stage }: Question): RollUpQuery {
  const boundary = inside && { actors: inside.filter((id) => !isPlace(id)), places: inside.filter(isPlace) };
  return {
    stage: stage as Stage,
    side: side === 'sent' ? 'sent' : 'received',
    view,
    direction,
    boundary,
    programme: programme ?? null,
    start: start ?? firstDay,
    end: end ?? lastDay,
    tellHidden: false,
    donors: null,
    recipients: null,
    sectors: null,
    by: [],
    placeLevel: null,
    byDate: false,
  };
}
