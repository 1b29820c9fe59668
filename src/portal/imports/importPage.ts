/** One import: what it brought, what has become of it, and the ways to move it on or take it back. */
import type { ImportPage } from '../../actions/importAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { instantText } from '../numbers/days.ts';
import { checkField, hiddenFields } from '../parts/fields.ts';
import { table } from '../parts/table.ts';
import { recordHref, recordStateBadge, recordTitle } from '../records/badges.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { importWords } from './importWords.ts';
import { importHref } from './importsPage.ts';
import { movesPart } from './movePages.ts';
import { problemNotice } from './newImportPage.ts';

export interface ImportPageAnswer extends ImportPage {
  readonly mayUndo: boolean;
  readonly hasReport: boolean;
  /** Why the undo that was just tried did not go. */
  readonly problem?: { readonly message: string; readonly remedy: string };
}

function statesPart({ states }: ImportPageAnswer, view: ViewContext): Html {
  if (states.length === 0) return html``;
  return html`<h2>${importWords(view).statesNow}</h2>
    <ul class="plain">
      ${states.map(({ state, count }) => html`<li>${recordStateBadge(state, view)} ${count.toLocaleString(view.locale)}</li>`)}
    </ul>`;
}

function recordsPart(answer: ImportPageAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const { items } = answer.records;
  if (items.length === 0) return html``;
  const columns = [
    {
      heading: w.records,
      cell: (item: (typeof items)[number]) => html`<a href="${recordHref(item)}">${recordTitle(item, view)}</a>`,
    },
    { heading: w.state, cell: (item: (typeof items)[number]) => recordStateBadge(item.state, view) },
  ];
  return html`<h2>${w.records}</h2>
    <p class="muted">${w.recordsShown(items.length, answer.versions)}</p>
    ${table(w.records, columns, items)}`;
}

function changedPart({ changedSince }: ImportPageAnswer, view: ViewContext): Html {
  const w = importWords(view);
  if (changedSince.length === 0) return html``;
  return html`<h2>${w.changedSince}</h2>
    <p>${w.changedLead}</p>
    <ul class="plain">
      ${changedSince.map(({ recordId, type, change, by, at }) => html`<li><a href="${recordHref({ id: recordId, type })}">${recordId}</a> – ${recordWords(view).changes[change] ?? change}, ${by}, ${instantText(at, view.locale)}</li>`)}
    </ul>`;
}

function undoPart({ id, changedSince }: ImportPageAnswer, view: ViewContext): Html {
  const w = importWords(view);
  return html`<h2>${w.undoTitle}</h2>
    <p>${w.undoHint}</p>
    <form class="stacked" method="post" action="${importHref(id)}/undo">
      ${hiddenFields(view, '')}
      <label for="reason">${w.undoReason}</label>
      <input id="reason" name="reason" required minlength="3" maxlength="2000" autocomplete="off" />
      ${changedSince.length > 0 && checkField('leaveChanged', w.leaveChanged, false)}
      <button type="submit">${w.undo}</button>
    </form>`;
}

export function importPage(answer: ImportPageAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const { id, kind, source, versions, by, at, standing, undoneBy, undoes, sha256, profileId, hasReport, problem } =
    answer;
  const title = (kind === 'undo' ? w.undoOf : w.importOf)(source ?? id);
  const when = instantText(at, view.locale);
  const body = html`<div class="column imports">
    <p class="crumbs"><a href="/imports">${w.imports}</a></p>
    <h1>${title}</h1>
    <p class="lead">
      ${(kind === 'undo' ? w.undoLead : w.importLead)(versions, by, when)}
      ${undoneBy === null && kind === 'import' && w.standing(standing, versions)}
    </p>
    ${problem && problemNotice(problem, view)}
    ${undoneBy !== null && html`<p class="notice">${w.isUndone} <a href="${importHref(undoneBy)}">${w.seeUndo}</a></p>`}
    ${undoes !== null && html`<p><a href="${importHref(undoes)}">${w.seeImport}</a></p>`}
    <dl class="facts">
      ${
        sha256 !== null &&
        html`<div>
          <dt>${w.sha}</dt>
          <dd><code class="breakable">${sha256}</code></dd>
        </div>`
      }
      ${
        profileId !== null &&
        html`<div>
          <dt>${w.usedProfile}</dt>
          <dd><a href="/profiles/${encodeURIComponent(profileId)}">${profileId}</a></dd>
        </div>`
      }
    </dl>
    ${hasReport && html`<p><a href="${importHref(id)}/report.csv">${w.wholeReport}</a></p>`} ${statesPart(answer, view)}
    ${movesPart(answer, view)} ${recordsPart(answer, view)} ${changedPart(answer, view)}
    ${answer.mayUndo && undoneBy === null && kind === 'import' && undoPart(answer, view)}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}
