/**
 * By how little in total the ends of a large component have to give way whose statements cannot all hold. Few statements
 * prove how little that can be; and a point of all statements that does with it shows that nothing is missing.
 */
import type { GridPoint } from '../point/gridPoint.ts';
import {
  add,
  compare,
  divide,
  fromFraction,
  fromInteger,
  multiply,
  negate,
  sign,
  subtract,
} from '../solver/fraction.ts';
import type { Exact } from '../solver/fraction.ts';
import type { Fraction, Objective } from '../solver/linearProgram.ts';
import type { Ground } from '../system/ground.ts';
import { attained } from './attained.ts';
import { Budget } from './budget.ts';
import { costedLeaves } from './costedLeaves.ts';
import { EasedSystem } from './easedSystem.ts';
import { partOf } from './partOf.ts';
import { Pull } from './pull.ts';
import type { End, Face, Whole } from './whole.ts';

export interface LeastChange {
  /** The statements that prove the total; `eased` is of these alone. */
  readonly ids: ReadonlySet<string>;
  readonly eased: EasedSystem;
  /** What all ways to change ends by so little have in common. */
  readonly face: Face;
  /** The same as far as steps tell: more of it, and not proven. */
  readonly nearFace: Face;
  /** One such way: values of all leaves, by column; null where none was shown. */
  readonly start: Float64Array | null;
}

const rounds = 5;
const LEAST_STEPS = 6000;
/** What presses less than this, in relation to what giving way costs, is left out as long as the steps go on. */
const LEAST_PRESSURE = 0.01;
const LEAST_AT_REST = 1e-5;
const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

/** `suspects`: statements of conflicts, as far as these are known. Null where no total is proven within so much work. */
export function leastChange(
  { open }: Ground,
  whole: Whole,
  suspects: Iterable<string>,
  work = Infinity,
): LeastChange | null {
  const budget = new Budget(work);
  const pull = new Pull(whole, null, null);
  const known = new Set(suspects);
  for (let round = 1; ; round += 1) {
    pull.run(Math.max(LEAST_STEPS, 2 * whole.problem.rows.length), budget);
    const ids = new Set([...known, ...pull.pressing(pull.isAtRest ? LEAST_AT_REST : LEAST_PRESSURE)]);
    const eased = EasedSystem.within(open, partOf(whole, ids, nothing).system, budget.affordsExact(Infinity));
    if (!eased) return null;
    const face = faceOf(whole, eased);
    const isIt = (point: GridPoint): boolean => isWithin(whole, point, { face, total: eased.total });
    const nearFace = pull.joinTo(face);
    const found = attained(whole, { face: nearFace, start: pull.values(), isIt, budget });
    if (found.point || round === rounds || budget.isSpent) {
      return { ids, eased, face, nearFace, start: found.point?.leaves() ?? null };
    }
    eased.dispose();
    for (const id of found.suspects) known.add(id);
  }
}

function faceOf(whole: Whole, { because, system }: EasedSystem): Face {
  const [held, eased] = [new Map<number, End>(), new Map<number, End>()];
  const often = new Map<number, number>();
  for (const { row, end, times } of because) {
    const meaning = system.meaningOf(row);
    const own = whole.rowsOf(meaning?.statement ?? '').find((one) => whole.meanings[one]?.end === meaning?.end);
    if (!meaning || own === undefined) continue;
    const { numerator, denominator } = times;
    // Ends give way where the proof uses them as often as giving way costs.
    const isPaid = (numerator < 0n ? -numerator : numerator) * meaning.scale === denominator;
    (isPaid ? eased : held).set(own, end);
    often.set(own, Number(numerator) / Number(denominator));
  }
  return { held, eased, empty: costedLeaves(whole, nothing, often), isStrict: false };
}

/** Whether ends give way by no more than the total at a point. */
function isWithin(whole: Whole, point: GridPoint, { face, total }: { face: Face; total: Fraction }): boolean {
  let given: Exact = 0;
  for (const [row, end] of face.eased) {
    const said = whole.problem.rows[row];
    if (!said) continue;
    const beyond = subtract(point.exactValue(said), point.scaled(said[end] ?? 0n));
    given = add(
      given,
      divide(sign(beyond) < 0 ? negate(beyond) : beyond, fromInteger(whole.meanings[row]?.scale ?? 1n)),
    );
  }
  return compare(given, multiply(point.scaled(1n), fromFraction(total))) <= 0;
}
