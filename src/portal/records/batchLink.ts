import type { RecordEvent } from '../../actions/recordAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { recordWords } from './recordWords.ts';

const corrected: ReadonlySet<string> = new Set([
  'published again',
  'withdrawn from publication',
  'import undone, published again',
  'import undone, withdrawn from publication',
]);
const imported: ReadonlySet<string> = new Set(['imported', 'revised', 'import undone']);

/** Where the other records are that changed together with this one: the public log, or, for accounts, the import. */
export function batchLink(
  { batchId, change }: Pick<RecordEvent, 'batchId' | 'change'>,
  view: ViewContext,
): Html | null {
  if (batchId === null) return null;
  const id = encodeURIComponent(batchId);
  const w = recordWords(view);
  if (corrected.has(change)) return html`<a href="/corrections/${id}">${w.seeCorrection}</a>`;
  return imported.has(change) && view.user !== null ? html`<a href="/imports/${id}">${w.seeImport}</a>` : null;
}
