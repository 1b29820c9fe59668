/** Names that the registry does not know for certain, each with ranked candidates and the reason for each rank. */
import type { NameQuestion } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { hiddenFields } from './fields.ts';
import { entryLink } from './names.ts';

const shownQuestions = 30;
const shownCandidates = 5;

interface Questions {
  readonly questions: readonly NameQuestion[];
  /** Where to go after a judgement. */
  readonly next: string;
}

function judged(question: NameQuestion, next: string, view: ViewContext): Html {
  return html`${hiddenFields(view, next)}<input type="hidden" name="name" value="${question.name}" /><input
      type="hidden"
      name="type"
      value="${question.type}"
    /><input type="hidden" name="reason" value="" />`;
}

function candidateForm(
  question: NameQuestion,
  candidate: NameQuestion['candidates'][number],
  next: string,
  view: ViewContext,
): Html {
  const w = wordsOf(view);
  const { entry, score, why } = candidate;
  const verdicts = [
    ['same', w.verdictSame],
    ['not same', w.verdictNotSame],
    ['undecided', w.verdictUndecided],
  ] as const;
  return html`<li>
    <p>
      ${entryLink(entry, view)}
      <span class="muted">${w.entryKinds[entry.kind] ?? entry.kind} · ${score.toFixed(2)}</span>
    </p>
    <p class="why">${why}</p>
    <form method="post" action="/names/judge" class="verdicts">
      ${judged(question, next, view)}<input type="hidden" name="entryId" value="${entry.id}" />
      ${verdicts.map(
        ([verdict, words]) =>
          html`<button
            type="submit"
            name="verdict"
            value="${verdict}"
            aria-label="${w.judge(question.name, entry.name, words)}"
          >
            ${words}
          </button>`,
      )}
    </form>
  </li>`;
}

/** For an entry that was not proposed: a reviewer who knows it gives its registry id. */
function otherEntryForm(question: NameQuestion, next: string, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<form method="post" action="/names/judge" class="verdicts">
    ${judged(question, next, view)}
    <label class="field"
      ><span>${w.anotherEntry}</span
      ><input type="text" name="entryId" required autocomplete="off" placeholder="CN-653022"
    /></label>
    <button
      type="submit"
      name="verdict"
      value="same"
      aria-label="${w.judge(question.name, w.anotherEntry, w.verdictSame)}"
    >
      ${w.verdictSame}
    </button>
  </form>`;
}

function questionDetails(question: NameQuestion, next: string, open: boolean, view: ViewContext): Html {
  const w = wordsOf(view);
  const candidates = question.candidates.slice(0, shownCandidates);
  return html`<details ${open && html`open`}>
    <summary>${w.whoIs(question.name)} <span class="muted">${w.types[question.type]}</span></summary>
    ${
      candidates.length === 0
        ? html`<p class="muted">${w.noCandidates}</p>`
        : html`<ol class="candidates">
            ${candidates.map((candidate) => candidateForm(question, candidate, next, view))}
          </ol>`
    }
    ${otherEntryForm(question, next, view)}
  </details>`;
}

/** The names of the claim on the desk, open. */
export function nameQuestions({ questions, next }: Questions, view: ViewContext): Html | null {
  const w = wordsOf(view);
  if (questions.length === 0) return null;
  return html`<section class="names" id="names" aria-labelledby="names-heading">
    <h3 id="names-heading">${w.namesToLink} <kbd>m</kbd></h3>
    ${questions.map((question) => questionDetails(question, next, true, view))}
  </section>`;
}

/** The names of the rest of the document, folded away. */
export function otherNameQuestions({ questions, next }: Questions, id: string, view: ViewContext): Html | null {
  const w = wordsOf(view);
  if (questions.length === 0) return null;
  const shown = questions.slice(0, shownQuestions);
  return html`<details class="names other-names" id="${id}">
    <summary>${w.otherNamesToLink(questions.length)} ${id === 'names' && html`<kbd>m</kbd>`}</summary>
    ${shown.map((question) => questionDetails(question, next, false, view))}
    ${shown.length < questions.length && html`<p class="muted">${w.shownOf(shown.length, questions.length)}</p>`}
  </details>`;
}
