/** What people made of the alerts of a rule, when they looked. */
export interface Verified {
  readonly true: number;
  readonly false: number;
  readonly dataError: number;
}

export type Channel =
  | { readonly to: 'everybody' }
  /** Only in the digest: too few of those that were verified were true. */
  | { readonly to: 'digest'; readonly verified: number; readonly precision: number; readonly target: number };

/** Asked of a rule when it is run; a rule comes back from the digest as soon as its figures do. */
export function channelOf(
  rule: {
    readonly precision: { readonly target: number; readonly leastVerified: number } | null;
    readonly legalBasis: { readonly exitCriterion: boolean } | null;
  },
  outcome: Verified | undefined,
): Channel {
  if (rule.precision === null || rule.legalBasis?.exitCriterion === true || outcome === undefined) {
    return { to: 'everybody' };
  }
  const verified = outcome.true + outcome.false + outcome.dataError;
  const { target, leastVerified } = rule.precision;
  const precision = verified === 0 ? 1 : outcome.true / verified;
  if (verified < leastVerified || precision >= target) return { to: 'everybody' };
  return { to: 'digest', verified, precision, target };
}
