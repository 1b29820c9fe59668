/** The words of the working rooms of monitoring in the page's language. */
import type { ViewContext } from '../../view.ts';
import { noticesEn } from '../../words/watch/notices.en.ts';
import { noticesZh } from '../../words/watch/notices.zh.ts';

export function noticeWords(view: Pick<ViewContext, 'locale'>): typeof noticesEn {
  return view.locale === 'zh' ? noticesZh : noticesEn;
}
