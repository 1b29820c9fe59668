/** That a document contradicts what else is stated: told where it is read, and where it has just been added. */
import type { ConflictAnswer } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { reckoningWords } from './words.ts';

/** `conflicts`: null while they are still looked for. `href`: where they are shown. */
export function conflictAlert(
  conflicts: readonly ConflictAnswer[] | null,
  href: string,
  view: ViewContext,
): Html | null {
  const w = reckoningWords(view);
  if (conflicts === null) return html`<p class="muted" role="status">${w.stillReckoning}</p>`;
  if (conflicts.length === 0) return null;
  return html`<p class="notice notice-conflict" role="status">
    <a href="${href}">${w.contradictsKnown(conflicts.length)}</a>
  </p>`;
}
