/** Suggests which reports of what was sent and of what was received are about the same help. People decide. */
import { numberText } from '../money/amountText.ts';
import type { CandidateIndex, Lineage } from './candidateIndex.ts';
import { candidateIndex, daysApart } from './candidateIndex.ts';
import type { Moved } from './moved.ts';
import { amountsOf } from './moved.ts';
import { differenceOf } from './rounding.ts';
import type { Likeness, Sides } from './likenessOf.ts';
import { likenessOf } from './likenessOf.ts';
import { findParts } from './findParts.ts';

export interface ArrivalSuggestion {
  /** One of the two holds one id; the other may hold up to three that add up to it. */
  readonly sent: readonly string[];
  readonly received: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  /** Received less sent, in their currency or unit. */
  readonly difference: string;
  /** Days between the two that are furthest apart; 0 where they may fall on one day. */
  readonly days: number;
  /** One English sentence. */
  readonly because: string;
}

/** Below this likeness nothing is suggested. */
const leastScore = 0.5;
/** So many candidates of each bucket are compared in full. */
const mostNear = 12;
const mostParts = 24;

/**
 * Each report is suggested once at most: first pairs of equal amounts, then parts that add up, then pairs whose amounts
 * differ; the likelier first. Costs about n log n. `lineage` is a place, its parent, and so on to the root.
 */
export function suggestArrivals(
  sent: readonly Moved[],
  received: readonly Moved[],
  lineage: Lineage,
): ArrivalSuggestion[] {
  const pairs = likelyPairs(sent, candidateIndex(received, lineage), lineage);
  const used = new Set<string>();
  const take = (found: readonly Pair[]) =>
    found.flatMap(({ sent, received, likeness }) => {
      if (used.has(sent.id) || used.has(received.id)) return [];
      used.add(sent.id).add(received.id);
      return [suggestion([sent], [received], likeness)];
    });
  const open = (items: readonly Moved[]) => items.filter(({ id }) => !used.has(id));
  const equal = take(pairs.filter(({ likeness }) => likeness.equal));
  const asSent: SidesOf = (whole, parts) => ({ sent: [whole], received: parts });
  const asReceived: SidesOf = (whole, parts) => ({ sent: parts, received: [whole] });
  const instalments = sums(open(sent), { others: open(received), lineage, used, sidesOf: asSent });
  const gathered = sums(open(received), { others: open(sent), lineage, used, sidesOf: asReceived });
  const unequal = take(pairs.filter(({ likeness }) => !likeness.equal));
  return [...equal, ...instalments, ...gathered, ...unequal].sort((a, b) => b.score - a.score);
}

interface Pair {
  readonly sent: Moved;
  readonly received: Moved;
  readonly likeness: Likeness;
}

function likelyPairs(sent: readonly Moved[], index: CandidateIndex, lineage: Lineage): Pair[] {
  const pairs = sent.flatMap((each) =>
    index.near(each, mostNear).flatMap((other): Pair[] => {
      const likeness = likenessOf({ sent: [each], received: [other] }, lineage);
      if (likeness.score < leastScore) return [];
      return [{ sent: each, received: other, likeness }];
    }),
  );
  return pairs.sort((a, b) => b.likeness.score - a.likeness.score);
}

type SidesOf = (whole: Moved, parts: readonly Moved[]) => Sides;

interface Parts {
  readonly others: readonly Moved[];
  readonly lineage: Lineage;
  readonly used: Set<string>;
  /** Which of the two was sent. */
  readonly sidesOf: SidesOf;
}

/** Amounts to which two or three of the others add up. What is found is used up. */
function sums(wholes: readonly Moved[], { others, lineage, used, sidesOf }: Parts): ArrivalSuggestion[] {
  const index = candidateIndex(others, lineage);
  return wholes.flatMap((whole) => {
    const candidates = index.parts(whole, mostParts).filter(({ id }) => !used.has(id));
    const parts = findParts(whole.amount, candidates);
    if (parts === null) return [];
    const sides = sidesOf(whole, parts);
    const likeness = likenessOf(sides, lineage);
    if (likeness.score < leastScore) return [];
    for (const { id } of [whole, ...parts]) used.add(id);
    return [suggestion(sides.sent, sides.received, likeness)];
  });
}

function suggestion(
  sent: readonly Moved[],
  received: readonly Moved[],
  { score, reasons }: Likeness,
): ArrivalSuggestion {
  const difference = differenceOf(amountsOf(sent), amountsOf(received));
  const unit = sent[0]?.unit ?? '';
  const off = `${numberText(difference.abs().toFixed(), 'en')} ${unit}`;
  const amount = difference.eq(0)
    ? 'equal amounts'
    : difference.gt(0)
      ? `${off} more was received`
      : `${off} less was received`;
  const split = sent.length + received.length > 2 ? [`${Math.max(sent.length, received.length)} parts added up`] : [];
  return {
    sent: sent.map(({ id }) => id),
    received: received.map(({ id }) => id),
    score,
    difference: difference.toFixed(),
    days: Math.max(...sent.flatMap((each) => received.map((other) => daysApart(each, other)))),
    because: `${[amount, ...split, ...reasons].join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`,
  };
}
