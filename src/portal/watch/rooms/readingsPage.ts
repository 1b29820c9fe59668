/** What was taken in: every dataset of readings that the reader may see. */
import type { DatasetAnswer } from '../../../actions/monitoringAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Listing } from '../../listing.ts';
import { dayText } from '../../numbers/days.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { filterForm } from '../../parts/filters.ts';
import { pager } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { datasetHref } from '../parts/shownValue.ts';
import { readingWords } from './words.ts';

export interface ReadingsRoom extends Listing<DatasetAnswer> {
  readonly mayTakeIn: boolean;
  /** Codes that wait; null for those who do not see them. */
  readonly codes: number | null;
}

const states = ['entered', 'approved', 'published', 'withdrawn'] as const;

export function stateOfDataset(state: DatasetAnswer['state'], view: ViewContext): Html {
  const tone = { entered: 'badge-draft', approved: '', published: 'badge-accepted', withdrawn: 'badge-rejected' }[
    state
  ];
  return html`<span class="badge ${tone}">${readingWords(view).states[state]}</span>`;
}

export function readingsPage(answer: ReadingsRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const { items, total, codes } = answer;
  const body = html`<div class="column wide watch-room">
    <h1>${w.readings}</h1>
    <p class="lead">${total === 0 ? w.noReadings : w.readingsLead(countLink(total, '/watch/readings'), total)}</p>
    ${
      (answer.mayTakeIn || codes !== null) &&
      html`<p class="tools">
        ${answer.mayTakeIn && html`<a class="button" href="/watch/readings/new">${w.takeIn}</a>`}
        ${codes !== null && html`<a class="button" href="/watch/codes">${codes === 0 ? w.codes : w.codesWaiting(codes)}</a>`}
      </p>`
    }
    ${filterForm(
      [
        {
          name: 'state',
          label: w.state,
          options: [['', w.anyState], ...states.map((each) => [each, w.states[each]] as const)],
        },
        { name: 'source', label: w.source },
        { name: 'indicator', label: w.indicator },
      ],
      answer,
      view,
    )}
    ${items.length > 0 && datasetTable(items, view)} ${pager(answer, view)}
  </div>`;
  return layout({ title: w.readings, body, room: 'work', scripts: ['listKeys.js'] }, view);
}

function datasetTable(items: readonly DatasetAnswer[], view: ViewContext): Html {
  const w = readingWords(view);
  const number = (count: number): string => exactDigits(String(count));
  return table<DatasetAnswer>(
    w.caption,
    [
      { heading: w.dataset, cell: ({ id, title }) => html`<a href="${datasetHref(id)}">${title}</a>` },
      { heading: w.source, cell: ({ source }) => source },
      { heading: w.state, cell: ({ state }) => stateOfDataset(state, view) },
      {
        heading: w.knownOn,
        cell: ({ knownOn, undated }) => (undated === 'when due' ? w.knownWhenDue : dayText(knownOn, view.locale)),
      },
      { heading: w.values, number: true, cell: ({ readings }) => number(readings) },
      { heading: w.held, number: true, cell: ({ counts }) => number(counts.held) },
      { heading: w.refused, number: true, cell: ({ counts }) => number(counts.refused) },
      { heading: w.by, cell: ({ recordedBy }) => recordedBy },
    ],
    items,
  );
}
