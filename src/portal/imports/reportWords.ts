import type { ReportWords } from '../../actions/importAnswers.ts';
import type { ViewContext } from '../view.ts';
import { messageText } from '../words/messages/messageText.ts';
import { importWords } from './importWords.ts';

/** Words for the report of every row; null for those in which it is kept. */
export function reportWords(view: ViewContext): ReportWords | null {
  if (view.locale === 'en') return null;
  const { reportColumns: columns, results } = importWords(view);
  return { columns, results, said: (sentence) => messageText(sentence, view.locale) };
}
