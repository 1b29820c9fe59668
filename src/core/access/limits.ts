import type { Limits } from './actor.ts';
import type { RecordSubject } from './subject.ts';

/** Whether a record lies within a contributor's limits, and the sentence that says so. */
export interface LimitsOutcome {
  readonly within: boolean;
  readonly sentence: string;
}

/**
 * Limits only ever narrow: each part that is left out lets more through. `mayBeUnnamed` is for a draft of one's own, in
 * which the party or place that the limits ask for is not filled in yet.
 */
export function withinLimits(
  name: string,
  limits: Limits,
  record: RecordSubject,
  mayBeUnnamed: boolean,
): LimitsOutcome {
  if (limits.side === undefined && limits.actor === undefined && limits.place === undefined) {
    return { within: true, sentence: `${name} reports for the whole ledger` };
  }
  const inWords = limitsInWords(limits);
  const side = limits.side && { donor: 'sent', recipient: 'received' }[limits.side];
  if (side && record.side !== null && record.side !== side) {
    return { within: false, sentence: `${name} ${inWords}, and this record says what was ${record.side}` };
  }
  const sides = limits.side === undefined ? (['donor', 'recipient'] as const) : [limits.side];
  const within = sides.some((each) => namesThem({ ...limits, side: each }, record, mayBeUnnamed));
  return {
    within,
    sentence: within
      ? `${name} ${inWords}, and this record lies within that`
      : `${name} ${inWords}, and this record lies outside of that`,
  };
}

/**
 * Whether a watched place, told with everything above it, lies within a contributor's limits. An actor counts as the
 * place that it is: who reports for a province answers for the places in it. The side is about money, not about places.
 */
export function placeWithinLimits(name: string, limits: Limits, place: readonly string[]): LimitsOutcome {
  const { actor, place: within } = limits;
  if (actor === undefined && within === undefined) {
    return { within: true, sentence: `${name} reports for the whole ledger` };
  }
  const inWords = limitsInWords(limits);
  const isWithin = [actor, within].every((id) => id === undefined || place.includes(id));
  const sentence = `${name} ${inWords}, and this place lies ${isWithin ? 'within' : 'outside of'} that`;
  return { within: isWithin, sentence };
}

function namesThem(limits: Limits, { donors, recipients, places }: RecordSubject, mayBeUnnamed: boolean): boolean {
  const isDonor = limits.side === 'donor';
  return (
    holds(isDonor ? donors : recipients, limits.actor, mayBeUnnamed) &&
    holds(isDonor ? places : recipients, limits.place, mayBeUnnamed)
  );
}

function holds(ids: readonly string[], id: string | undefined, mayBeEmpty: boolean): boolean {
  return id === undefined || ids.includes(id) || (mayBeEmpty && ids.length === 0);
}

/** "reports for the donor side, for actor GD, within CN-6530" */
function limitsInWords({ side, actor, place }: Limits): string {
  const parts = [
    side === undefined ? null : `for the ${side} side`,
    actor === undefined ? null : `for actor ${actor}`,
    place === undefined ? null : `within place ${place}`,
  ];
  return `reports ${parts.filter((part) => part !== null).join(', ')}`;
}
