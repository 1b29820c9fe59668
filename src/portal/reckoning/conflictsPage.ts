/** The open conflicts, and one of them by itself: which published figures cannot all be true? */
import type { ConflictAnswer, ConflictsAnswer, RefusedStatement } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { message } from '../parts/message.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { conflictCard } from './conflict.ts';
import { claimWords } from './statement.ts';
import { supersededPart } from './superseded.ts';
import { reckoningWords } from './words.ts';

export function conflictsPage(answer: ConflictsAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const { conflicts } = answer;
  const claims = countLink(answer.claims, '/figures', w.claimsUnit(answer.claims));
  const lead =
    conflicts.length === 0
      ? w.noConflictsLead(claims, answer.statements)
      : w.conflictsLead(
          countLink(conflicts.length, '#conflicts', w.conflictsUnit(conflicts.length)),
          claims,
          answer.statements,
        );
  if (answer.pending) {
    const waiting = html`<div class="column wide">
      <h1>${w.conflicts}</h1>
      <p class="lead" role="status">${w.stillReckoning}</p>
      <p>${w.conflictsExplained}</p>
    </div>`;
    return layout({ title: w.conflicts, body: waiting }, view);
  }
  const left = answer.notComparable.reduce((sum, one) => sum + one.claims, 0);
  const body = html`<div class="column wide">
    <h1>${w.conflicts}</h1>
    <p class="lead">${lead} ${answer.recordedSums > 0 && w.withRecords(answer.recordedSums)}</p>
    ${answer.unfinished > 0 && html`<p class="notice" role="status">${w.unfinished(answer.unfinished)}</p>`}
    <p>${w.conflictsExplained}</p>
    <p><a href="/reckon">${w.askLink}</a></p>
    <section id="conflicts" aria-label="${w.conflicts}">
      ${conflicts.map((conflict) => conflictCard(conflict, 2, view))}
    </section>
    ${supersededPart(answer.superseded, view)} ${refusedPart(answer.refused, view)}
    ${
      left > 0 &&
      html`<details>
        <summary>${w.notCompared(left)}</summary>
        <ul>
          ${answer.notComparable.map((one) => html`<li>${w.notComparedReason(one.claims, w.because[one.reason])}</li>`)}
        </ul>
      </details>`
    }
  </div>`;
  return layout({ title: w.conflicts, body }, view);
}

function refusedPart(refused: readonly RefusedStatement[], view: ViewContext): Html | null {
  if (refused.length === 0) return null;
  const w = reckoningWords(view);
  return html`<details class="proof">
    <summary>${w.refused(refused.length)}</summary>
    <ul class="voices">
      ${refused.map(
        ({ message: why, remedy, claims, records }) =>
          html`<li>
            ${claims.map((claim) => claimWords(claim))} ${message(why, view)} ${message(remedy, view)}
            ${
              records.length > 0 &&
              html`${w.recordsAtFault}:
              ${joined(
                records.map((id) => html`<a href="/records/${encodeURIComponent(id)}">${id}</a>`),
                wordsOf(view).listSeparator,
              )}`
            }
          </li>`,
      )}
    </ul>
  </details>`;
}

export function conflictPage(conflict: ConflictAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const body = html`<div class="column wide">
    <p class="kicker"><a href="/conflicts">${w.allConflicts}</a></p>
    <h1>${w.conflictsOf(1)}</h1>
    ${conflictCard(conflict, 2, view)}
    <p>${w.conflictsExplained}</p>
  </div>`;
  return layout({ title: w.conflictsOf(1), body }, view);
}
