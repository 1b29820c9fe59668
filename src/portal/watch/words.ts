/** The words of the pages of watched places in the page's language. */
import type { ViewContext } from '../view.ts';
import type { WatchWords } from '../words/watch.en.ts';
import { watchEn } from '../words/watch.en.ts';
import { watchZh } from '../words/watch.zh.ts';

export function watchWords(view: Pick<ViewContext, 'locale'>): WatchWords {
  return view.locale === 'zh' ? watchZh : watchEn;
}
