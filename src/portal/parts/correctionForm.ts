/** Every field of a claim that a reviewer may correct, as one plain form. The words themselves are never changed. */
import type { ClaimAnswer, NameQuestion } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { correctionParts, kindFields } from './correctionParts.ts';
import { hiddenFields, textField } from './fields.ts';
import { claimHref } from './stub.ts';

interface Correction {
  readonly answer: ClaimAnswer;
  readonly questions: readonly NameQuestion[];
  readonly next: string;
}

/** Registry entries that the names of this document may mean, for the browser to offer while one types. */
function candidateList(questions: readonly NameQuestion[]): Html {
  const entries = new Map(
    questions.flatMap((question) => question.candidates.map(({ entry }) => [entry.id, entry] as const)),
  );
  return html`<datalist id="candidates">
    ${[...entries.values()].map((entry) => html`<option value="${entry.id}">${entry.name}${entry.localName && ` ${entry.localName}`}</option>`)}
  </datalist>`;
}

export function correctionForm({ answer, questions, next }: Correction, view: ViewContext): Html {
  const w = wordsOf(view);
  const { claim } = answer;
  const parts = correctionParts(claim, view);
  const folded = parts.filter(({ isNeeded }) => !isNeeded);
  return html`<form
    id="correct"
    class="correction"
    method="post"
    action="${claimHref(answer.id)}/correct"
    aria-labelledby="correct-heading"
  >
    <h3 id="correct-heading">${w.correctThis}</h3>
    ${hiddenFields(view, next)}<input type="hidden" name="version" value="${answer.version}" />
    ${kindFields(claim, view)} ${parts.filter(({ isNeeded }) => isNeeded).map(({ fields }) => fields)}
    ${
      folded.length > 0 &&
      html`<details class="more-fields">
        <summary>${w.moreFields} ${folded.map(({ legend }) => legend).join(w.listSeparator)}</summary>
        ${folded.map(({ fields }) => fields)}
      </details>`
    }
    ${candidateList(questions)}
    <div class="correction-foot">
      ${textField({ name: 'reason', label: w.reasonForCorrection, value: null, wide: true })}
      <button type="submit" class="primary">${w.saveCorrection}</button>
    </div>
  </form>`;
}
