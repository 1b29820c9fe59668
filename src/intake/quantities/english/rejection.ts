/** Why a number is no quantity, and what the checks look at. */
import type { Token } from '../tokens.ts';
import type { NumberExpression } from './numberExpression.ts';
import type { UnitHit } from './unitHit.ts';

export interface Rejection {
  readonly reason: string;
  /** Token indexes that it covers, both included. */
  readonly first: number;
  readonly last: number;
  /** A date may still take the number: "June 8th", "Q3", "the 1990s". */
  readonly weak: boolean;
}

/** One number with what stands around it. */
export interface NumberScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly number: NumberExpression;
  readonly unit: UnitHit | null;
  /** A plural noun follows, so something is counted. */
  readonly counts: boolean;
}

export function reject({ number }: NumberScene, reason: string, wider: Partial<Rejection> = {}): Rejection {
  return { reason, first: number.first, last: number.last, weak: false, ...wider };
}
