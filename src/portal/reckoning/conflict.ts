/** One conflict as sentences that anybody can read: what was said by whom, and what would have to be meant. */
import type { ConflictAnswer, ConflictMember } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { finely } from './finely.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { allowed, statedWords, statementTitle, voicesOf } from './statement.ts';
import { reckoningWords } from './words.ts';

export function conflictHref(id: string): string {
  return `/conflicts/${encodeURIComponent(id)}`;
}

function member(one: ConflictMember, view: ViewContext): Html {
  return html`<li class="conflict-member">
    <p class="conflict-sum">
      ${statementTitle(one, view)}
      <span class="muted">– ${reckoningWords(view).allows(allowed(one, view))}</span>
    </p>
    ${voicesOf(one, view)}
  </li>`;
}

function resolutions(conflict: ConflictAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const lines = conflict.members.flatMap((one) =>
    one.resolve.map(({ end, value, isOpen }) => {
      if (value === null) return html`<li>${w.noValue(statedWords(one, view))}</li>`;
      const text = finely(value, one.unit, view);
      const sentence = end === 'low' ? w.ifLess(statedWords(one, view), text) : w.ifMore(statedWords(one, view), text);
      return html`<li>${sentence}${isOpen && html` <span class="muted">(${w.pastIt})</span>`}</li>`;
    }),
  );
  const least = /^0(?:\.0*)?$/.test(conflict.slack)
    ? html`${w.leastChangeNone}`
    : w.leastChange(finely(conflict.slack, conflict.unit, view));
  return html`<p class="would-fit">${w.theyWouldFit}</p>
    <ul class="resolve">
      <li>${least}</li>
      ${lines}
    </ul>`;
}

/** What may lie behind it, one sentence each. */
function labels(conflict: ConflictAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const members = new Map(conflict.members.map((one) => [one.id, one]));
  return html`<ul class="labels muted">
    ${conflict.labels.map(({ label, statements, factor }) => {
      const of = statements.flatMap((id) => members.get(id) ?? []);
      const words = joined(
        of.map((one) => statedWords(one, view)),
        wordsOf(view).listSeparator,
      );
      return html`<li>${w.labels[label](words, factor)}</li>`;
    })}
  </ul>`;
}

/** `level`: of its heading, one below the heading that it stands under. */
export function conflictCard(conflict: ConflictAnswer, level: 2 | 3, view: ViewContext): Html {
  const w = reckoningWords(view);
  const heading = html`<a href="${conflictHref(conflict.id)}">${w.cannotAll(conflict.members.length)}</a>`;
  return html`<article class="conflict" id="${conflict.id}">
    ${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
    <ol class="conflict-members">
      ${conflict.members.map((one) => member(one, view))}
    </ol>
    ${resolutions(conflict, view)} ${labels(conflict, view)}
  </article>`;
}

/** The conflicts that what a page shows takes part in; nothing where there are none. */
export function conflictsSection(conflicts: readonly ConflictAnswer[], view: ViewContext): Html | null {
  if (conflicts.length === 0) return null;
  const w = reckoningWords(view);
  return html`<section aria-labelledby="conflicts">
    <h2 id="conflicts">${w.conflictsOf(conflicts.length)}</h2>
    ${conflicts.map((conflict) => conflictCard(conflict, 3, view))}
    <p><a href="/conflicts">${w.allConflicts}</a></p>
  </section>`;
}
