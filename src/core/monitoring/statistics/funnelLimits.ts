/**
 * How far the proportion of a place of this size may lie from the common one by chance: p ± z·√(p(1 − p)/n), within 0 and
 * 1. So a small village does not stand out for being small. Null for a denominator of 0.
 */
export function funnelLimits({
  proportion,
  denominator,
  z,
}: {
  readonly proportion: number;
  readonly denominator: number;
  readonly z: number;
}): { readonly low: number; readonly high: number } | null {
  if (!(denominator > 0)) return null;
  const reach = z * Math.sqrt((proportion * (1 - proportion)) / denominator);
  return { low: Math.max(0, proportion - reach), high: Math.min(1, proportion + reach) };
}
