/** One dataset: what came in, what was refused or held, and what can be done with it. */
import type { DatasetPageAnswer, DatasetVersionAnswer } from '../../../actions/monitoringAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText, instantText } from '../../numbers/days.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { factList } from '../../parts/factList.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { listHref } from '../../parts/pager.ts';
import { table } from '../../parts/table.ts';
import { readerName } from '../../programme/parts/names.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import type { Refusal } from '../parts/refusal.ts';
import { refusalPart } from '../parts/refusal.ts';
import { periodName } from '../parts/periods.ts';
import { datasetHref } from '../parts/shownValue.ts';
import { hidden } from './hidden.ts';
import { protectionHref, protectionWords } from './protectionPage.ts';
import { countsPart, problemTable } from './problemTable.ts';
import { stateOfDataset } from './readingsPage.ts';
import { readingWords } from './words.ts';

export interface DatasetRoom {
  readonly dataset: DatasetPageAnswer;
  readonly refused: Refusal | null;
}

export function datasetPage({ dataset, refused }: DatasetRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const { title, state, source, readings, indicators, knownOn, undated } = dataset;
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="/watch/readings">${w.readings}</a></p>
    <h1>${title}</h1>
    <p class="lead">${w.datasetLead(readings, indicators.length)}</p>
    <p>${stateOfDataset(state, view)} ${w.sourceLine(source, dayText(knownOn, view.locale), undated)}</p>
    ${refusalPart(refused, view)} ${movesPart(dataset, view)}
    ${
      dataset.versions.length > 0 &&
      html`<p><a href="${protectionHref(dataset.id)}">${protectionWords(view).link}</a></p>`
    }
    ${section('counts', w.rested, html`${countsPart(dataset.counts, view)} ${heldPart(dataset, view)}`)}
    ${indicatorTable(dataset, view)}
    ${
      dataset.versions.length === 0
        ? html`<p class="muted">${w.onlyPublic}</p>`
        : html`${section('problems', w.problems, problemsPart(dataset, view))}
          ${section('history', w.history, historyTable(dataset.versions, view))}`
    }
    ${section('file', w.fileFacts, fileFacts(dataset, view))}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}

function movesPart({ id, moves }: DatasetPageAnswer, view: ViewContext): Part {
  const w = readingWords(view);
  const open = moves.filter(({ allowed }) => allowed);
  const others = moves.filter(({ allowed }) => !allowed);
  if (view.user === null) return null;
  return section(
    'moves',
    w.whatToDo,
    html`<div class="tools">
        ${open.map(
          ({ move }) =>
            html`<form class="inline-form" method="post" action="${datasetHref(id)}/${move}">
              ${hiddenFields(view, '')}
              ${
                move === 'withdraw' &&
                html`<input
                  name="reason"
                  aria-label="${w.withdrawReason}"
                  placeholder="${w.withdrawReason}"
                  required
                  minlength="3"
                  maxlength="2000"
                />`
              }
              <button type="submit" class="${move !== 'withdraw' && 'primary'}">${w.moves[move]}</button>
            </form>`,
        )}
      </div>
      <ul class="plain muted">
        ${others.map(({ move, because }) => html`<li>${w.moves[move]}${wordsOf(view).colon}${message(because, view)}</li>`)}
      </ul>`,
  );
}

function heldPart({ waiting, followers, follows }: DatasetPageAnswer, view: ViewContext): Part {
  const w = readingWords(view);
  return [
    waiting > 0 && html`<p class="notice">${w.waiting(waiting)} <a href="/watch/codes">${w.codes}</a></p>`,
    followers.length > 0 &&
      html`<p>${w.followers}:</p>
        <ul>
          ${followers.map(
            ({ id, state, readings }) =>
              html`<li><a href="${datasetHref(id)}">${w.someValues(readings)}</a> ${stateOfDataset(state, view)}</li>`,
          )}
        </ul>`,
    follows !== null && html`<p>${w.follows} <a href="${datasetHref(follows)}">${w.anEarlierDataset}</a>.</p>`,
  ];
}

function indicatorTable({ indicators }: DatasetPageAnswer, view: ViewContext): Html {
  const w = readingWords(view);
  return table<DatasetPageAnswer['indicators'][number]>(
    hidden(w.indicator),
    [
      {
        heading: w.indicator,
        cell: ({ indicator, title, localTitle }) =>
          html`<a href="${listHref('/watch/grid', { indicator })}">${readerName(title, localTitle, view)}</a>`,
      },
      { heading: w.values, number: true, cell: ({ readings }) => exactDigits(String(readings)) },
      { heading: w.from, cell: ({ first }) => periodName(first, view) },
      { heading: w.to, cell: ({ last }) => periodName(last, view) },
    ],
    indicators,
  );
}

function problemsPart({ id, problems, problemCounts }: DatasetPageAnswer, view: ViewContext): Html {
  const total = Object.values(problemCounts).reduce((sum, count) => sum + count, 0);
  return html`${problemTable(problems, total, view)}
  ${problems.length < total && html`<p><a href="${datasetHref(id)}/problems.csv">${readingWords(view).allProblems}</a></p>`}`;
}

function historyTable(versions: readonly DatasetVersionAnswer[], view: ViewContext): Html {
  const w = readingWords(view);
  return table<DatasetVersionAnswer>(
    hidden(w.history),
    [
      { heading: w.event, cell: ({ state }) => w.changes[state] },
      { heading: w.at, cell: ({ at }) => html`<time datetime="${at}">${instantText(at, view.locale)}</time>` },
      { heading: w.who, cell: ({ by }) => by },
      { heading: w.reason, cell: ({ reason }) => reason },
    ],
    versions,
  );
}

function fileFacts(dataset: DatasetPageAnswer, view: ViewContext): Html {
  const w = readingWords(view);
  const { id, fileName, fileSha256, format, documentId, versions, follows } = dataset;
  const hasFile = versions.length > 0 && follows === null;
  return factList(
    [
      [w.fileName, hasFile ? html`<a href="${datasetHref(id)}/file">${fileName ?? w.asItCame}</a>` : fileName],
      [w.format, format],
      [w.sha, fileSha256 && html`<code class="breakable">${fileSha256}</code>`],
      ...(documentId === null
        ? []
        : [[w.document, html`<a href="/documents/${encodeURIComponent(documentId)}">${documentId}</a>`] as const]),
    ],
    view,
  );
}
