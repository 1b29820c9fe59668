/** Which places add up to which, among those that reported. */
import type { PlaceTree } from './reading.ts';

export interface PlaceSum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly isComplete: boolean;
}

/**
 * The nearest places below a place that did report; complete if nothing else lies below it, none where there are none. Where some
 * did not report, but all of what took their place did, or all of what they took the place of, the sum of these instead, too; and
 * where both reported, the sum of what is there since.
 * Linear in the places below that did not report.
 */
export function sumsBelow(total: string, known: { has(place: string): boolean }, tree: PlaceTree): PlaceSum[] {
  const parts = new Set<string>();
  const silent = new Set<string>();
  const open = [...tree.below(total)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (known.has(place)) parts.add(place);
    else {
      const further = tree.below(place);
      if (further.length === 0) silent.add(place);
      open.push(...further);
    }
  }
  const sum: PlaceSum = { total, parts: [...parts], isComplete: silent.size === 0 };
  const found = parts.size === 0 ? [] : [sum];
  const others = afterChanges(parts, known, tree);
  if (others !== null) found.push({ ...sum, parts: [...others] });
  const before = silent.size;
  for (const place of silent) standIn(place, { parts, silent, known, tree });
  if (silent.size < before) found.push({ total, parts: [...parts], isComplete: silent.size === 0 });
  return found;
}

/**
 * The same parts where places that changed are told as they are since, as what they were may be told of another time: with what
 * came out of them or took their place, without what went into others. Null where none has changed like that.
 */
function afterChanges(
  parts: ReadonlySet<string>,
  known: { has(place: string): boolean },
  tree: PlaceTree,
): ReadonlySet<string> | null {
  const since = new Set(parts);
  let hasChanged = false;
  for (const place of parts) {
    for (const { before, after } of tree.changesOf(place)) {
      if (!before.includes(place) || !after.every((one) => known.has(one))) continue;
      for (const one of before) if (!after.includes(one)) hasChanged = since.delete(one) || hasChanged;
      for (const one of after) hasChanged ||= !since.has(one);
      for (const one of after) since.add(one);
    }
  }
  return hasChanged ? since : null;
}

/** Puts others in the place of a silent one and of those that changed with it, where all of them are known. */
function standIn(
  place: string,
  around: {
    readonly parts: Set<string>;
    readonly silent: Set<string>;
    readonly known: { has(place: string): boolean };
    readonly tree: PlaceTree;
  },
): void {
  const { parts, silent, known, tree } = around;
  for (const { before, after } of tree.changesOf(place)) {
    const [own, others] = before.includes(place) ? [before, after] : [after, before];
    const isHere = own.every((one) => silent.has(one) || parts.has(one));
    if (!isHere || !others.every((one) => known.has(one))) continue;
    for (const one of own) {
      silent.delete(one);
      parts.delete(one);
    }
    for (const one of others) parts.add(one);
    return;
  }
}

/** A place with all that took its place or that it took the place of. */
export function placesOfChange(place: string, tree: PlaceTree): ReadonlySet<string> {
  const found = new Set([place]);
  for (const { before, after } of tree.changesOf(place)) for (const one of before.concat(after)) found.add(one);
  return found;
}

/** The nearest place above one that did report. */
export function totalAbove(place: string, known: { has(place: string): boolean }, tree: PlaceTree): string | null {
  let at = tree.above(place);
  for (let steps = 0; at !== null && steps < DEEPEST; steps += 1) {
    if (known.has(at)) return at;
    at = tree.above(at);
  }
  return null;
}

/** No tree of places has so many tiers. */
const DEEPEST = 40;
