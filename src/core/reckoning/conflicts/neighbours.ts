/** Between what the other members of a conflict leave the figure of one: the nearer side is where it would fit with them. */
import type { Fraction, Objective, Outcome, Solver } from '../solver/linearProgram.ts';
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

/** Members of a conflict in a space divided for them only, which is used for each of them. */
export class Neighbours {
  readonly system: System;
  readonly #ground: Ground;
  readonly #layout: StrictRows;
  readonly #whole: StrictProgramme;
  /** Kept from member to member, as only the rows of one at a time are out. */
  #solver: Solver | null = null;

  constructor(ground: Ground, members: readonly Statement[]) {
    this.#ground = ground;
    const queries = members.flatMap((member) => {
      const own = { id: above(member), book: member.book, scope: member.scope };
      return member.kind === 'sum' ? [own] : [own, { id: below(member), ...member.of }];
    });
    const { systems } = spaceOf(ground, members, queries);
    const system = systems.find((one) => members.some(({ id }) => one.rowsOf(id).length > 0));
    if (!system) throw new Error('nothing limits the members of a conflict');
    this.system = system;
    this.#layout = new StrictRows(system);
    this.#whole = { programme: this.#layout.programme(), pull: this.#layout.pull };
  }

  /** The figures that the others allow lie all on one side of those that the member allows. */
  nearest(member: Statement): Nearest {
    const least = this.#ask(member, 'least');
    // No ratio can be right where the sum below the line has to be zero and the one above has not.
    if (least === 'impossible') return { end: 'high', value: null, isOpen: false };
    if (member.high !== null && least !== 'unlimited' && !isLess(least.value, fractionOf(member.high))) {
      return { end: 'high', ...least };
    }
    const most = this.#ask(member, 'most');
    if (typeof most === 'string') return { end: 'low', value: null, isOpen: false };
    return { end: 'low', ...most };
  }

  dispose(): void {
    this.#solver?.dispose();
  }

  #ask(member: Statement, which: 'least' | 'most'): { value: Fraction; isOpen: boolean } | 'unlimited' | 'impossible' {
    const isPlain = member.kind === 'sum' || member.kind === 'difference';
    const { objective, outcome } = isPlain ? this.#amount(member, which) : this.#ratio(member, which);
    if (outcome.status === 'unbounded') return 'unlimited';
    if (outcome.status === 'infeasible') return 'impossible';
    const { because, value } = outcome;
    // Amounts with no excluded ends among them are always reached.
    const isReached = isPlain && this.#whole.pull === null;
    const isOpen = !isReached && !isAttained(this.#ground.openSmall, this.#without(member), { objective, because });
    if (isPlain) return { value: times(value, 1n, 10n ** BigInt(this.system.unitScale)), isOpen };
    return { value: plus(value, fraction(member.kind === 'growth' ? -1n : 0n)), isOpen };
  }

  #amount(member: Statement, which: 'least' | 'most'): Asked {
    const own = this.#objectiveOf(above(member));
    const objective = member.kind === 'sum' ? own : less(own, this.#objectiveOf(below(member)));
    this.#solver ??= this.#ground.openSmall(this.#whole.programme);
    const rows = this.#layout.rowsOf(member.id);
    for (const { row } of rows) this.#solver.setBounds(row, null, null);
    const outcome = this.#solver[which](objective);
    for (const { row, low, high } of rows) this.#solver.setBounds(row, low, high);
    return { objective, outcome };
  }

  #ratio(member: Statement, which: 'least' | 'most'): Asked {
    const objective = this.#objectiveOf(above(member));
    const solver = this.#ground.openSmall(this.#without(member).programme);
    const outcome = solver[which](objective);
    solver.dispose();
    return { objective, outcome };
  }

  /** What the other members say; for a ratio, over its further unknown. */
  #without(member: Statement): StrictProgramme {
    const out = new Set(this.#layout.rowsOf(member.id).map(({ row }) => row));
    if (member.kind !== 'sum' && member.kind !== 'difference') {
      return homogenise(this.#whole, this.#objectiveOf(below(member)), out);
    }
    const { programme, pull } = this.#whole;
    const low = programme.rows.low.map((end, row) => (out.has(row) ? null : end));
    const high = programme.rows.high.map((end, row) => (out.has(row) ? null : end));
    return { programme: { columns: programme.columns, rows: { ...programme.rows, low, high } }, pull };
  }

  #objectiveOf(query: string): Objective {
    const objective = this.system.objectiveOf(query);
    if (!objective) return { columns: new Int32Array(0), coefficients: new Float64Array(0) };
    const columns = objective.columns.map((column) => this.#layout.columnOf(column));
    return { columns, coefficients: objective.coefficients };
  }
}

interface Asked {
  readonly objective: Objective;
  readonly outcome: Outcome;
}

function above({ id }: Statement): string {
  return `above ${id}`;
}

function below({ id }: Statement): string {
  return `below ${id}`;
}

function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

function less(a: Objective, b: Objective): Objective {
  const sum = new Map<number, number>();
  a.columns.forEach((column, at) => sum.set(column, a.coefficients[at] ?? 0));
  b.columns.forEach((column, at) => sum.set(column, (sum.get(column) ?? 0) - (b.coefficients[at] ?? 0)));
  return { columns: Int32Array.from(sum.keys()), coefficients: Float64Array.from(sum.values()) };
}
