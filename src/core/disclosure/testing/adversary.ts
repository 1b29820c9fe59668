/**
 * Somebody who has kept everything that was ever published, knows how places and indicators hang together, and asks how closely
 * each number can be told. He puts his equations together in his own way.
 */
import { audit } from '../audit.ts';
import type { SeenCell } from '../audit.ts';
import type { Sum } from '../cell.ts';
import type { Withheld } from '../readings/reading.ts';
import type { Country, Facts } from './world.ts';
import { countsOf } from './world.ts';

/** A reading as it stands at one time. */
export interface Seen {
  readonly indicator: string;
  readonly place: string;
  readonly facts: Facts;
  readonly told: Withheld;
}

/** By indicator and place. */
export type SeenMoment = ReadonlyMap<string, Seen>;

export interface Suspicion {
  /** "what was counted" of an indicator and place, its rest, or the people of a place. */
  readonly what: string;
  readonly truth: number;
  /** Infinity where nothing limits it; 0 where it is told. */
  readonly room: number;
}

export class Adversary {
  private readonly truths = new Map<string, number>();
  private readonly known = new Set<string>();
  private readonly sums = new Map<string, Sum>();
  private readonly country: Country;
  /** By indicator and place, of places that changed: all that was ever told of them. */
  private readonly ever = new Map<string, Seen[]>();

  constructor(country: Country) {
    this.country = country;
  }

  look(moment: SeenMoment): void {
    for (const seen of moment.values()) this.note(seen);
    const indicators = new Set([...moment.values()].map(({ indicator }) => indicator));
    for (const indicator of indicators) {
      const at = (place: string): Seen | undefined => moment.get(`${indicator} ${place}`);
      for (const place of this.country.places) this.addUp(place, at);
      for (const { before, after } of this.country.changes) {
        if (before.some((place) => after.includes(place))) this.compareTimes(indicator, before, after, at);
        else this.compare(before, after, at);
      }
    }
    for (const place of new Set([...moment.values()].map((seen) => seen.place))) {
      this.relate((indicator) => moment.get(`${indicator} ${place}`));
    }
  }

  suspicions(): Suspicion[] {
    const cells = [...this.truths].map(([id, truth]): SeenCell => {
      const isKnown = this.known.has(id);
      return { id, low: isKnown ? String(truth) : '0', high: isKnown ? String(truth) : null };
    });
    const room = new Map(
      audit(cells, [...this.sums.values()]).map(({ id, low, high }) => {
        return [id, high === null ? Infinity : Number(high) - Number(low)];
      }),
    );
    return [...this.truths].map(([what, truth]) => ({ what, truth, room: room.get(what) ?? 0 }));
  }

  private note(seen: Seen): void {
    const { n, d } = this.idsOf(seen);
    if (n !== null && !seen.told.value) this.known.add(n);
    if (d !== null && !seen.told.denominator) this.known.add(d);
    if (n === null || d === null || seen.indicator === 'index') return;
    if (seen.indicator === 'intensity') {
      // Whoever is told a ratio and one of its parts has the other.
      if (!seen.told.value && this.known.has(n)) this.known.add(d);
      if (!seen.told.value && this.known.has(d)) this.known.add(n);
      return;
    }
    const { n: counted, d: all } = countsOf(seen.indicator, seen.facts);
    const rest = `rest ${n} of ${all}`;
    this.truths.set(rest, (all ?? 0) - counted);
    this.add({ total: d, parts: [n, rest], isComplete: true });
  }

  /** A revised number is another one; people of a place are the same for all that count as many. */
  private idsOf({ indicator, place, facts }: Seen): { readonly n: string | null; readonly d: string | null } {
    const { n, d } = countsOf(indicator, facts);
    const numerator = indicator === 'intensity' ? 'index' : indicator;
    const counted = `${numerator} ${place} ${n}`;
    this.truths.set(counted, n);
    if (d === null) return { n: counted, d: null };
    const cases = indicator === 'intensity' ? `poor ${place} ${d}` : `people ${place} ${d}`;
    this.truths.set(cases, d);
    return { n: counted, d: cases };
  }

  /** Sums that do not hold help nobody. */
  private add(sum: Sum): void {
    const value = (id: string): number => this.truths.get(id) ?? Number.NaN;
    const total = value(sum.total) * (sum.times?.total ?? 1);
    const parts = sum.parts.reduce((all, id, at) => all + value(id) * (sum.times?.parts[at] ?? 1), 0);
    if (sum.isComplete ? total !== parts : total < parts) return;
    this.sums.set(JSON.stringify(sum), sum);
  }

  private addUp(place: string, at: (place: string) => Seen | undefined): void {
    const total = at(place);
    if (total === undefined) return;
    const parts: Seen[] = [];
    let isComplete = true;
    const open = [...this.country.tree.below(place)];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const seen = at(next);
      const below = this.country.tree.below(next);
      if (seen !== undefined) parts.push(seen);
      else if (below.length > 0) open.push(...below);
      else {
        const { before = [], after = [] } = this.country.changes.find((one) => one.before.includes(next)) ?? {};
        const others = after.map(at);
        const isMoved = after.length > 0 && before.every((one) => at(one) === undefined);
        if (!isMoved || others.some((one) => one === undefined)) isComplete = false;
        else if (before[0] === next) parts.push(...others.flatMap((one) => one ?? []));
      }
    }
    this.addBoth(total, parts, isComplete);
    // Where one goes on, what it says may be with the other or without it; sums that do not hold are dropped.
    for (const { before, after } of this.country.changes) {
      const both = before.find((one) => after.includes(one));
      const seen = [...after].flatMap((one) => at(one) ?? []);
      if (both === undefined || seen.length < after.length || !isBelow(this.country, both, place)) continue;
      const rest = parts.filter((part) => ![...before, ...after].includes(part.place));
      const silent = this.country.leaves.filter((leaf) => isBelow(this.country, leaf, place) && at(leaf) === undefined);
      if (parts.every((part) => this.country.leaves.includes(part.place)))
        this.addBoth(
          total,
          [...rest, ...seen],
          silent.every((one) => before.includes(one)),
        );
    }
  }

  private compare(before: readonly string[], after: readonly string[], at: (place: string) => Seen | undefined): void {
    const [old, young] = [before, after].map((side) => side.flatMap((place) => at(place) ?? []));
    const [first] = old ?? [];
    const [last] = young ?? [];
    if (old === undefined || young === undefined || first === undefined || last === undefined) return;
    if (after.length === 1) this.addBoth(last, old, old.length === before.length);
    else this.addBoth(first, young, young.length === after.length);
  }

  /** What a place was before it took in another, or after another left it, is told by what it said at different times. */
  private compareTimes(
    indicator: string,
    before: readonly string[],
    after: readonly string[],
    at: (place: string) => Seen | undefined,
  ): void {
    const everAt = (place: string): Seen[] => {
      const key = `${indicator} ${place}`;
      const known = this.ever.get(key) ?? [];
      const now = at(place);
      if (now !== undefined && !known.includes(now)) known.push(now);
      this.ever.set(key, known);
      return known;
    };
    const both = before.find((place) => after.includes(place)) ?? '';
    const other = [...before, ...after].find((place) => place !== both) ?? '';
    const [own, others] = [everAt(both), everAt(other)];
    for (const larger of own) {
      for (const smaller of own) {
        for (const part of others) {
          if (larger !== smaller && areAsMany(larger, [smaller, part])) this.addBoth(larger, [smaller, part], true);
        }
      }
    }
  }

  private addBoth(total: Seen, parts: readonly Seen[], isComplete: boolean): void {
    if (parts.length === 0) return;
    const [own, others] = [this.idsOf(total), parts.map((part) => this.idsOf(part))];
    for (const which of ['n', 'd'] as const) {
      const of = own[which];
      const ids = others.flatMap((each) => each[which] ?? []);
      // That two numbers which nobody was told are the same one is no news of a third.
      if (of !== null && ids.length > 0 && !ids.includes(of)) {
        this.add({ total: of, parts: ids, isComplete: isComplete && ids.length === others.length });
      }
    }
  }

  private relate(at: (indicator: string) => Seen | undefined): void {
    const n = (indicator: string): string | null => {
      const seen = at(indicator);
      return seen === undefined ? null : this.idsOf(seen).n;
    };
    const cases = at('insured') ?? at('uninsured');
    const people = cases === undefined ? null : this.idsOf(cases).d;
    this.sumOf(people, [n('insured'), n('uninsured')]);
    this.sumOf(n('cases'), [n('rate')]);
    this.sumOf(n('index'), [n('poor-water'), n('poor-school')]);
    const [poor, index] = [n('poor'), n('index')];
    for (const part of [n('poor-water'), n('poor-school')]) this.sumOf(poor, [part], false);
    this.sumOf(index, [poor], false);
    if (poor !== null && index !== null) {
      this.add({ total: poor, parts: [index], isComplete: false, times: { total: 2, parts: [1] } });
    }
  }

  private sumOf(total: string | null, parts: readonly (string | null)[], isComplete = true): void {
    const known = parts.flatMap((part) => part ?? []);
    if (total === null || known.length < parts.length) return;
    this.add({ total, parts: known, isComplete });
  }
}

function isBelow({ parentOf }: Country, place: string, above: string): boolean {
  let at = parentOf.get(place);
  while (at !== undefined && at !== above) at = parentOf.get(at);
  return at === above;
}

/** Where the people of one are not those of the others, that something else adds up is chance. */
function areAsMany(total: Seen, parts: readonly Seen[]): boolean {
  const people = (seen: Seen): number | null => countsOf(seen.indicator, seen.facts).d;
  const all = people(total);
  return all === null || parts.reduce((sum, part) => sum + (people(part) ?? 0), 0) === all;
}
