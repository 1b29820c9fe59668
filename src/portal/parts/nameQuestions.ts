/** Names that the registry does not know for certain, each with ranked candidates and the reason for each rank. */
import type { NameQuestion } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { hiddenFields } from './fields.ts';
import { entryLink } from './names.ts';

const shownQuestions = 12;
const shownCandidates = 5;

interface Questions {
  readonly questions: readonly NameQuestion[];
  /** The claim on the desk; its names come first and are open. */
  readonly current: string | null;
  readonly next: string;
}

function candidateForm(question: NameQuestion, index: number, next: string, view: ViewContext): Html {
  const w = wordsOf(view);
  const candidate = question.candidates[index];
  if (!candidate) return html``;
  const verdicts = [
    ['same', w.verdictSame],
    ['not same', w.verdictNotSame],
    ['undecided', w.verdictUndecided],
  ] as const;
  return html`<li>
    <p>
      ${entryLink(candidate.entry, view)}
      <span class="muted"
        >${w.entryKinds[candidate.entry.kind] ?? candidate.entry.kind} · ${candidate.score.toFixed(2)}</span
      >
    </p>
    <p class="why">${candidate.why}</p>
    <form method="post" action="/names/judge" class="verdicts">
      ${hiddenFields(view, next)}
      <input type="hidden" name="name" value="${question.name}" /><input
        type="hidden"
        name="type"
        value="${question.type}"
      /><input type="hidden" name="entryId" value="${candidate.entry.id}" /><input
        type="hidden"
        name="reason"
        value=""
      />
      ${verdicts.map(([verdict, words]) => html`<button type="submit" name="verdict" value="${verdict}" aria-label="${w.judge(question.name, candidate.entry.name, words)}">${words}</button>`)}
    </form>
  </li>`;
}

export function nameQuestions({ questions, current, next }: Questions, view: ViewContext): Html {
  const w = wordsOf(view);
  const shown = questions.slice(0, shownQuestions);
  return html`<section class="names" id="names" aria-labelledby="names-heading" tabindex="-1">
    <h3 id="names-heading">${w.namesToLink} <kbd>m</kbd></h3>
    ${shown.map((question) => {
      const mine = current !== null && question.claimIds.includes(current);
      return html`<details ${mine && html`open`}>
        <summary>
          ${w.whoIs(question.name)}
          <span class="muted">${w.types[question.type]}${mine && html` · ${w.inThisClaim}`}</span>
        </summary>
        ${
          question.candidates.length === 0
            ? html`<p class="empty">${w.noCandidates}</p>`
            : html`<ol class="candidates">
                ${question.candidates.slice(0, shownCandidates).map((_, index) => candidateForm(question, index, next, view))}
              </ol>`
        }
      </details>`;
    })}
    ${shown.length < questions.length && html`<p class="muted">${w.shownOf(shown.length, questions.length)}</p>`}
  </section>`;
}
