/** The open conflicts, and one of them by itself: which published figures cannot all be true? */
import type { ConflictAnswer, ConflictsAnswer, RefusedStatement } from '../../actions/reckoningAnswers.ts';
import type { RecordAnswer } from '../../actions/recordAnswers.ts';
import { voices } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { filterForm } from '../parts/filters.ts';
import { message } from '../parts/message.ts';
import { pager } from '../parts/pager.ts';
import { measureText } from '../parts/scope.ts';
import { countLink } from '../parts/stub.ts';
import { recordTitle } from '../programme/parts/names.ts';
import { programmeWords } from '../programme/parts/words.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { conflictBody, conflictCard, conflictTitle } from './conflict.ts';
import { conflictFeedHref } from './conflictFeed.ts';
import { claimWords } from './statement.ts';
import { supersededPart } from './superseded.ts';
import { tensionsPart } from './tensions.ts';
import { reckoningWords } from './words.ts';

/** A page of the open conflicts, with what was compared besides. */
export interface ConflictsRoom extends Listing<ConflictAnswer>, Omit<ConflictsAnswer, 'conflicts'> {
  /** How many are open, whatever the filters. */
  readonly open: number;
  /** The programmes and the measures that they are of. */
  readonly programmes: readonly RecordAnswer[];
  readonly measures: readonly string[];
}

/** So many need no filters. */
const atAGlance = 3;

export function conflictsPage(answer: ConflictsRoom, view: ViewContext): Html {
  const w = reckoningWords(view);
  const feed = { href: conflictFeedHref, title: w.feedTitle };
  const body = answer.pending
    ? html`<div class="column wide">
        <h1>${w.conflicts}</h1>
        <p class="lead" role="status">${w.stillReckoning}</p>
        <p>${w.conflictsExplained}</p>
      </div>`
    : html`<div class="column wide">
        <h1>${w.conflicts}</h1>
        <p class="lead">
          ${lead(answer, view)} ${answer.recordedSums > 0 && w.withRecords(answer.recordedSums)}
          ${answer.recordedLeft > 0 && w.recordsLeft(answer.recordedLeft)}
        </p>
        ${answer.unfinished > 0 && html`<p class="notice" role="status">${w.unfinished(answer.unfinished)}</p>`}
        ${answer.unsettled > 0 && html`<p class="notice" role="status">${w.unsettled(answer.unsettled)}</p>`}
        ${answer.stopped && answer.unsettled === 0 && html`<p class="notice" role="status">${w.stopped}</p>`}
        <p>${w.conflictsExplained}</p>
        <p><a href="/reckon">${w.askLink}</a> · <a href="${conflictFeedHref}">${w.feedLink}</a></p>
        ${answer.open > atAGlance && filterForm(filters(answer, view), answer, view)} ${found(answer, view)}
        ${tensionsPart(answer.tensions, view)} ${supersededPart(answer.superseded, view)}
        ${refusedPart(answer.refused, view)} ${leftPart(answer, view)}
      </div>`;
  return layout({ title: w.conflicts, body, feed }, view);
}

function lead(answer: ConflictsRoom, view: ViewContext): Html {
  const w = reckoningWords(view);
  const claims = countLink(answer.claims, '/figures', w.claimsUnit(answer.claims));
  const isSettled = answer.unfinished + answer.unsettled === 0;
  if (answer.open === 0) return w[isSettled ? 'noConflictsLead' : 'noConflictsFoundLead'](claims, answer.statements);
  const conflicts = countLink(answer.open, '#conflicts', w.conflictsUnit(answer.open));
  return w.conflictsLead(conflicts, claims, answer.statements);
}

function filters({ programmes, measures }: ConflictsRoom, view: ViewContext): Parameters<typeof filterForm>[0] {
  const w = reckoningWords(view);
  const any = ['', w.anyOne] as const;
  return [
    { name: 'q', label: w.filterWords },
    {
      name: 'programme',
      label: programmeWords(view).programme,
      options: [any, ...programmes.map((each) => [each.id, recordTitle(each, view)] as const)],
    },
    {
      name: 'measure',
      label: w.filterMeasure,
      options: [any, ...measures.map((measure) => [measure, measureText(measure, view)] as const)],
    },
    {
      name: 'voice',
      label: w.filterVoice,
      options: [any, ...voices.map((voice) => [voice, wordsOf(view).voices[voice]] as const)],
    },
  ];
}

function found(answer: ConflictsRoom, view: ViewContext): Html {
  const w = reckoningWords(view);
  const { items, total, open } = answer;
  const shown = countLink(total, '#conflicts', w.conflictsUnit(total));
  return html`<section id="conflicts" aria-label="${w.conflicts}">
    ${total < open && html`<p>${total === 0 ? w.noneOfThese : w.onlyShown(shown, open)}</p>`}
    ${items.length > 0 && html`<p class="muted">${wordsOf(view).numberLineLegend('')}</p>`}
    ${items.map((conflict) => conflictCard(conflict, { level: 2, line: 'plain' }, view))} ${pager(answer, view)}
  </section>`;
}

function leftPart({ notComparable }: ConflictsRoom, view: ViewContext): Html | null {
  const left = notComparable.reduce((sum, one) => sum + one.claims, 0);
  if (left === 0) return null;
  const w = reckoningWords(view);
  return html`<details class="proof">
    <summary>${w.notCompared(left)}</summary>
    <ul>
      ${notComparable.map((one) => html`<li>${w.notComparedReason(one.claims, w.because[one.reason])}</li>`)}
    </ul>
  </details>`;
}

function refusedPart(refused: readonly RefusedStatement[], view: ViewContext): Html | null {
  if (refused.length === 0) return null;
  const w = reckoningWords(view);
  return html`<details class="proof">
    <summary>${w.refused(refused.length)}</summary>
    <ul class="reports">
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
  const title = conflictTitle(conflict, view);
  const body = html`<div class="column wide">
    <p class="kicker"><a href="/conflicts">${w.allConflicts}</a></p>
    <h1>${title}</h1>
    <article class="conflict" id="${conflict.id}">${conflictBody(conflict, 'with legend', view)}</article>
    <p>${w.conflictsExplained}</p>
  </div>`;
  return layout({ title, body }, view);
}
