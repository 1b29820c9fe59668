/** Walks forward over the days of the past, with on each day what was known by then: the very code of a live run. */
import type { RuleState } from '../machine/ruleState.ts';
import { isAlert } from '../machine/step.ts';
import type { MembershipSpan } from '../place.ts';
import { listsOn } from '../run/listsOn.ts';
import type { MonitorInput } from '../run/monitor.ts';
import { Monitor } from '../run/monitor.ts';
import type { Transition } from '../run/ruleRun.ts';
import { scopeRows } from '../run/scopeRows.ts';
import { isThere } from '../series/lineage.ts';

/** An alert as it was raised. Periods are numbers of the rule's kind. */
export interface Raised {
  readonly row: number;
  readonly firedIn: number;
  /** Day number of the run that raised it. */
  readonly raisedOn: number;
  /** The period that ended it, and how; null while it lasts. */
  endedIn: number | null;
  how: Transition['cause'] | null;
}

/** What a rule did at all places in all periods. */
export interface RuleTrace {
  readonly rule: string;
  readonly first: number;
  readonly periods: number;
  /** Row by row: 0 not counted, 1 counted without an alert, 2 with one. */
  readonly counted: Uint8Array;
  readonly raised: readonly Raised[];
  readonly tests: number;
  readonly withheld: number;
}

/** Days are day numbers, in order. Deterministic: the same input gives the same traces. */
export function walk(input: MonitorInput, days: readonly number[]): ReadonlyMap<string, RuleTrace> {
  const traces = new Map<string, Tracer>();
  const monitor = new Monitor({
    ...input,
    observe: (rule) => (counted) => traces.get(rule)?.see(counted),
  });
  for (const [id, run] of monitor.runs) {
    const firsts = run.leaves.map(({ table }) => table.first);
    const lasts = run.leaves.map(({ table }) => table.first + table.periods);
    const first = Math.min(...firsts);
    traces.set(id, new Tracer(id, { first, periods: Math.max(...lasts) - first, rows: input.lineage.places.length }));
  }
  const states = new Map<string, RuleState>();
  const { memberships = [] } = input;
  const changes = [...new Set(memberships.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b);
  let known = -Infinity;
  for (const day of days) {
    if (changes.some((change) => change > known && change <= day)) {
      useLists(monitor, { day, memberships, states, left: (id, row) => traces.get(id)?.leave(row) });
      known = day;
    }
    for (const [id, result] of monitor.runOn(day, states)) traces.get(id)?.take(day, result);
  }
  return new Map([...traces].map(([id, tracer]) => [id, tracer.trace()]));
}

interface ListsOfDay {
  readonly day: number;
  readonly memberships: readonly MembershipSpan[];
  readonly states: ReadonlyMap<string, RuleState>;
  readonly left: (rule: string, row: number) => void;
}

/** As of a day. What a rule is about no more begins anew when it is again, as in live runs. */
function useLists(monitor: Monitor, { day, memberships, states, left }: ListsOfDay): void {
  const lists = listsOn(memberships, day);
  const { lineage } = monitor.input;
  for (const [id, run] of monitor.runs) {
    if (run.rule.scope.lists.length === 0) continue;
    const before = run.inScope;
    run.inScope = scopeRows(run.rule.scope, lineage, (place) => lists.get(place.id) ?? []);
    for (const row of before.keys()) {
      if (before[row] === 0 || run.inScope[row] === 1 || !isThere(lineage, row, day)) continue;
      states.get(id)?.forget(row);
      left(id, row);
    }
  }
}

class Tracer {
  readonly #rule: string;
  readonly #size: { readonly first: number; readonly periods: number };
  readonly #counted: Uint8Array;
  readonly #raised: Raised[] = [];
  readonly #open = new Map<number, Raised>();
  #tests = 0;
  #withheld = 0;

  constructor(rule: string, size: { readonly first: number; readonly periods: number; readonly rows: number }) {
    this.#rule = rule;
    this.#size = size;
    this.#counted = new Uint8Array(size.rows * size.periods);
  }

  see({ row, period, phase }: { readonly row: number; readonly period: number; readonly phase: number }): void {
    const at = row * this.#size.periods + period - this.#size.first;
    // A period counted anew was in alarm if it was at either time: somebody was told.
    this.#counted[at] = Math.max(this.#counted[at] ?? 0, isAlert(phase) ? 2 : 1);
  }

  take(
    day: number,
    result: { readonly transitions: readonly Transition[]; readonly tests: number; readonly withheld: number },
  ): void {
    this.#tests += result.tests;
    this.#withheld += result.withheld;
    for (const { row, period, from, to, firedIn, cause } of result.transitions) {
      if (isAlert(from) === isAlert(to)) continue;
      if (isAlert(to)) {
        const raised = { row, firedIn, raisedOn: day, endedIn: null, how: null };
        this.#open.set(row, raised);
        // An alert that moved with its place is not raised again.
        if (cause !== 'moved') this.#raised.push(raised);
        continue;
      }
      const open = this.#open.get(row);
      if (open !== undefined) [open.endedIn, open.how] = [period, cause];
      this.#open.delete(row);
    }
  }

  /** The rule is about the place no more: its alert ends with what was counted last. */
  leave(row: number): void {
    const open = this.#open.get(row);
    const counted = this.#counted.subarray(row * this.#size.periods, (row + 1) * this.#size.periods);
    if (open !== undefined)
      [open.endedIn, open.how] = [this.#size.first + counted.findLastIndex((one) => one > 0), 'closed'];
    this.#open.delete(row);
  }

  trace(): RuleTrace {
    const { first, periods } = this.#size;
    return {
      rule: this.#rule,
      first,
      periods,
      counted: this.#counted,
      raised: this.#raised,
      tests: this.#tests,
      withheld: this.#withheld,
    };
  }
}
