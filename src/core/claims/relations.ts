/** How two claims about the same quantity stand to each other, and one plain sentence that says why with both quotes. */
import type { Interval } from './interval.ts';
import { areDisjoint, claimInterval, isSameInterval, isSameNumber, isWider } from './interval.ts';
import { grouped } from '../money/grouped.ts';
import { englishDay } from './periodText.ts';
import type { CommonOrigin, SourcedClaim } from './origins.ts';
import { commonOrigin } from './origins.ts';

export type RelationLabel = 'repeats' | 'rounds' | 'differs' | 'same origin';

export interface ClaimRelation {
  readonly a: string;
  readonly b: string;
  readonly label: RelationLabel;
  readonly sentence: string;
  /** Of two that round: the claim that says less. */
  readonly rough?: string;
  /** Of two with one origin: what they share, and whether they give the same figure or figures that fit together. */
  readonly origin?: CommonOrigin & { readonly sameFigure: boolean };
}

/** Both claims must be of one figure, so that each states a number. */
export function relate(a: SourcedClaim, b: SourcedClaim): ClaimRelation {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  const origin = commonOrigin(a, b);
  const pair = { a: a.id, b: b.id } as const;
  if (areDisjoint(first, second)) {
    const note = a.documentId === b.documentId ? ' Within one document they may also mean two different things.' : '';
    const sentence = `${cite(a)} allows ${range(first)}, and ${cite(b)} allows ${range(second)}: no number lies in both.${note}`;
    return { ...pair, label: 'differs', sentence };
  }
  const sameFigure = isSameNumber(a.claim.value, b.claim.value) && isSameInterval(first, second);
  if (origin !== null) {
    const verb = sameFigure ? 'the same figure' : 'figures that fit together';
    const sentence = `${cite(a)} and ${cite(b)} give ${verb}, but count as one source: ${why(origin)}.`;
    return { ...pair, label: 'same origin', sentence, origin: { ...origin, sameFigure } };
  }
  if (sameFigure) return { ...pair, label: 'repeats', sentence: `${cite(a)} and ${cite(b)} give the same figure.` };
  const [rough, exact] = isWider(first, second) ? [a, b] : [b, a];
  const sentence = `${cite(rough)} says less exactly what ${cite(exact)} may say more exactly: the two overlap.`;
  return { ...pair, label: 'rounds', sentence, rough: rough.id };
}

function why({ kind, name }: CommonOrigin): string {
  const reasons = {
    document: 'they stand in the same document',
    speaker: `both report ${name}, days apart at most`,
    agency: `both take it from ${name}`,
    wording: 'their wording is nearly the same',
  } as const;
  return reasons[kind];
}

/** All pairs, those that differ first. */
export function relations(claims: readonly SourcedClaim[]): readonly ClaimRelation[] {
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => relate(a, b)));
  return [...pairs.filter(({ label }) => label === 'differs'), ...pairs.filter(({ label }) => label !== 'differs')];
}

function intervalOf({ id, claim }: SourcedClaim): Interval {
  const interval = claimInterval(claim);
  if (!interval) throw new Error(`claim ${id} states no figure`);
  return interval;
}

function cite({ claim, outlet, publishedOn }: SourcedClaim): string {
  const source = [outlet, publishedOn && englishDay(publishedOn)].filter((part) => part !== null).join(', ');
  return `“${claim.quote}” (${source || 'source not stated'})`;
}

function range({ low, high }: Interval): string {
  if (low === null) return high === null ? 'any number' : `at most ${grouped(high)}`;
  if (high === null) return `at least ${grouped(low)}`;
  return isSameNumber(low, high) ? `exactly ${grouped(low)}` : `${grouped(low)} to ${grouped(high)}`;
}
