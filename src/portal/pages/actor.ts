/** One actor of the registry: what it gives and receives stands on one page. */
import type { Html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import type { EntryRoom } from './entry.ts';
import { entryPage } from './entry.ts';

export function actorPage(answer: EntryRoom, view: ViewContext): Html {
  return entryPage(answer, view);
}
