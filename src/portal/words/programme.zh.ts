/** 对口支援各页面的文字。 Words of the programme's pages, in Chinese. */
import type { ProgrammeWords } from './programme.en.ts';
import { boardsZh } from './programme/boards.zh.ts';
import { countingZh } from './programme/counting.zh.ts';
import { listsZh } from './programme/lists.zh.ts';
import { pairingsZh } from './programme/pairings.zh.ts';
import { programmesZh } from './programme/programmes.zh.ts';
import { reportedZh } from './programme/reported.zh.ts';
import { sharedZh } from './programme/shared.zh.ts';
import { totalsZh } from './programme/totals.zh.ts';

export const programmeZh: ProgrammeWords = {
  ...sharedZh,
  ...programmesZh,
  ...pairingsZh,
  ...totalsZh,
  ...reportedZh,
  ...listsZh,
  ...boardsZh,
  counting: countingZh,
};
