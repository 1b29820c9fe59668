/** Between what the other members of a conflict leave the figure of one: the nearer side is where it would fit with them. */
import type { Fraction, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { fraction, fractionOf, plus, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { spaceOf } from '../system/ground.ts';
import type { StrictProgramme } from '../system/strictProgramme.ts';
import { isAttained } from '../system/strictProgramme.ts';
import { StrictRows } from '../system/strictRows.ts';
import { homogenise } from './homogenise.ts';

export interface Nearest {
  /** The end of the member that the others contradict. */
  readonly end: 'low' | 'high';
  /** As the member states its ends; null when no value would do. */
  readonly value: Fraction | null;
  /** The others come as close to it as one likes and never reach it. */
  readonly isOpen: boolean;
}

/** What the figure of a member can be as far as the others go, in the terms in which it is stated. */
interface Question extends StrictProgramme {
  readonly objective: Objective;
  readonly inTerms: (value: Fraction) => Fraction;
}

/** The figures that the others allow lie all on one side of those that the member allows. */
export function nearest(ground: Ground, member: Statement, members: readonly Statement[]): Nearest {
  const question = questionOf(ground, member, members);
  const least = ask(ground, question, 'least');
  // No ratio can be right where the sum below the line has to be zero and the one above has not.
  if (least === 'impossible') return { end: 'high', value: null, isOpen: false };
  if (member.high !== null && least !== 'unlimited' && !isLess(least.value, fractionOf(member.high))) {
    return { end: 'high', ...least };
  }
  const most = ask(ground, question, 'most');
  if (typeof most === 'string') return { end: 'low', value: null, isOpen: false };
  return { end: 'low', ...most };
}

function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

function ask(
  { openSmall }: Ground,
  question: Question,
  which: 'least' | 'most',
): { value: Fraction; isOpen: boolean } | 'unlimited' | 'impossible' {
  const solver = openSmall(question.programme);
  const outcome = solver[which](question.objective);
  solver.dispose();
  if (outcome.status === 'unbounded') return 'unlimited';
  if (outcome.status === 'infeasible') return 'impossible';
  const because: readonly Multiplier[] = outcome.because;
  const isOpen = !isAttained(openSmall, question, { objective: question.objective, because });
  return { value: question.inTerms(outcome.value), isOpen };
}

const [above, below] = ['above', 'below'];

function questionOf(ground: Ground, member: Statement, members: readonly Statement[]): Question {
  const compared = member.kind === 'sum' ? [] : [{ id: below, ...member.of }];
  const { book, scope } = member;
  const space = spaceOf(ground, members, [{ id: above, book, scope }, ...compared]);
  const system = space.systems.find((one) => one.rowsOf(member.id).length > 0);
  if (!system) throw new Error(`nothing limits ${member.id}, which cannot be in a conflict`);
  const layout = new StrictRows(system);
  const programme = layout.programme();
  const without = new Set(layout.rowsOf(member.id).map(({ row }) => row));
  const own = objectiveIn(system, layout, above);
  if (member.kind === 'sum' || member.kind === 'difference') {
    const low = programme.rows.low.map((end, row) => (without.has(row) ? null : end));
    const high = programme.rows.high.map((end, row) => (without.has(row) ? null : end));
    return {
      programme: { columns: programme.columns, rows: { ...programme.rows, low, high } },
      pull: layout.pull,
      objective: member.kind === 'sum' ? own : less(own, objectiveIn(system, layout, below)),
      inTerms: (value) => times(value, 1n, 10n ** BigInt(system.unitScale)),
    };
  }
  const base = member.kind === 'growth' ? fraction(-1n) : fraction(0n);
  return {
    ...homogenise({ programme, pull: layout.pull }, objectiveIn(system, layout, below), without),
    objective: own,
    inTerms: (value) => plus(value, base),
  };
}

function objectiveIn(system: System, layout: StrictRows, query: string): Objective {
  const objective = system.objectiveOf(query);
  if (!objective) return { columns: new Int32Array(0), coefficients: new Float64Array(0) };
  return { columns: objective.columns.map((column) => layout.columnOf(column)), coefficients: objective.coefficients };
}

function less(a: Objective, b: Objective): Objective {
  const sum = new Map<number, number>();
  a.columns.forEach((column, at) => sum.set(column, a.coefficients[at] ?? 0));
  b.columns.forEach((column, at) => sum.set(column, (sum.get(column) ?? 0) - (b.coefficients[at] ?? 0)));
  return { columns: Int32Array.from(sum.keys()), coefficients: Float64Array.from(sum.values()) };
}
