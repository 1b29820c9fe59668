/**
 * One rule over all its places. A live run and each step of a backtest are the same call of `run`: the day, what is known
 * by then, and the state that the run before left. Each period is counted once, in order, when it is known; the newest one
 * is counted anew when its readings change.
 */
import { emptyOutcome, verdicts } from '../leaves/outcome.ts';
import type { Verdict } from '../leaves/outcome.ts';
import type { LeafTest, LeafWorld } from '../leaves/leafTest.ts';
import { makeLeaf } from '../leaves/makeLeaf.ts';
import type { RuleState } from '../machine/ruleState.ts';
import { never, takenBack } from '../machine/ruleState.ts';
import { isAlert, phase, step } from '../machine/step.ts';
import { endedBy } from '../period.ts';
import type { PeriodKind } from '../period.ts';
import { asVerdict, chanceOf, verdictOf } from '../rules/condition.ts';
import type { Rule } from '../rules/rule.ts';
import type { Lineage } from '../series/lineage.ts';
import { isThere } from '../series/lineage.ts';
import type { IndicatorSeries } from '../series/vintageLog.ts';
import type { Path } from '../target.ts';
import type { Discoveries } from './discoveries.ts';
import { cutOf } from './discoveries.ts';
import { scopeRows } from './scopeRows.ts';
import { sinceListed } from './sinceListed.ts';
import type { LeafColumns, Scratch } from './scratch.ts';
import { takeOver } from './takeOver.ts';
import { findTouched } from './touchedRows.ts';

export interface RunWorld {
  readonly lineage: Lineage;
  readonly series: ReadonlyMap<string, IndicatorSeries>;
  readonly pathOf: (row: number, indicator: string) => Path | null;
  /** Shared by rules that run one after the other. */
  readonly scratch: Scratch;
}

/** A change of state of a rule at a place. */
export interface Transition {
  readonly row: number;
  /** The period that brought it about. */
  readonly period: number;
  readonly from: number;
  readonly to: number;
  /** The period in which the alert began that this is about; never where there is none. */
  readonly firedIn: number;
  /**
   * `reading`: a period was counted; `revision`: it was counted anew; `moved`: another place took the place of this one,
   * and the alert goes on there; `closed`: the place is gone.
   */
  readonly cause: 'reading' | 'revision' | 'moved' | 'closed';
}

export interface RuleResult {
  readonly transitions: readonly Transition[];
  /** Newest period that is over, and newest whose value is due. */
  readonly ended: number;
  readonly due: number;
  /** Leaves × places × periods that were tested. */
  readonly tests: number;
  /** Conditions that held, but not beyond what chance brings about among so many places. */
  readonly withheld: number;
}

/** Told of every place and period that was counted, and of the phase that it led to. */
export type Observer = (counted: { readonly row: number; readonly period: number; readonly phase: number }) => void;

/** For how many of the newest periods late reports are judged together with the early ones. */
const keptDiscoveries = 12;

export class RuleRun {
  readonly rule: Rule;
  readonly #world: RunWorld;
  readonly #leaves: readonly LeafTest[];
  readonly #kind: PeriodKind;
  /** 1 for each row whose place the rule is about; a walk over the past changes it as lists do. */
  inScope: Uint8Array;
  readonly #isThere: Uint8Array;
  readonly #gapLag: number | null;
  readonly #scratch: Scratch;
  /** What each leaf says of them. */
  readonly #said: readonly LeafColumns[];
  readonly #fires: readonly Int8Array[];
  readonly #holds: readonly Int8Array[];
  readonly #out = emptyOutcome();
  readonly #standing = { phase: 0, count: 0 };
  readonly #verdicts: { fires: Verdict; holds: Verdict } = { fires: verdicts.unknown, holds: verdicts.unknown };
  readonly #observe: Observer | null;
  #transitions: Transition[] = [];
  #tests = 0;
  #withheld = 0;
  #day = 0;

  constructor(rule: Rule, world: RunWorld, observe: Observer | null = null) {
    const size = world.lineage.places.length;
    this.#observe = observe;
    this.rule = rule;
    this.#world = world;
    this.#isThere = new Uint8Array(size);
    this.inScope = scopeRows(rule.scope, world.lineage);
    const leafWorld: LeafWorld = { lineage: world.lineage, isThere: this.#isThere, pathOf: world.pathOf };
    this.#leaves = rule.leaves.map((leaf) => makeLeaf(leaf, tableOf(world, leaf.indicator), leafWorld));
    this.#kind = tableOf(world, rule.indicator).indicator.period;
    const gaps = this.#leaves.filter((_, at) => rule.leaves[at]?.kind === 'dataGap');
    this.#gapLag = gaps.length === 0 ? null : Math.max(...gaps.map(({ table }) => table.indicator.lagDays));
    this.#scratch = world.scratch;
    this.#said = world.scratch.leaves(rule.leaves.length);
    this.#fires = this.#said.map(({ fires }) => fires);
    this.#holds = this.#said.map(({ holds }) => holds);
  }

  get leaves(): readonly LeafTest[] {
    return this.#leaves;
  }

  get periodKind(): PeriodKind {
    return this.#kind;
  }

  /** Counts what became known since the run before. The series must have been advanced to that day. */
  run(day: number, state: RuleState): RuleResult {
    const { lineage } = this.#world;
    this.#transitions = [];
    this.#tests = 0;
    this.#withheld = 0;
    this.#day = day;
    const ended = endedBy(this.#kind, day);
    const due = this.#gapLag === null ? -Infinity : endedBy(this.#kind, day - this.#gapLag);
    for (let row = 0; row < this.#isThere.length; row += 1) this.#isThere[row] = Number(isThere(lineage, row, day));
    const watched = { inScope: this.inScope, isThere: this.#isThere };
    for (const moved of takeOver(state, lineage, watched, ended)) this.#transitions.push(moved);
    // In the first run all periods are counted; later, places that came onto a list bring the state of then with them.
    const isLater = state.ranOn !== -Infinity && this.rule.scope.lists.length > 0;
    const looked = { leaves: this.#leaves, periods: this.rule.for, ended, due };
    const listed = isLater ? (row: number) => sinceListed(row, looked) : null;
    findTouched(
      state,
      { ...watched, leaves: this.rule.leaves, series: this.#world.series, listed },
      this.#scratch.touched,
    );
    for (let period = this.#firstPeriod(state); period <= ended; period += 1) {
      const count = this.#choose(state, period, due);
      if (count > 0) this.#count(state, period, count);
    }
    state.ranOn = day;
    state.ended = Math.max(state.ended, ended);
    state.due = Math.max(state.due, due);
    for (const known of state.discoveries.keys()) {
      if (known <= ended - keptDiscoveries) state.discoveries.delete(known);
    }
    const { lagDays } = tableOf(this.#world, this.rule.indicator).indicator;
    const expected = endedBy(this.#kind, day - lagDays);
    return { transitions: this.#transitions, ended, due: expected, tests: this.#tests, withheld: this.#withheld };
  }

  /** Looks at what all places have in common in a period: asked before a leaf is asked about single places. */
  begin(period: number): void {
    for (const leaf of this.#leaves) leaf.begin(period, endedBy(this.#kind, this.#day - leaf.table.indicator.lagDays));
  }

  #isWatched(row: number): boolean {
    return this.inScope[row] === 1 && this.#isThere[row] === 1;
  }

  #firstPeriod(state: RuleState): number {
    const { rows, from, count } = this.#scratch.touched;
    const oldest = Math.min(...this.#leaves.map(({ table }) => table.knownSince));
    let first = state.ended + 1;
    if (this.#gapLag !== null) first = Math.min(first, state.due + 1);
    // What changed before the period that was counted last may change what that one says.
    let again = Infinity;
    for (let at = 0; at < count; at += 1) {
      const known = state.columns.counted[rows[at] ?? 0] ?? never;
      const since = from[at] ?? Infinity;
      first = Math.min(first, Math.max(since, known));
      if (known !== never && since <= known) again = Math.min(again, known);
    }
    // What was counted is looked at again, though all readings of that time may be gone.
    return Math.min(Math.max(oldest, first), again);
  }

  /** Puts the rows that have to be looked at in a period into the buffer; tells how many. */
  #choose({ columns: { counted }, ended, due: dueBefore }: RuleState, period: number, due: number): number {
    const { rows: chosen, touched } = this.#scratch;
    const { rows, from } = touched;
    let count = 0;
    const isNew = period > ended || (this.#gapLag !== null && period > dueBefore && period <= due);
    if (isNew) {
      for (let row = 0; row < this.#isThere.length; row += 1) {
        if (this.#isWatched(row) && (counted[row] ?? never) < period) chosen[count++] = row;
      }
    }
    for (let at = 0; at < touched.count; at += 1) {
      const row = rows[at] ?? 0;
      const known = counted[row] ?? never;
      const isSince = (from[at] ?? Infinity) <= period;
      const isCounted = known === period && isSince;
      const isLate = !isNew && known < period && isSince && this.#mayCount(row, period);
      if (isCounted || isLate) chosen[count++] = row;
    }
    return count;
  }

  /** Whether a period that said nothing when it was new could say something by now. */
  #mayCount(row: number, period: number): boolean {
    return this.#gapLag !== null || this.#leaves.some(({ table }) => table.isReported(row, period));
  }

  #count(state: RuleState, period: number, count: number): void {
    this.begin(period);
    for (const [at, leaf] of this.#leaves.entries()) this.#testAll(leaf, at, period, count);
    const { fires, holds, chance } = this.#scratch;
    for (let at = 0; at < count; at += 1) {
      fires[at] = verdictOf(this.rule.condition, this.#fires, at);
      holds[at] = verdictOf(this.rule.condition, this.#holds, at);
    }
    const cut = this.#cut(state, period, count);
    for (let at = 0; at < count; at += 1) {
      if (fires[at] === verdicts.yes && (chance[at] ?? 0) > cut) {
        fires[at] = verdicts.no;
        this.#withheld += 1;
      }
      this.#step(state, period, at);
    }
  }

  #testAll(leaf: LeafTest, at: number, period: number, count: number): void {
    const said = this.#said[at];
    if (said === undefined) return;
    const { fires, holds, chances } = said;
    const { rows } = this.#scratch;
    const out = this.#out;
    for (let place = 0; place < count; place += 1) {
      leaf.test(rows[place] ?? 0, period, out);
      fires[place] = out.fires;
      holds[place] = out.holds;
      chances[place] = out.fires === verdicts.unknown ? Number.NaN : out.p;
    }
    this.#tests += count;
  }

  /** The largest chance that is let through among all places that were tested in the period so far. */
  #cut(state: RuleState, period: number, count: number): number {
    const q = this.rule.falseDiscovery;
    if (q === null) return Infinity;
    const known: Discoveries = state.discoveries.get(period) ?? { tested: 0, low: new Map() };
    const { counted, saidFires } = state.columns;
    const { rows, fires, chance: all } = this.#scratch;
    const found = { fires: this.#fires, chances: this.#said.map(({ chances }) => chances) };
    for (let at = 0; at < count; at += 1) {
      const chance = chanceOf(this.rule.condition, found, at);
      all[at] = chance;
      const row = rows[at] ?? 0;
      const isKnown = !Number.isNaN(chance) && fires[at] !== verdicts.unknown;
      const isAgain = counted[row] === period;
      if (isAgain && saidFires[row] === takenBack) continue;
      if (isAgain !== isKnown) known.tested += isKnown ? 1 : -1;
      if (isKnown && chance <= q) known.low.set(row, chance);
      else known.low.delete(row);
    }
    if (known.tested > 0) state.discoveries.set(period, known);
    return cutOf(known, q);
  }

  /** Takes what was said of the row that stands at `at` into account. */
  #step(state: RuleState, period: number, at: number): void {
    const { rows, fires: ofFires, holds: ofHolds } = this.#scratch;
    const row = rows[at] ?? 0;
    const said = this.#verdicts;
    said.fires = asVerdict(ofFires[at]);
    said.holds = asVerdict(ofHolds[at]);
    const { fires, holds } = said;
    const { columns } = state;
    const from = columns.phase[row] ?? 0;
    const wasFiredIn = columns.firedIn[row] ?? never;
    const isAgain = columns.counted[row] === period;
    if (isAgain) {
      const isSame = columns.saidFires[row] === fires && columns.saidHolds[row] === holds;
      if (isSame || columns.saidFires[row] === takenBack) return;
      state.goBack(row);
    }
    const standing = this.#standing;
    standing.phase = columns.phase[row] ?? 0;
    standing.count = columns.count[row] ?? 0;
    const before = standing.phase;
    if (step(standing, said, this.rule)) {
      state.keep(row);
      columns.counted[row] = period;
      columns.saidFires[row] = fires;
      columns.saidHolds[row] = holds;
      columns.unknownSince[row] = never;
      columns.phase[row] = standing.phase;
      columns.count[row] = standing.count;
      if (standing.phase === phase.firing && !isAlert(before)) columns.firedIn[row] = period;
      this.#observe?.({ row, period, phase: standing.phase });
    } else if (columns.unknownSince[row] === never) columns.unknownSince[row] = period;
    const to = columns.phase[row] ?? 0;
    if (to === from) return;
    const firedIn = isAlert(to) ? (columns.firedIn[row] ?? never) : isAlert(from) ? wasFiredIn : never;
    this.#transitions.push({ row, period, from, to, firedIn, cause: isAgain ? 'revision' : 'reading' });
  }
}

function tableOf({ series }: RunWorld, indicator: string): IndicatorSeries['table'] {
  const found = series.get(indicator);
  if (found === undefined) throw new Error(`no series of ${indicator}`);
  return found.table;
}
