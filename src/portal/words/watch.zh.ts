/** Words of the pages of watched places, in Chinese. */
import type { WatchWords } from './watch.en.ts';
import { gridZh } from './watch/grid.zh.ts';
import { listsZh } from './watch/lists.zh.ts';
import { overviewZh } from './watch/overview.zh.ts';
import { placeZh } from './watch/place.zh.ts';
import { sharedZh } from './watch/shared.zh.ts';

export const watchZh: WatchWords = { ...sharedZh, ...overviewZh, ...placeZh, ...gridZh, lists: listsZh };
