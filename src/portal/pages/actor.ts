/** One actor of the registry: what it gives and receives stands on one page. */
import type { EntryPage } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { entryPage } from './entry.ts';

export function actorPage(answer: EntryPage, view: ViewContext): Html {
  return entryPage(answer, view);
}
