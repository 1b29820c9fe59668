/** One place of the registry. No boundary is drawn: places are names, codes and what stands above and below them. */
import type { Html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import type { EntryRoom } from './entry.ts';
import { entryPage } from './entry.ts';

export function placePage(answer: EntryRoom, view: ViewContext): Html {
  return entryPage(answer, view);
}
