import type { ViewContext } from '../view.ts';
import type { ImportWords } from '../words/imports.en.ts';
import { importsEn } from '../words/imports.en.ts';
import { importsZh } from '../words/imports.zh.ts';

/** The words of the import pages in the page's language. */
export function importWords(view: Pick<ViewContext, 'locale'>): ImportWords {
  return view.locale === 'zh' ? importsZh : importsEn;
}
