/**
 * A proof that holds by itself of an end that was found among the best solutions only. There some columns are empty and
 * some rows are held, because the least total change leaves no choice; adding the proof of that total so many times, and
 * taking the total away as often, turns what was taken for granted into rows that anybody can add up.
 */
import type { Fraction, LinearProgram, Multiplier, Objective } from '../solver/linearProgram.ts';
import { fraction, plus, times } from '../system/figure.ts';
import { reducedCosts } from '../system/optimalFace.ts';
import type { Which } from './extremes.ts';

interface Proofs {
  /** With columns for what ends give way by, after those of the system. */
  readonly programme: LinearProgram;
  readonly columns: number;
  /** What was asked, and the rows of the face that the answer rests on. */
  readonly question: { readonly objective: Objective; readonly which: Which; readonly because: readonly Multiplier[] };
  /** What the least total change rests on, and by how much columns are too dear for it. */
  readonly repair: { readonly because: readonly Multiplier[]; readonly costs: ReadonlyMap<number, Fraction> };
}

/**
 * Rows so many times, and the least total change so many times. Taken for granted is only that ends which cannot be among
 * those that give way stay where they are.
 */
export function completed({ programme, columns, question, repair }: Proofs): {
  readonly because: readonly Multiplier[];
  readonly change: Fraction;
} {
  // A maximum is a minimum with signs turned.
  const sign = question.which === 'least' ? 1n : -1n;
  const own = new Map(question.because.map((each) => [each.row, times(each.times, sign)]));
  const left = reducedCosts(programme, question.objective, question.because);
  let often = fraction(0n);
  for (const [column, cost] of repair.costs) {
    if (column < columns) often = larger(often, quotient(times(left.get(column) ?? fraction(0n), -sign), cost));
  }
  for (const { row, times: used } of repair.because) {
    const isExact = programme.rows.low[row] === programme.rows.high[row];
    if (!isExact) often = larger(often, quotient(times(own.get(row) ?? fraction(0n), -1n), used));
  }
  for (const { row, times: used } of repair.because) {
    own.set(row, plus(own.get(row) ?? fraction(0n), product(used, often)));
  }
  const because: Multiplier[] = [];
  for (const [row, multiplier] of [...own].sort(([a], [b]) => a - b)) {
    if (multiplier.numerator === 0n) continue;
    because.push({ row, end: multiplier.numerator > 0n ? 'low' : 'high', times: times(multiplier, sign) });
  }
  return { because, change: times(often, -sign) };
}

function larger(a: Fraction, b: Fraction): Fraction {
  return a.numerator * b.denominator < b.numerator * a.denominator ? b : a;
}

function product(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `b` must not be zero. */
function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}
