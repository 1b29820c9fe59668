/** The least and the most of a sum in one component, and what proves them. */
import type { CertificateLine, Relaxation } from '../findings.ts';
import type { Fraction, Multiplier, Objective, Outcome } from '../solver/linearProgram.ts';
import type { StatementRow } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { multiplierText, times } from '../system/figure.ts';

export type Which = 'least' | 'most';

export interface Extreme {
  /** In the unit of the book. */
  readonly value: Fraction;
  readonly isOpen: boolean;
  readonly certificate: readonly CertificateLine[];
}

/** A component that can be asked. */
export interface Askable {
  readonly statements: readonly Statement[];
  /** Null: nothing limits the sum. In columns of the system. */
  extreme(objective: Objective, which: Which): Extreme | null;
  /** Ends that had to give way before anything could be asked; null when none had. */
  relaxed(): readonly Relaxation[] | null;
  dispose(): void;
}

/** What is needed to read a proof: whose a row is, and what the statement says. */
export interface Reading {
  readonly unitScale: number;
  readonly meaningOf: (row: number) => Pick<StatementRow, 'statement' | 'scale'> | null;
  readonly statementOf: (id: string) => Statement | undefined;
}

/** Ends of statements so many times, in the order of their ids; rows that only say what adds up to what are at zero. */
export function certificateOf(because: readonly Multiplier[], reading: Reading): readonly CertificateLine[] {
  const lines: CertificateLine[] = [];
  for (const { row, end, times: multiplier } of because) {
    const meaning = reading.meaningOf(row);
    const statement = meaning && reading.statementOf(meaning.statement);
    if (!meaning || !statement) continue;
    const isAmount = statement.kind === 'sum' || statement.kind === 'difference';
    const bound = isAmount ? (statement[end] ?? '0') : '0';
    lines.push({ claim: statement.id, end, times: multiplierText(times(multiplier, meaning.scale)), bound });
  }
  return lines.sort((a, b) => (a.claim === b.claim ? (a.end < b.end ? 1 : -1) : a.claim < b.claim ? -1 : 1));
}

/** An outcome in the unit of the book. Null when nothing limits the sum. */
export function extremeOf(outcome: Outcome, isOpen: boolean, reading: Reading): Extreme | null {
  if (outcome.status === 'unbounded') return null;
  if (outcome.status === 'infeasible') throw new Error('bounds were asked of statements without a common solution');
  const value = times(outcome.value, 1n, 10n ** BigInt(reading.unitScale));
  return { value, isOpen, certificate: certificateOf(outcome.because, reading) };
}
