/** A number as it stands in English text, before anything is known of its unit. */
export interface NumberExpression {
  /** Indexes of the first and last token, both included. */
  readonly first: number;
  readonly last: number;
  /** As written: "18.819" and 9 for "18.819 billion". */
  readonly digits: string;
  readonly magnitude: number;
  readonly value: string;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** A glued letter ("1.5m") that is a magnitude only if the surroundings agree. */
  readonly letter: string | null;
}
