import type { Scope } from './actor.ts';
import type { RecordSubject } from './subject.ts';

/** Whether a record lies within a contributor's limits, and the sentence that says so. */
export interface ScopeOutcome {
  readonly within: boolean;
  readonly sentence: string;
}

/**
 * Limits only ever narrow: each part that is left out lets more through. `mayBeUnnamed` is for a draft of one's own, in
 * which the party or place that the limits ask for is not filled in yet.
 */
export function withinScope(name: string, scope: Scope, record: RecordSubject, mayBeUnnamed: boolean): ScopeOutcome {
  if (scope.side === undefined && scope.actor === undefined && scope.place === undefined) {
    return { within: true, sentence: `${name} reports for the whole ledger` };
  }
  const limits = limitsInWords(scope);
  const side = scope.side && { donor: 'sent', recipient: 'received' }[scope.side];
  if (side && record.side !== null && record.side !== side) {
    return { within: false, sentence: `${name} ${limits}, and this record says what was ${record.side}` };
  }
  const sides = scope.side === undefined ? (['donor', 'recipient'] as const) : [scope.side];
  const within = sides.some((each) => namesThem({ ...scope, side: each }, record, mayBeUnnamed));
  return {
    within,
    sentence: within
      ? `${name} ${limits}, and this record lies within that`
      : `${name} ${limits}, and this record lies outside of that`,
  };
}

function namesThem(scope: Scope, { donors, recipients, places }: RecordSubject, mayBeUnnamed: boolean): boolean {
  const isDonor = scope.side === 'donor';
  return (
    holds(isDonor ? donors : recipients, scope.actor, mayBeUnnamed) &&
    holds(isDonor ? places : recipients, scope.place, mayBeUnnamed)
  );
}

function holds(ids: readonly string[], id: string | undefined, mayBeEmpty: boolean): boolean {
  return id === undefined || ids.includes(id) || (mayBeEmpty && ids.length === 0);
}

/** "reports for the donor side, for actor GD, within CN-6530" */
function limitsInWords({ side, actor, place }: Scope): string {
  const parts = [
    side === undefined ? null : `for the ${side} side`,
    actor === undefined ? null : `for actor ${actor}`,
    place === undefined ? null : `within place ${place}`,
  ];
  return `reports ${parts.filter((part) => part !== null).join(', ')}`;
}
