/** The hash-chained history for everybody: its head to note down, how to check it, and its newest links. */
import type { HistoryLink } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { userWords } from './words.ts';

export interface HistoryAnswer extends Listing<HistoryLink> {
  readonly head: {
    readonly sequence: string;
    readonly hash: string;
    readonly at: string | null;
    readonly head: string;
  };
}

const hashLength = 16;

function links(answer: HistoryAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const { verbs } = wordsOf(view);
  const missing = html`<span class="not-stated">–</span>`;
  return table<HistoryLink>(
    w.newestFirst,
    [
      { heading: w.entry, cell: ({ sequence }) => sequence, number: true },
      { heading: w.when, cell: ({ at }) => html`<time datetime="${at}">${instantText(at, view.locale)}</time>` },
      { heading: w.what, cell: ({ verb }) => verbs[verb] ?? w.linkVerbs[verb] ?? verb },
      { heading: w.about, cell: ({ recordType }) => w.linkTypes[recordType] ?? recordType },
      { heading: w.by, cell: ({ by }) => by ?? missing },
      { heading: w.reason, cell: ({ reason }) => reason ?? missing },
      { heading: w.seal, cell: ({ hash }) => html`<code title="${hash}">${hash.slice(0, hashLength)}</code>` },
    ],
    answer.items,
  );
}

export function historyPage(answer: HistoryAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const { head, at, sequence } = answer.head;
  const body = html`<div class="column wide">
    <h1>${w.history}</h1>
    <p class="lead">${w.historyLead(Number(sequence).toLocaleString(view.locale))}</p>
    <h2>${w.head}</h2>
    <p class="history-head"><code>${head}</code></p>
    ${at !== null && html`<p class="muted"><time datetime="${at}">${instantText(at, view.locale)}</time></p>`}
    <p>${w.headHelp}</p>
    <p>${w.verifyWith}<br /><code>npx counterfoil history verify --head ${head}</code></p>
    <p><a href="/api/v1/history/head">${w.headForPrograms}</a></p>
    ${answer.items.length === 0 ? html`<p class="empty">${w.noHistory}</p>` : links(answer, view)}
    ${pager(answer, view)}
  </div>`;
  return layout({ title: w.history, body }, view);
}
