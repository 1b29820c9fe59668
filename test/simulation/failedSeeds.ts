/** Seeds that once broke a law, with what was wrong. They are always run. What a seed makes changes with the makers of acts. */
export const failedSeeds: readonly { readonly seed: string; readonly acts: number; readonly was: string }[] = [
  { seed: '2', acts: 40, was: 'a list told a contributor of records that he may not see, by counting them' },
  { seed: '3', acts: 30, was: 'a reviewer took back an import of somebody else' },
  {
    seed: '30',
    acts: 40,
    was: 'a contributor who saw only what is published was told that somebody was revising it',
  },
];
