/**
 * Which claims speak of the same quantity. Claims are one *figure* when measure, unit, stage, basis and scope are the
 * same; a claim that leaves a part of its scope unsaid is not merged with one that says it, but is related to it.
 */
import type { Claim, NamedRef } from './claim.ts';
import { claimInterval } from './interval.ts';
import { foldName } from './foldName.ts';
import { nameSet } from './nameSets.ts';

/**
 * The text that equal figures share, or null for a claim without one: no number, or no place or body to which the number
 * belongs. ("5 projects" in one report and "7 projects" in another are no disagreement.)
 */
export function figureKey(claim: Claim): string | null {
  if (!isComparable(claim)) return null;
  return JSON.stringify([
    book(claim),
    keysOf(claim.donors),
    keysOf(claim.recipients),
    keysOf(claim.sectors),
    keysOf(claim.places ?? []),
    claim.period?.start ?? null,
    claim.period?.end ?? null,
  ]);
}

/** Measure, unit, stage and basis: what has to be equal before two figures can be compared at all. */
function book(claim: Claim): readonly (string | null)[] {
  const { kind, measure, unit, per, change, stage, basis } = claim;
  const aim = kind === 'target' ? 'target' : 'figure';
  return [aim, foldName(measure), unit && foldUnit(unit), per ? foldName(per) : null, change ?? null, stage, basis];
}

/** "%" and "€" are signs only, which folding would drop. */
function foldUnit(unit: string): string {
  return foldName(unit) || unit;
}

function isComparable(claim: Claim): boolean {
  if (claim.kind === 'pairing' || claim.kind === 'event' || claim.kind === 'date') return false;
  const parties = claim.donors.length + claim.recipients.length + claim.sectors.length + (claim.places?.length ?? 0);
  return parties > 0 && claimInterval(claim) !== null;
}

/** Names as what they mean: the registry's id, the set that they count out, or else the folded words. */
function keysOf(refs: readonly NamedRef[]): readonly string[] {
  return [...new Set(refs.map(keyOf))].sort();
}

function keyOf({ id, name }: NamedRef): string {
  if (id !== null) return `#${id}`;
  const set = nameSet(name);
  return set ? `${set.count} ${set.kind}` : `=${foldName(name)}`;
}

/**
 * Whether two figures of different keys are worth showing beside each other: same measure, unit, stage and basis, and
 * nothing said by both about who, whom, what for and when that differs; one merely says more.
 */
export function isNear(a: Claim, b: Claim): boolean {
  if (!isComparable(a) || !isComparable(b) || figureKey(a) === figureKey(b)) return false;
  if (JSON.stringify(book(a)) !== JSON.stringify(book(b))) return false;
  const parts: readonly (readonly [readonly NamedRef[], readonly NamedRef[]])[] = [
    [a.donors, b.donors],
    [a.recipients, b.recipients],
    [a.sectors, b.sectors],
    [a.places ?? [], b.places ?? []],
  ];
  const agree = parts.every(([one, other]) => {
    return one.length === 0 || other.length === 0 || String(keysOf(one)) === String(keysOf(other));
  });
  const [p, q] = [a.period, b.period];
  return agree && (!p || !q || (p.start === q.start && p.end === q.end));
}
