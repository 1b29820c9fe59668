/** Certificates of random small books prove what they are given for: checked cell by cell, with nothing taken on trust. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, CertificateLine, ChangeLine } from '../../src/core/reckoning/findings.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import type { SmallCase } from './arbitraries.ts';
import { smallCase } from './arbitraries.ts';
import type { SlowModel } from './slowReckoning.ts';
import { numberOf, slowModel } from './slowReckoning.ts';
import type { SlowFraction } from './slowSimplex.ts';
import { slowFraction } from './slowSimplex.ts';

/** COUNTERFOIL_RECKON_CASES=20000 tries more, for a longer time. */
const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 600);
const MINUTES = 60_000;

interface Side {
  readonly which: 'low' | 'high';
  readonly lines: readonly CertificateLine[];
  readonly changes: readonly ChangeLine[];
  readonly value: string | null;
}

function sidesOf(answer: Answer): Side[] {
  return [
    {
      which: 'low',
      lines: answer.certificateLow,
      changes: answer.changeLow ?? [],
      value: answer.lowExact ?? answer.low,
    },
    {
      which: 'high',
      lines: answer.certificateHigh,
      changes: answer.changeHigh ?? [],
      value: answer.highExact ?? answer.high,
    },
  ];
}

function plus(a: SlowFraction, b: SlowFraction): SlowFraction {
  return slowFraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

function times(a: SlowFraction, b: SlowFraction): SlowFraction {
  return slowFraction(a.n * b.n, a.d * b.d);
}

const zero = slowFraction(0n, 1n);

/** Everything that a sceptical reader would find wrong with a certificate. */
function faultsOf(answer: Answer, side: Side, model: SlowModel): string[] {
  if (side.value === null) return side.lines.length > 0 ? ['a proof of nothing'] : [];
  const faults: string[] = [];
  const parts = [
    ...side.lines.map((line) => times(numberOf(line.times), numberOf(line.bound))),
    ...side.changes.map((line) => times(numberOf(line.times), numberOf(line.change))),
  ];
  const sum = parts.reduce(plus, zero);
  const value = numberOf(side.value);
  if (sum.n * value.d !== value.n * sum.d) faults.push('it does not add up');
  // A positive multiple of a low end bounds from below, of a high end from above.
  for (const { end, times: often } of side.lines) {
    if (often.startsWith('-') !== (end !== side.which)) faults.push('it uses an end the wrong way round');
  }
  const asked = model.queries.get(answer.query) ?? [];
  asked.forEach((wanted, cell) => {
    const used = side.lines.map((line) => times(numberOf(line.times), perCell(model, line, cell)));
    const over = plus(used.reduce(plus, zero), slowFraction(-wanted, 1n));
    if (side.which === 'low' ? over.n > 0n : over.n < 0n) faults.push(`it says nothing about cell ${cell}`);
  });
  return [...faults, ...unpaid(answer, side)];
}

/** How often a cell counts in the sum that an end is about. */
function perCell(model: SlowModel, { claim, end }: CertificateLine, cell: number): SlowFraction {
  const found = model.ends.find((one) => one.id === claim && one.end === end);
  if (!found) throw new Error(`${claim} has no ${end} end`);
  const coefficient = found.coefficients[cell] ?? 0n;
  return slowFraction(end === 'high' ? coefficient : -coefficient, found.scale);
}

/** An end that gives way moves the sum by as much as it is used, which the least total change has to pay for. */
function unpaid(answer: Answer, { lines, changes }: Side): string[] {
  const paid = changes.map((line) => line.times.replace('-', '')).map(numberOf);
  return (answer.relaxed ?? []).flatMap(({ claim, end }) => {
    const line = lines.find((one) => one.claim === claim && one.end === end);
    const used = numberOf(line?.times.replace('-', '') ?? '0');
    const isPaid = used.n === 0n || paid.some(({ n, d }) => used.n * d <= n * used.d);
    return isPaid ? [] : [`${claim} may give way, and that is not paid for`];
  });
}

function check(small: SmallCase, all: boolean): void {
  const { answers } = reckon({ ...small, solver: null, all });
  const model = slowModel(small.statements, small.queries, small.trees);
  for (const answer of answers) {
    for (const side of sidesOf(answer)) {
      expect(faultsOf(answer, side, model).join('; ')).toBe('');
      const pinned = side.which === 'low' ? answer.pinnedLow : answer.pinnedHigh;
      expect(pinned).toEqual([...new Set(side.lines.map(({ claim }) => claim))].toSorted());
    }
  }
}

describe('certificates', () => {
  it('prove the ends, also after a repair', { timeout: 10 * MINUTES }, () => {
    fc.assert(
      fc.property(smallCase(7), (small) => check(small, false)),
      { numRuns: 2 * runs },
    );
  });
});
