/** Why a record is left out of a total, in the order in which the reasons are told. */
export const leftOutReasons = [
  /** Moved between two who are both inside. */
  'internal',
  /** Went the other way over the boundary. */
  'other direction',
  /** Its money had crossed the boundary already. */
  'passed on',
  /** An umbrella amount, as far as its items are counted. */
  'itemised',
  /** Dated too roughly to lie wholly in the period. */
  'date not exact enough',
  /** Several share it in unknown parts, and not all of them are in scope. */
  'share unknown',
  'no rate',
  'unpublished',
  'withdrawn',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];
