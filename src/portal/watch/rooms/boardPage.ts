/** The board of cases: a column for each stage, with what is due soonest on top. */
import type { CaseBoard, CaseColumn, CaseLine } from '../../../actions/caseAnswers.ts';
import { caseStages } from '../../../core/monitoring/cases/caseState.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText } from '../../numbers/days.ts';
import { checkField, selectField, textField } from '../../parts/fields.ts';
import { listHref } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { nameLink, nameText } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { mutingWords } from '../parts/muting.ts';
import { said } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { watchWords } from '../words.ts';
import { caseWords } from './words.ts';

export const boardHref = '/watch/cases';

export function caseHref(id: string): string {
  return `${boardHref}/${encodeURIComponent(id)}`;
}

/** The filter as it stands in the address. */
function asked({ filter }: CaseBoard): Readonly<Record<string, string>> {
  const { stage, within, theme, severity, overdue, owner } = filter;
  const all = { stage, within, theme, severity, overdue: overdue ? '1' : null, owner };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export function boardPage(board: CaseBoard, view: ViewContext): Html {
  const w = caseWords(view);
  const fitting = board.columns.reduce((sum, { total }) => sum + total, 0);
  const late = board.overdue === 0 ? null : countLink(board.overdue, listHref(boardHref, { overdue: '1' }));
  const body = html`<div class="column wide watch-room">
    <h1>${w.cases}</h1>
    <p class="lead">
      ${board.open === 0 ? w.noCases : w.boardLead(countLink(board.open, boardHref), board.open, late)}
    </p>
    ${filters(board, view)} ${Object.keys(asked(board)).length > 0 && html`<p>${w.fitting(fitting)}</p>`}
    <div class="board ${board.filter.stage !== null && 'board-one'}">
      ${board.columns.map((column) => columnPart(column, board, view))}
    </div>
    ${board.open + fitting > 0 && html`<p class="tools"><a class="button" href="${listHref(`${boardHref}.csv`, asked(board))}">${watchWords(view).asCsv}</a></p>`}
    ${
      board.next !== null &&
      html`<p class="pager">
        <a rel="next" href="${listHref(boardHref, { ...asked(board), cursor: board.next })}">${w.nextPage} →</a>
      </p>`
    }
  </div>`;
  return layout({ title: w.cases, body, room: 'work', scripts: ['recordForm.js', 'listKeys.js'] }, view);
}

function filters(board: CaseBoard, view: ViewContext): Html {
  const [w, site] = [caseWords(view), wordsOf(view)];
  const { severities: severityNames } = watchWords(view);
  const { stage, within, theme, severity, overdue, owner } = board.filter;
  const place = within === null ? '' : `${nameText(within, board.names, view)} [${within}]`;
  return html`<form class="filters" method="get" action="${boardHref}" aria-label="${site.filters}" data-record-form>
    ${selectField({
      name: 'stage',
      label: w.stage,
      value: stage,
      options: [['', w.anyStage], ...caseStages.map((each) => [each, w.stages[each]] as const)],
    })}
    ${textField({ name: 'within', label: w.within, value: place, lookup: 'place' })}
    ${selectField({
      name: 'theme',
      label: w.theme,
      value: theme,
      options: [['', w.anyTheme], ...board.themes.map((each) => [each, themeIn(each, view.locale)] as const)],
    })}
    ${selectField({
      name: 'severity',
      label: w.severity,
      value: severity,
      options: [['', w.anySeverity], ...severities.map((each) => [each, severityNames[each]] as const)],
    })}
    ${selectField({
      name: 'owner',
      label: w.owner,
      value: owner,
      options: [['', w.anyOwner], ...board.owners.map((each) => [each, nameText(each, board.names, view)] as const)],
    })}
    ${checkField('overdue', w.onlyOverdue, overdue)}
    <button type="submit">${site.apply}</button>
    ${Object.keys(asked(board)).length > 0 && html`<a href="${boardHref}">${site.clearFilters}</a>`}
  </form>`;
}

function columnPart(column: CaseColumn, board: CaseBoard, view: ViewContext): Html {
  const w = caseWords(view);
  const { stage, total, items } = column;
  const id = `stage-${caseStages.indexOf(stage)}`;
  return html`<section class="board-column" aria-labelledby="${id}">
    <h2 id="${id}">${w.stages[stage]} <span class="count">${total}</span></h2>
    ${
      items.length === 0
        ? html`<p class="muted">${w.noneHere}</p>`
        : html`<ol class="plain">
            ${items.map((line) => card(line, board, view))}
          </ol>`
    }
    ${
      items.length < total &&
      board.filter.stage === null &&
      html`<p class="muted">
        ${w.moreOf(items.length, total)} <a href="${listHref(boardHref, { ...asked(board), stage })}">${w.seeAll}</a>
      </p>`
    }
  </section>`;
}

function card(line: CaseLine, { names }: CaseBoard, view: ViewContext): Html {
  const w = caseWords(view);
  const { id, alert, overdue, outcome, suggestion, episodes, escalatedTo, closedOn } = line;
  const told = escalatedTo?.kind === 'supervisor' ? escalatedTo.party : escalatedTo?.place;
  return html`<li class="card ${overdue && 'card-late'}">
    <p class="card-title"><a href="${caseHref(id)}">${nameText(alert.place, names, view)}</a></p>
    <p>${said(alert.title, view)}</p>
    <p>
      ${severityBadge(alert.severity, view)}
      ${outcome !== null && html`<span class="badge">${w.outcomes[outcome]}</span>`}
      ${suggestion !== null && html`<span class="badge badge-draft">${w.suggestion}</span>`}
      ${episodes > 1 && html`<span class="badge">${w.episodes(episodes)}</span>`}
    </p>
    ${closedOn === null ? duePart(line, view) : html`<p class="muted">${w.closedSince(dayText(closedOn, view.locale))}</p>`}
    ${line.muting !== null && html`<p class="muted"><span class="badge badge-draft">${w.quiet}</span> ${mutingWords(line.muting, view)}</p>`}
    ${told !== undefined && html`<p class="muted">${w.escalated(nameLink(told, names, view))}</p>`}
  </li>`;
}

/** What is owed first; overdue is said in words and marked. */
export function duePart({ due }: Pick<CaseLine, 'due'>, view: ViewContext): Part {
  const w = caseWords(view);
  const [first] = due;
  if (!first) return null;
  const by = dayText(first.by, view.locale);
  return html`<p class="due">
    ${w.tasks[first.task]}
    ${first.overdue ? html`<strong class="late">${w.overdueSince(by)}</strong>` : html`<span class="muted">${w.dueBy(by)}</span>`}
  </p>`;
}
