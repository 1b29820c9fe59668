import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { Lineage } from '../series/lineage.ts';
import { selectMedian, selectSpread } from '../statistics/inPlace.ts';
import { normalCdf } from '../statistics/normal.ts';
import { standardised } from './fitLine.ts';
import type { LeafTest, LeafWorld } from './leafTest.ts';
import { worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';

export interface PeersOptions {
  /** `robust`: by median and spread of the peers; `funnel`: by what chance allows a place of this size (proportions). */
  readonly method: 'robust' | 'funnel';
  /** Places of the same tier: all of them, those of the same parent, or of the same place above of a tier. */
  readonly group: { readonly of: 'tier' | 'parent' } | { readonly of: 'above'; readonly tier: string };
  readonly z: number;
  readonly exitLevel: number;
  readonly leastPeers: number;
  readonly leastSpread: number;
}

/** Whether a place does worse than places like it, in the same period: what strikes all of them does not fire. */
export function peersTest(table: IndicatorTable, options: PeersOptions, world: LeafWorld): LeafTest {
  const { z: limit, exitLevel, leastPeers } = options;
  const sign = worseSign(table);
  const groups = groupsOf(world.lineage, options);
  const { centres, spreads, counts, look } = standings(table, groups, options, world);
  const isFunnel = options.method === 'funnel';
  const whole = table.indicator.whole ?? 1;
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    const group = groups.of[row] ?? 0;
    const centre = centres[group] ?? Number.NaN;
    begin(out, value, Number.NaN, Number.NaN);
    out.used = counts[group] ?? 0;
    out.missing = (groups.sizes[group] ?? 0) - out.used;
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    if (out.used < leastPeers) return cannotSay(out, 'too few peers');
    const cases = table.denominatorAt(row, period);
    if (isFunnel && !(cases > 0)) return cannotSay(out, 'no denominator');
    const share = centre / whole;
    const byChance = isFunnel ? whole * Math.sqrt((share * (1 - share)) / cases) : (spreads[group] ?? 0);
    const spread = Math.max(options.leastSpread, byChance);
    out.expected = centre;
    out.limit = centre + sign * limit * spread;
    out.exitLimit = centre + sign * exitLevel * spread;
    const z = sign * standardised(value, centre, spread);
    out.p = out.full || z >= exitLevel ? normalCdf(-z) : 1;
    say(out, z >= limit, z >= exitLevel);
  };
  return { table, begin: look, test };
}

interface Groups {
  /** Number of the group of each row, and the rows of each group that are there. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
  readonly count: number;
}

const groupings = new WeakMap<Lineage, Map<string, Pick<Groups, 'of' | 'count'>>>();

/** Which rows are peers is the same for all rules that group them alike. */
function groupsOf(lineage: Lineage, { group }: PeersOptions): Groups {
  const known = groupings.get(lineage) ?? new Map<string, Pick<Groups, 'of' | 'count'>>();
  groupings.set(lineage, known);
  const key = JSON.stringify(group);
  const grouping = known.get(key) ?? groupingOf(lineage, group);
  known.set(key, grouping);
  return { ...grouping, sizes: new Int32Array(grouping.count) };
}

function groupingOf(lineage: Lineage, group: PeersOptions['group']): Pick<Groups, 'of' | 'count'> {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(lineage.places, ({ tier }, row) => {
    const key = `${tier}\n${group.of === 'tier' ? '' : aboveOf(lineage, row, group.of === 'above' ? group.tier : null)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { of, count: numbers.size };
}

/** Row of the parent, or of the nearest place above that is of a tier; −1 where there is none. */
function aboveOf({ places, parent }: Lineage, row: number, tier: string | null): number {
  let above = parent[row] ?? -1;
  for (let steps = 0; above >= 0 && steps < places.length; steps += 1) {
    if (tier === null || places[above]?.tier === tier) return above;
    above = parent[above] ?? -1;
  }
  return -1;
}

/** Looks, once a period, at how the groups stand: centre, spread and number of values of each. */
function standings(
  table: IndicatorTable,
  groups: Groups,
  { method }: PeersOptions,
  { isThere }: LeafWorld,
): {
  readonly centres: Float64Array;
  readonly spreads: Float64Array;
  readonly counts: Int32Array;
  look: (period: number) => void;
} {
  const { of, sizes, count } = groups;
  const [centres, spreads] = [new Float64Array(count), new Float64Array(count)];
  const [counts, starts] = [new Int32Array(count), new Int32Array(count + 1)];
  const [values, weights] = [new Float64Array(of.length), new Float64Array(count)];
  const look = (period: number): void => {
    sizes.fill(0);
    for (let row = 0; row < of.length; row += 1) if (isThere[row] === 1) addTo(sizes, of[row] ?? 0, 1);
    for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group] ?? 0) + (sizes[group] ?? 0);
    counts.fill(0);
    weights.fill(0);
    centres.fill(0);
    for (let row = 0; row < of.length; row += 1) {
      if (isThere[row] !== 1) continue;
      const value = table.at(row, period);
      if (Number.isNaN(value)) continue;
      const group = of[row] ?? 0;
      const cases = table.denominatorAt(row, period);
      values[(starts[group] ?? 0) + (counts[group] ?? 0)] = value;
      addTo(counts, group, 1);
      if (!(cases > 0)) continue;
      addTo(weights, group, cases);
      addTo(centres, group, value * cases);
    }
    for (let group = 0; group < count; group += 1) {
      const n = counts[group] ?? 0;
      const own = values.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
      if (method === 'funnel') {
        centres[group] = (centres[group] ?? 0) / (weights[group] ?? 0);
        continue;
      }
      const centre = selectMedian(own, n);
      centres[group] = centre;
      spreads[group] = selectSpread(own, n, centre);
    }
  };
  return { centres, spreads, counts, look };
}

function addTo(sums: Float64Array | Int32Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
