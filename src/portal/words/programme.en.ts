/** Words of the programme's pages, in English. `programme.zh.ts` has the same keys, which the type system checks. */
import { boardsEn } from './programme/boards.en.ts';
import { countingEn } from './programme/counting.en.ts';
import { listsEn } from './programme/lists.en.ts';
import { pairingsEn } from './programme/pairings.en.ts';
import { programmesEn } from './programme/programmes.en.ts';
import { reportedEn } from './programme/reported.en.ts';
import { sharedEn } from './programme/shared.en.ts';
import { totalsEn } from './programme/totals.en.ts';

export const programmeEn = {
  ...sharedEn,
  ...programmesEn,
  ...pairingsEn,
  ...totalsEn,
  ...reportedEn,
  ...listsEn,
  ...boardsEn,
  counting: countingEn,
};

export type ProgrammeWords = typeof programmeEn;
