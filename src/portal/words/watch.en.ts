/** Words of the pages of watched places, in English. `watch.zh.ts` has the same keys, which the type system checks. */
import { gridEn } from './watch/grid.en.ts';
import { listsEn } from './watch/lists.en.ts';
import { overviewEn } from './watch/overview.en.ts';
import { placeEn } from './watch/place.en.ts';
import { sharedEn } from './watch/shared.en.ts';

export const watchEn = { ...sharedEn, ...overviewEn, ...placeEn, ...gridEn, lists: listsEn };

export type WatchWords = typeof watchEn;
