/** What a comparison of two names says. A machine's verdict is a suggestion to the reviewer, never a judgement. */
export interface NameComparison {
  readonly verdict: 'same' | 'not same' | 'undecided';
  /** 0 to 1. */
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  /** One sentence. */
  readonly why: string;
}
