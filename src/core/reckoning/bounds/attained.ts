/** Whether a bound that few statements prove is reached by a solution of all statements. */
import type { Fraction, Objective } from '../solver/linearProgram.ts';
import { fraction, plus, times } from '../system/figure.ts';
import type { Target } from './exactPoint.ts';
import { ExactPoint } from './exactPoint.ts';
import type { Changed, End, Sketch } from './sketch.ts';
import type { Whole } from './whole.ts';

export interface Bound {
  readonly objective: Objective;
  /** In units of the system. */
  readonly value: Fraction;
  readonly changed: Changed;
  /** By column: leaves that the proof of the bound leaves nothing for. */
  readonly empty: Uint8Array;
  /** Whether excluded ends have to be kept away from. */
  readonly isStrict: boolean;
  /** What ends give way by in total; zero when none may. */
  readonly change: Fraction;
}

/** Rounds of steps on the face of best solutions, and steps in each. */
const rounds = 5;
const stepsOfFirst = 1500;
const stepsOfRound = 500;
/** Rows that are a little beyond an end are put there, and leaves chosen otherwise, so many times. */
const mostSnaps = 6;
/** Leaves of each row that may be changed to bring it to an end; more of them where that is not enough. */
const usualChoice = 6;
const mostChoice = 400;
/** More of them than this are no rounding. */
const mostBeyond = 80;
/** What presses less than this part of what presses most is free. */
const FREE = 1e-4;

export interface Attained {
  /** Whether a solution of all statements was shown. */
  readonly isShown: boolean;
  /** Rows that seem to exclude one where none was shown, and how much they press. */
  readonly pressing: ReadonlyMap<number, number>;
}

/** `values`: where to look for a solution, by column. */
export function attained(sketch: Sketch, values: Float64Array, bound: Bound): Attained {
  const { whole } = sketch;
  let start: Float64Array = values.map((value, column) => (bound.empty[column] === 1 ? 0 : value));
  if (isShown(whole, start, bound)) return { isShown: true, pressing: new Map() };
  const free = new Set<number>();
  let pressing = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const begun = sketch.begin({
      changed: bound.changed,
      question: null,
      start,
      empty: bound.empty,
      isPulledIn: (row) => !free.has(row),
      isElastic: false,
    });
    begun.run(round === 0 ? stepsOfFirst : stepsOfRound, 0);
    start = begun.values();
    if (isShown(whole, start, bound)) return { isShown: true, pressing };
    // Rows that press although there is a solution have no room on the face.
    pressing = begun.pressing(0);
    const most = Math.max(...Array.from(pressing.values(), Math.abs));
    for (const [row, pressure] of pressing) if (Math.abs(pressure) > FREE * most) free.add(row);
  }
  return { isShown: false, pressing };
}

function isShown(whole: Whole, values: Float64Array, bound: Bound): boolean {
  const targets = firstTargets(whole, bound.changed);
  let choice = usualChoice;
  for (let attempt = 0; attempt < mostSnaps; attempt += 1) {
    const point = new ExactPoint(whole, values);
    const isRight = point.bring(
      Array.from(targets, ([row, value]): Target => ({ row, value })),
      choice,
    );
    if (!isRight) choice = Math.min(mostChoice, choice * 4);
    const beyond = beyondEnds(whole, point, bound, targets);
    if (isRight && beyond.length === 0) return isTheBound(whole, point, bound);
    if (beyond.length > mostBeyond) return false;
    for (const { row, value, isExcluded } of beyond) {
      if (isExcluded) return false;
      targets.set(row, value);
    }
  }
  return false;
}

function firstTargets(whole: Whole, { held, eased }: Changed): Map<number, bigint> {
  const targets = new Map<number, bigint>();
  whole.problem.rows.forEach(({ low, high }, row) => {
    const end = held.get(row);
    const value = end === undefined ? (low === high && !eased.has(row) ? low : null) : end === 'low' ? low : high;
    if (value !== null) targets.set(row, value);
  });
  return targets;
}

interface Beyond extends Target {
  readonly isExcluded: boolean;
}

function beyondEnds(whole: Whole, point: ExactPoint, bound: Bound, targets: ReadonlyMap<number, bigint>): Beyond[] {
  const found: Beyond[] = [];
  whole.problem.rows.forEach((said, row) => {
    if (targets.has(row) && bound.changed.held.has(row)) {
      const value = targets.get(row) ?? 0n;
      if (point.compare(row, value) !== 0) found.push({ row, value, isExcluded: false });
      return;
    }
    const { low, high } = endsOf(said, bound.changed.eased.get(row));
    const check = (value: bigint | null, side: number, isOpen: boolean): void => {
      if (value === null) return;
      const where = point.compare(row, value) * side;
      const isExcluded = isOpen && bound.isStrict;
      if (where < 0 || (where === 0 && isExcluded)) found.push({ row, value, isExcluded });
    };
    check(low, 1, said.lowOpen);
    check(high, -1, said.highOpen);
  });
  return found;
}

type Ends = { readonly low: bigint | null; readonly high: bigint | null };

/** An end that gave way is where the row ends on the other side. */
function endsOf({ low, high }: Ends, eased: End | undefined): Ends {
  if (eased === undefined) return { low, high };
  return eased === 'low' ? { low: null, high: low } : { low: high, high: null };
}

function isTheBound(whole: Whole, point: ExactPoint, { objective, value, changed, change }: Bound): boolean {
  if (!point.comesTo(whole.leaves.of(objective), value)) return false;
  let given = fraction(0n);
  for (const [row, end] of changed.eased) {
    const stated = whole.problem.rows[row]?.[end] ?? null;
    if (stated === null) continue;
    const { numerator, denominator } = point.beyond(row, stated);
    const size = numerator < 0n ? -numerator : numerator;
    given = plus(given, times(fraction(size, denominator), 1n, whole.meanings[row]?.scale ?? 1n));
  }
  return given.numerator * change.denominator <= change.numerator * given.denominator;
}
