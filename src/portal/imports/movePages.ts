/** Moving what an import brought one step on: what would move and what would stay, and afterwards what did. */
import type { ImportSummary, LeftRecords, MoveAnswer, OfferedMove } from '../../actions/importAnswers.ts';
import { isExplained } from '../../core/records/states.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields, selectField } from '../parts/fields.ts';
import { message } from '../parts/message.ts';
import { table } from '../parts/table.ts';
import { recordHref } from '../records/badges.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { importWords } from './importWords.ts';
import { importHref } from './importsPage.ts';
import { problemNotice } from './newImportPage.ts';

/** The steps to choose from, on the page of the import; nothing where there are none. */
export function movesPart(
  { id, moves }: Pick<ImportSummary, 'id'> & { readonly moves: readonly OfferedMove[] },
  view: ViewContext,
): Html {
  const w = importWords(view);
  const { acts } = recordWords(view);
  if (moves.length === 0) return html``;
  return html`<h2>${w.moveTitle}</h2>
    <p>${w.moveHint}</p>
    <form class="stacked" method="get" action="${importHref(id)}/move">
      ${selectField({
        name: 'move',
        label: w.moveStep,
        value: null,
        options: moves.map(({ move, most }) => [move, w.moveChoice(acts[move], most)] as const),
      })}
      <button type="submit">${w.moveCheck}</button>
    </form>`;
}

function leftPart(left: readonly LeftRecords[], view: ViewContext): Html {
  const w = importWords(view);
  if (left.length === 0) return html``;
  const columns = [
    { heading: w.why, cell: ({ because }: LeftRecords) => message(because, view) },
    { heading: w.recordCount, number: true, cell: ({ count }: LeftRecords) => count.toLocaleString(view.locale) },
    {
      heading: w.samples,
      cell: ({ examples }: LeftRecords) =>
        html`${examples.map((each, index) => html`${index > 0 && ', '}<a href="${recordHref(each)}">${each.id}</a>`)}`,
    },
  ];
  return html`<h2>${w.moveLeft}</h2>
    ${table(w.moveLeftCaption, columns, left)}`;
}

function leftCount({ left }: MoveAnswer): number {
  return left.reduce((sum, { count }) => sum + count, 0);
}

interface MovePageParts {
  readonly source: string | null;
  readonly answer: MoveAnswer;
  readonly lead: string;
  readonly main: Html;
}

function movePage({ source, answer, lead, main }: MovePageParts, view: ViewContext): Html {
  const w = importWords(view);
  const { importId, move, left } = answer;
  const title = w.moveOf(recordWords(view).acts[move], source ?? importId);
  const body = html`<div class="column imports">
    <p class="crumbs"><a href="${importHref(importId)}">${w.seeImport}</a></p>
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${main} ${leftPart(left, view)}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}

export interface MoveToConfirm {
  readonly source: string | null;
  /** What would move; nothing is stored yet. */
  readonly answer: MoveAnswer;
  /** New for each form, so that one that is sent twice is carried out once. */
  readonly once: string;
  /** Why the move that was just tried did not go. */
  readonly problem?: { readonly message: string; readonly remedy: string };
}

/** How many would move, and what would stay and why, before anything does. */
export function confirmMovePage({ source, answer, once, problem }: MoveToConfirm, view: ViewContext): Html {
  const w = importWords(view);
  const { importId, move, moved } = answer;
  const { acts, reasonFor } = recordWords(view);
  const mustSay = isExplained(move);
  const label = move === 'return' || move === 'withdraw' ? reasonFor[move] : w.moveRemark;
  const form = html`<form class="stacked" method="post" action="${importHref(importId)}/move?move=${move}">
    ${hiddenFields(view, '')}<input type="hidden" name="once" value="${once}" />
    <label for="reason">${label}</label>
    <input id="reason" name="reason" ${mustSay && html`required`} maxlength="2000" autocomplete="off" />
    <button type="submit">${w.moveButton(acts[move], moved)}</button>
  </form>`;
  const main = html`${problem && problemNotice(problem, view)} ${moved > 0 && form}`;
  return movePage({ source, answer, lead: w.wouldMove(move, moved, leftCount(answer)), main }, view);
}

/** What moved, and what stayed and why. */
export function movedPage({ source, answer }: Pick<MoveToConfirm, 'source' | 'answer'>, view: ViewContext): Html {
  const w = importWords(view);
  const { move, moved, batchId } = answer;
  const main = html`${batchId !== null && html`<p>${w.moveBatch} <code class="breakable">${batchId}</code></p>`}`;
  return movePage({ source, answer, lead: w.didMove(move, moved, leftCount(answer)), main }, view);
}
