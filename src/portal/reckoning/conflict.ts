/** One conflict as sentences that anybody can read: what was said by whom, and what would have to be meant. */
import type { ConflictAnswer, ConflictMember } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { amount } from '../numbers/amount.ts';
import type { ViewContext } from '../view.ts';
import { allowed, statedWords, statementTitle, voicesOf } from './statement.ts';
import { reckoningWords } from './words.ts';

export function conflictHref(id: string): string {
  return `/conflicts/${encodeURIComponent(id)}`;
}

function member(one: ConflictMember, conflict: ConflictAnswer, view: ViewContext): Html {
  return html`<li class="conflict-member">
    <p class="conflict-sum">
      ${statementTitle(one, view)}
      <span class="muted">– ${reckoningWords(view).allows(allowed(one, conflict.unit, view))}</span>
    </p>
    ${voicesOf(one, view)}
  </li>`;
}

function resolutions(conflict: ConflictAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const lines = conflict.members.flatMap((one) =>
    one.resolve.map(({ end, value, isOpen }) => {
      if (value === null) return html`<li>${w.noValue(statedWords(one))}</li>`;
      const text = amount(value, conflict.unit, view.locale);
      const sentence = end === 'low' ? w.ifLess(statedWords(one), text) : w.ifMore(statedWords(one), text);
      return html`<li>${sentence}${isOpen && html` <span class="muted">(${w.pastIt})</span>`}</li>`;
    }),
  );
  const least = /^0(?:\.0*)?$/.test(conflict.slack)
    ? html`${w.leastChangeNone}`
    : w.leastChange(amount(conflict.slack, conflict.unit, view.locale));
  return html`<p class="would-fit">${w.theyWouldFit}</p>
    <ul class="resolve">
      <li>${least}</li>
      ${lines}
    </ul>`;
}

/** For pages whose headings of the second level come before it. */
export function conflictCard(conflict: ConflictAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  return html`<article class="conflict" id="${conflict.id}">
    <h3><a href="${conflictHref(conflict.id)}">${w.cannotAll(conflict.members.length)}</a></h3>
    <ol class="conflict-members">
      ${conflict.members.map((one) => member(one, conflict, view))}
    </ol>
    ${resolutions(conflict, view)}
    <p class="muted">${conflict.labels.map((label) => w.labels[label]).join(' ')}</p>
  </article>`;
}
