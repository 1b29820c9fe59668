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
import { listHref } from '../parts/pager.ts';
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
    ${answer.about && html`<h2>${w.askAnother}</h2>`} ${form(answer, view)}
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

function result(answer: AskedScope, view: ViewContext): Html | null {
  const { pending, about, bounds, conflicts, problem } = answer;
  const w = reckoningWords(view);
  if (pending) return html`<p class="lead" role="status">${w.stillReckoning}</p>`;
  if (about && bounds) {
    return html`${drawn(about, bounds, view)}
      <section aria-labelledby="reckoning">
        <h2 id="reckoning">${w.whatIsAllowed}</h2>
        ${boundsPart(bounds, { figureId: null }, view)} ${nearby(answer, view)}
      </section>
      ${conflictsSection(conflicts, view)}`;
  }
  const wasAsked = problem === null && view.query !== '';
  return wasAsked ? html`<p class="notice">${w.nothingAsked}</p>` : null;
}

/** Where nothing limits a sum, what is stated of its measure. */
function nearby({ sum, bounds }: AskedScope, view: ViewContext): Html | null {
  if (sum === null || bounds === null || bounds.statements.length > 0) return null;
  const href = listHref('/figures', { measure: sum.measure, unit: sum.unit });
  return html`<p><a href="${href}">${reckoningWords(view).whatIsStated(measureText(sum.measure, view))}</a></p>`;
}

function drawn(about: SumScope, bounds: BoundsAnswer, view: ViewContext): Html | null {
  const claims = bounds.statements.flatMap((statement) => statement.claims);
  const line = numberLine({ ...about, unit: bounds.unit, claims }, view, { band: bounds });
  const areAllOwn = bounds.statements.every((statement) => statement.about.title === about.title);
  return line && html`${line} ${!areAllOwn && html`<p class="muted">${reckoningWords(view).linesOfOthers}</p>`}`;
}

/** How the address writes a sum: "measure|unit|stage|basis". */
function sumKey({ measure, unit, stage, basis }: AskableSum): string {
  return [measure, unit, stage ?? '', ...(basis === 'stock' ? [basis] : [])].join('|');
}

function sumWords(each: AskableSum, view: ViewContext): string {
  const [w, words] = [reckoningWords(view), wordsOf(view)];
  // The measures of the stages say which stage they are of.
  const found = each.measure.startsWith('money ') ? undefined : stages.find((stage) => stage === each.stage);
  const parts = [
    measureText(each.measure, view),
    each.unit === each.measure ? null : each.unit,
    found && words.stages[found],
    each.basis === 'stock' ? w.stockOnDay : null,
    w.askedStatements(each.statements),
  ];
  return parts.filter(Boolean).join(' · ');
}

function form({ askable, sum, sectors }: AskedScope, view: ViewContext): Html {
  const [w, words] = [reckoningWords(view), wordsOf(view)];
  const asked = new URLSearchParams(view.query);
  const options = askable.map((each): [string, string] => [sumKey(each), sumWords(each, view)]);
  const nameOf = (sector: AskedScope['sectors'][number]): string =>
    (view.locale === 'zh' ? sector.localName : null) ?? sector.name;
  return html`<form class="filters ask" method="get" action="/reckon" aria-label="${w.askTitle}" data-record-form>
    ${
      options.length > 0 &&
      selectField({ name: 'sum', label: w.askSum, value: sum ? sumKey(sum) : asked.get('sum'), options })
    }
    ${textField({ name: 'donors', label: w.askDonors, value: asked.get('donors'), lookup: 'party' })}
    ${textField({ name: 'recipients', label: w.askRecipients, value: asked.get('recipients'), lookup: 'place' })}
    ${textField({ name: 'sectors', label: w.askSectors, value: asked.get('sectors'), list: 'stated-sectors' })}
    <datalist id="stated-sectors">
      ${sectors.map((sector) => html`<option value="${nameOf(sector)}"></option>`)}
    </datalist>
    ${textField({ name: 'start', label: words.periodStart, value: asked.get('start'), type: 'date' })}
    ${textField({ name: 'end', label: w.askDay, value: asked.get('end'), type: 'date' })}
    <button type="submit">${w.askFor}</button>
  </form>`;
}
