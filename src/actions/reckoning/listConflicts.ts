import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ConflictsAnswer, RefusedStatement } from '../reckoningAnswers.ts';
import { toClaimInContext } from '../toAnswers.ts';
import { conflictAnswers } from './conflictAnswers.ts';
import { RECKON_SPAN_MOVED } from './errors.ts';
import { inTime, patience } from './inTime.ts';
import type { LedgerReckoning } from './reckonLedger.ts';
import { reckonLedger } from './reckonLedger.ts';
import { supersededClaims } from './supersededClaims.ts';
import { tensionAnswers } from './tensionAnswers.ts';

const pending: ConflictsAnswer = {
  pending: true,
  unfinished: 0,
  unsettled: 0,
  stopped: false,
  conflicts: [],
  claims: 0,
  statements: 0,
  recordedSums: 0,
  recordedLeft: 0,
  notComparable: [],
  superseded: [],
  tensions: [],
  refused: [],
};

/**
 * The open conflicts among all claims that nobody rejected and the sums of records, and how many were compared at all.
 * `milliseconds`: how long it may take; what takes longer is `pending`. `all`: not only enough conflicts that leaving out
 * one claim of each resolves all.
 */
export async function listConflicts(
  ledger: Ledger,
  milliseconds: number = patience.about,
  all = false,
): Promise<ConflictsAnswer> {
  permit(ledger, 'read the ledger');
  const reckoned = await inTime(reckonLedger(ledger, milliseconds, all), milliseconds + patience.aside);
  if (reckoned === null) return pending;
  const { stated, sums, conflicts } = reckoned;
  const reasons = Map.groupBy(stated.notComparable.values(), (reason) => reason);
  return {
    pending: false,
    unfinished: reckoned.unfinished,
    unsettled: reckoned.unsettled,
    stopped: reckoned.stopped,
    conflicts: await conflictAnswers(ledger, conflicts, reckoned),
    claims: stated.statementsOf.size,
    statements: stated.statements.length,
    recordedSums: sums.statements.length,
    recordedLeft: sums.left,
    notComparable: [...reasons].map(([reason, all]) => ({ reason, claims: all.length })),
    superseded: supersededClaims(reckoned),
    tensions: tensionAnswers(reckoned),
    refused: refusedIn(reckoned),
  };
}

function refusedIn({ stated, sums, refusals }: LedgerReckoning): RefusedStatement[] {
  const said = refusals.map(({ id, code, message, remedy }) => {
    const claims = (stated.rowsOf.get(id) ?? []).map((row) => toClaimInContext(row));
    return { code, message, remedy, claims, records: [] };
  });
  const misplaced = stated.misplaced.map((row) => {
    const { code, remedy } = RECKON_SPAN_MOVED;
    const message = 'Its words no longer stand at their place in the document.';
    return { code, message, remedy, claims: [toClaimInContext(row)], records: [] };
  });
  const recorded = sums.refusals.map(({ code, message, remedy, records }) => {
    return { code, message, remedy, claims: [], records };
  });
  return [...said, ...misplaced, ...recorded];
}
