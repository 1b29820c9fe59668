/** The least and the most of a sum in one component, and what proves them. */
import type { CertificateLine, ChangeLine, Relaxation } from '../findings.ts';
import type { Fraction, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { StatementRow } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { fraction, multiplierText, times } from '../system/figure.ts';

export type Which = 'least' | 'most';

export interface Extreme {
  /** In the unit of the book. */
  readonly value: Fraction;
  readonly isOpen: boolean;
  readonly certificate: readonly CertificateLine[];
  /** What the certificate needs besides where ends had to give way; null when nothing. */
  readonly change: ChangeLine | null;
  /** Nothing lies beyond the value; that it is reached was not shown. */
  readonly isOuter: boolean;
}

/** A component that can be asked. */
export interface Askable {
  readonly statements: readonly Statement[];
  /** Null: nothing limits the sum. 'unsettled': whether anything does took too long to settle. In columns of the system. */
  extreme(objective: Objective, which: Which): Extreme | null | 'unsettled';
  /** Ends that had to give way before anything could be asked; null when none had. */
  relaxed(): readonly Relaxation[] | null;
  dispose(): void;
}

/** Components of so many statements are solved at once; in larger ones the statements are found that matter. */
export const mostWhole = 150;
/** Components of so many are solved at once where that does not lead to a proof; it takes seconds. */
export const mostWithout = 1500;

/** What is needed to read a proof: whose a row is, and what the statement says. */
export interface Reading {
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

/** An amount of the system in the unit of the book. */
export function inUnit(value: Fraction, unitScale: number): Fraction {
  return times(value, 1n, 10n ** BigInt(unitScale));
}

/** What is left to say of an end that could not be settled: no sum is below zero. */
export function unsettled(which: Which): Extreme | 'unsettled' {
  if (which === 'most') return 'unsettled';
  return { value: fraction(0n), isOpen: false, isOuter: true, certificate: [], change: null };
}
