/** The words of forms and record pages in the page's language. */
import type { ViewContext } from '../view.ts';
import type { RecordWords } from '../words/records.en.ts';
import { recordsEn } from '../words/records.en.ts';
import { recordsZh } from '../words/records.zh.ts';

export function recordWords(view: Pick<ViewContext, 'locale'>): RecordWords {
  return view.locale === 'zh' ? recordsZh : recordsEn;
}
