/** What readers of units are given and what they give back. */
import type { Token } from '../tokens.ts';

export interface UnitHit {
  readonly kind: 'money' | 'percentage' | 'measure';
  readonly name: string;
  /** What one unit is worth in `name`: "0.01" for cents. */
  readonly worth: string | null;
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
  /** True where the words leave the currency open ("$" may be anybody's, "kroner" of three countries). */
  readonly inferred: boolean;
}

/** What the readers of units need to see. */
export interface UnitScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** ISO code that "¥" means here. */
  readonly yenSign: string;
  /** Country codes that the sentence names; looked up once, when a shared currency name needs it. */
  readonly countries: () => readonly string[];
}
