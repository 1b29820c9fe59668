/** Money that is passed on crosses a boundary once: with the first transaction of its way that crosses. */
import { Big } from 'big.js';
import type { PassedOnFrom } from './ledgerAllocation.ts';

/** Decimals of a fraction that is no whole number of percent. */
const DIGITS = 12;

/** One source of what a record passes on, with the part of it that came from there; null where it is not known. */
export interface Passage {
  readonly recordId: string;
  readonly source: string;
  /** Decimal string up to 1, twelve places at most. */
  readonly weight: string | null;
}

/** Percentages are of the whole amount; what is passed on is their sum, so a source has its part of that sum. */
export function passagesOf(sources: readonly PassedOnFrom[]): Passage[] {
  return [...Map.groupBy(sources, ({ recordId }) => recordId).values()].flatMap((rows) => {
    const bySource = [...Map.groupBy(rows, ({ source }) => source)];
    const percents = rows.map(({ percent }) => percent).filter((percent) => percent !== null);
    const whole = percents.reduce((sum, percent) => sum.plus(percent), new Big(0));
    const known = percents.length === rows.length && whole.gt(0);
    return bySource.map(([source, same]) => {
      const part = same.reduce((sum, { percent }) => sum.plus(percent ?? 0), new Big(0));
      const weight = known
        ? part
            .times(new Big(`1e${DIGITS}`))
            .div(whole)
            .round(0, Big.roundDown)
        : null;
      const [first] = same;
      return {
        recordId: first?.recordId ?? '',
        source,
        weight: weight === null ? null : weight.div(new Big(`1e${DIGITS}`)).toFixed(),
      };
    });
  });
}

/**
 * How much of what each record passes on had crossed before, as a fraction: of the sources, those that crossed
 * themselves or that pass on from one that did. Where the parts of several sources are unknown, one that crossed is
 * enough: nothing may cross twice. A record cannot be a source of its own: links in a circle are not followed.
 */
export function crossedBefore(
  passages: readonly Passage[],
  crosses: (recordId: string) => boolean,
): ReadonlyMap<string, Big> {
  const sourcesOf = Map.groupBy(passages, ({ recordId }) => recordId);
  const above = (start: string): ReadonlySet<string> => {
    const met = new Set([start]);
    // A set grows while it is walked, so that this visits whatever can be reached.
    for (const id of met) for (const { source } of sourcesOf.get(id) ?? []) met.add(source);
    return met;
  };
  const fractions = new Map<string, Big>();
  for (const [recordId, sources] of sourcesOf) {
    const lines = sources.map(({ source, weight }) => ({ weight, ancestors: above(source) }));
    const straight = lines.filter(({ ancestors }) => !ancestors.has(recordId));
    const hits = straight.filter(({ ancestors }) => [...ancestors].some((id) => crosses(id)));
    if (hits.length === 0) continue;
    const all = hits.length === straight.length || hits.some(({ weight }) => weight === null);
    fractions.set(recordId, all ? new Big(1) : hits.reduce((sum, { weight }) => sum.plus(weight ?? 0), new Big(0)));
  }
  return fractions;
}
