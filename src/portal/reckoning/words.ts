import type { ViewContext } from '../view.ts';
import type { ReckoningWords } from '../words/reckoning.en.ts';
import { reckoningEn } from '../words/reckoning.en.ts';
import { reckoningZh } from '../words/reckoning.zh.ts';

/** The words of reckoning in the page's language. */
export function reckoningWords(view: Pick<ViewContext, 'locale'>): ReckoningWords {
  return view.locale === 'zh' ? reckoningZh : reckoningEn;
}
