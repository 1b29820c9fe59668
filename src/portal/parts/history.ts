/** What happened to a record, in order. Nothing in it can be changed later: each line's hash covers the one before. */
import type { HistoryEntry } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { instantText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { table } from './table.ts';

const hashLength = 12;

export function historyTable(history: readonly HistoryEntry[], view: ViewContext): Html {
  const w = wordsOf(view);
  if (history.length === 0) return html`<p class="empty">${w.noHistory}</p>`;
  return table(
    w.historyCaption,
    [
      { heading: w.when, cell: (row) => html`<time datetime="${row.at}">${instantText(row.at, view.locale)}</time>` },
      { heading: w.what, cell: (row) => w.verbs[row.verb] ?? row.verb },
      { heading: w.by, cell: (row) => row.by },
      { heading: w.reason, cell: (row) => row.reason ?? html`<span class="not-stated">${w.noReason}</span>` },
      { heading: w.record, cell: (row) => html`<code title="${row.hash}">${row.hash.slice(0, hashLength)}</code>` },
    ],
    history,
  );
}
