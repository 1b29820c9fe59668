import type { BoundsAnswer, ConflictAnswer, StatedSum } from '../../actions/reckoningAnswers.ts';
import type { LedgerFindings } from './reckonOnLedger.ts';

/** Findings as programs read them: lines as for a file, with titles and claims of the statements they name. */
export function* ledgerLines({ conflicts, answers }: LedgerFindings): Generator<string, void> {
  for (const { code, message, remedy, claims, records } of conflicts.refused) {
    yield JSON.stringify({ refused: claims.map(({ id }) => id), records, code, message, remedy });
  }
  for (const conflict of conflicts.conflicts) yield JSON.stringify(conflictLine(conflict));
  for (const { scope, answer } of answers) {
    const { about, sum, bounds, pending } = answer;
    yield JSON.stringify({
      query: scope,
      title: about?.title ?? null,
      sum,
      ...(bounds && boundsLine(bounds)),
      pending,
    });
  }
  const { claims, statements, recordedSums, pending, unfinished, unsettled, stopped } = conflicts;
  const found = conflicts.conflicts.length;
  // Not known is neither.
  const consistent = found > 0 ? false : pending || unfinished + unsettled > 0 ? null : true;
  const limits = { pending, unfinished, unsettled, stopped };
  const summary = { claims, statements, recordedSums, conflicts: found, consistent, ...limits };
  yield JSON.stringify({ summary });
}

function conflictLine({ id, members, slack, unit, labels }: ConflictAnswer): object {
  return {
    conflict: members.map((member) => member.id),
    id,
    unit,
    slack,
    resolve: members.flatMap((member) => member.resolve.map((end) => ({ claim: member.id, ...end }))),
    labels,
    statements: members.map(statementLine),
  };
}

function boundsLine(bounds: BoundsAnswer): object {
  const { low, high, lowOpen, highOpen, proofLow, proofHigh, relaxed, narrow } = bounds;
  return {
    unit: bounds.unit,
    low,
    high,
    lowOpen,
    highOpen,
    pinnedLow: proofLow.flatMap(({ statement }) => statement ?? []),
    pinnedHigh: proofHigh.flatMap(({ statement }) => statement ?? []),
    proofLow,
    proofHigh,
    ...(bounds.isOuter && { outer: true }),
    ...(relaxed.length > 0 && { repaired: true, relaxed }),
    narrow: narrow && { title: narrow.about.title, low: narrow.low, high: narrow.high, leaves: narrow.leaves },
    statements: bounds.statements.map(statementLine),
  };
}

function statementLine({ id, about, low, high, lowOpen, highOpen, claims, records }: StatedSum): object {
  return {
    id,
    title: about.title,
    low,
    high,
    lowOpen,
    highOpen,
    claims: claims.map(({ id: claimId, claim, document }) => {
      return { id: claimId, quote: claim.quote, document: document.id, outlet: document.outlet };
    }),
    records,
  };
}
