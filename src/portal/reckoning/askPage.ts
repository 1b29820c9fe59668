/** Any sum that somebody asks for: between what it lies, drawn and in words, what that rests on, and what to ask next. */
import type { AskableSum, AskedScope, BoundsAnswer, SumScope } from '../../actions/reckoningAnswers.ts';
import { stages } from '../../core/claims/claim.ts';
import { numberLine } from '../charts/numberLine.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { selectField, textField } from '../parts/fields.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { message, wholeMessage } from '../parts/message.ts';
import { measureText } from '../parts/scope.ts';
import { openName } from '../programme/questionPage.ts';
import { nameScripts } from '../programme/parts/programmeChoice.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { boundsPart } from './bounds.ts';
import { conflictsSection } from './conflict.ts';
import { reckoningWords } from './words.ts';

export function askPage(answer: AskedScope, view: ViewContext): Html {
  const w = reckoningWords(view);
  const title = answer.about ? figureTitle(answer.about, view) : w.askTitle;
  const body = html`<div class="column wide">
    ${answer.about && html`<p class="kicker"><a href="/reckon">${w.askTitle}</a></p>`}
    <h1>${title}</h1>
    ${!answer.about && html`<p class="lead">${w.askLead}</p>`} ${problemOf(answer, view)} ${result(answer, view)}
    ${answer.about && html`<h2>${w.askLink}</h2>`} ${form(answer, view)}
    <p><a href="/conflicts">${w.allConflicts}</a></p>
  </div>`;
  return layout({ title, body, scripts: nameScripts }, view);
}

function problemOf({ problem }: AskedScope, view: ViewContext): Html | null {
  if (problem === null) return null;
  return html`<div class="notice" role="alert">
    ${
      problem.open.length > 0
        ? html`<ul>
            ${problem.open.map((each) => openName(each, view))}
          </ul>`
        : html`<p>${wholeMessage(problem.message, view)}</p>
            <p><strong>${wordsOf(view).whatToDo}</strong> ${message(problem.remedy, view)}</p>`
    }
  </div>`;
}

function result({ pending, about, bounds, conflicts, problem }: AskedScope, view: ViewContext): Html | null {
  const w = reckoningWords(view);
  if (pending) return html`<p class="lead" role="status">${w.stillReckoning}</p>`;
  if (about && bounds) {
    return html`${drawn(about, bounds, view)}
      <section aria-labelledby="reckoning">
        <h2 id="reckoning">${w.whatIsAllowed}</h2>
        ${boundsPart(bounds, { figureId: null }, view)}
      </section>
      ${conflictsSection(conflicts, view)}`;
  }
  const wasAsked = problem === null && view.query !== '';
  return wasAsked ? html`<p class="notice">${w.nothingAsked}</p>` : null;
}

function drawn(about: SumScope, bounds: BoundsAnswer, view: ViewContext): Html | null {
  const claims = bounds.statements.flatMap((statement) => statement.claims);
  const line = numberLine({ ...about, unit: bounds.unit, claims }, view, bounds);
  return (
    line &&
    html`${line}
      <p class="muted">${reckoningWords(view).linesOfOthers}</p>`
  );
}

/** How the address writes a sum; `sumQuestion` of the server reads it. */
function sumKey({ measure, unit, stage }: AskableSum): string {
  return [measure, unit, stage ?? ''].join('|');
}

function form({ askable, sum }: AskedScope, view: ViewContext): Html {
  const [w, words] = [reckoningWords(view), wordsOf(view)];
  const asked = new URLSearchParams(view.query);
  const options = askable.map((each): [string, string] => {
    // The measures of the stages say which stage they are of.
    const found = each.measure.startsWith('money ') ? undefined : stages.find((stage) => stage === each.stage);
    const stage = found && words.stages[found];
    const parts = [measureText(each.measure, view), each.unit, stage, w.askedStatements(each.statements)];
    return [sumKey(each), parts.filter(Boolean).join(' · ')];
  });
  return html`<form class="filters" method="get" action="/reckon" aria-label="${w.askTitle}" data-record-form>
    ${
      options.length > 0 &&
      selectField({ name: 'sum', label: w.askSum, value: sum ? sumKey(sum) : asked.get('sum'), options })
    }
    ${textField({ name: 'donors', label: w.askDonors, value: asked.get('donors'), lookup: 'party' })}
    ${textField({ name: 'recipients', label: w.askRecipients, value: asked.get('recipients'), lookup: 'place' })}
    ${textField({ name: 'start', label: words.periodStart, value: asked.get('start'), type: 'date' })}
    ${textField({ name: 'end', label: words.periodEnd, value: asked.get('end'), type: 'date' })}
    <button type="submit">${w.askFor}</button>
  </form>`;
}
