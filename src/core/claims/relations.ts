/** How two claims about the same quantity stand to each other, and one plain sentence that says why with both quotes. */
import type { Interval } from './interval.ts';
import { areDisjoint, claimInterval, isSameInterval, isSameNumber, isWider } from './interval.ts';
import type { SourcedClaim } from './origins.ts';
import { commonOrigin } from './origins.ts';

export type RelationLabel = 'repeats' | 'rounds' | 'differs' | 'same origin';

export interface ClaimRelation {
  readonly a: string;
  readonly b: string;
  readonly label: RelationLabel;
  readonly sentence: string;
}

/** Both claims must be of one figure, so that each states a number. */
export function relate(a: SourcedClaim, b: SourcedClaim): ClaimRelation {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  const origin = commonOrigin(a, b);
  const answer = (label: RelationLabel, sentence: string): ClaimRelation => ({ a: a.id, b: b.id, label, sentence });
  if (areDisjoint(first, second)) {
    const note = a.documentId === b.documentId ? ' Within one document they may also mean two different things.' : '';
    return answer(
      'differs',
      `${cite(a)} allows ${range(first)}, and ${cite(b)} allows ${range(second)}: no number lies in both.${note}`,
    );
  }
  const same = isSameNumber(a.claim.value, b.claim.value) && isSameInterval(first, second);
  if (origin !== null) {
    const verb = same ? 'the same figure' : 'figures that fit together';
    return answer('same origin', `${cite(a)} and ${cite(b)} give ${verb}, but count as one source: ${origin}.`);
  }
  if (same) return answer('repeats', `${cite(a)} and ${cite(b)} give the same figure.`);
  const [rough, exact] = isWider(first, second) ? [a, b] : [b, a];
  return answer(
    'rounds',
    `${cite(rough)} says less exactly what ${cite(exact)} may say more exactly: the two overlap.`,
  );
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
  const source = [outlet, publishedOn].filter((part) => part !== null).join(', ');
  return `“${claim.quote}” (${source || 'source not stated'})`;
}

function range({ low, high }: Interval): string {
  if (low === null) return `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return isSameNumber(low, high) ? `exactly ${low}` : `${low} to ${high}`;
}
