/** The words of the programme's pages in the page's language. */
import type { ViewContext } from '../../view.ts';
import type { ProgrammeWords } from '../../words/programme.en.ts';
import { programmeEn } from '../../words/programme.en.ts';
import { programmeZh } from '../../words/programme.zh.ts';

export function programmeWords(view: Pick<ViewContext, 'locale'>): ProgrammeWords {
  return view.locale === 'zh' ? programmeZh : programmeEn;
}
