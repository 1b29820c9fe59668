/** Seeds that once broke a law, with what was wrong. They are always run. */
export const failedSeeds: readonly { readonly seed: string; readonly acts: number; readonly was: string }[] = [
  { seed: '2', acts: 60, was: 'a list told a contributor of records that he may not see, by counting them' },
  { seed: '3', acts: 40, was: 'a reviewer took back an import of somebody else' },
];
