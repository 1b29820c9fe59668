/** What waits for the reader: returned, drafts, to review, to publish, findings. */
import type { WorkAnswer, WorkItem, WorkList } from '../../../actions/recordAnswers.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import type { Html } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import { instantText } from '../../numbers/days.ts';
import { countLink } from '../../parts/stub.ts';
import type { Column } from '../../parts/table.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { importWords } from '../../imports/importWords.ts';
import { deskHref, recordHref, recordTitle } from '../badges.ts';
import { labelOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';

export interface WorkRoom extends WorkAnswer {
  /** Types of which the reader may enter records. */
  readonly addable: readonly RecordType[];
  /** Whether he reviews claims too. */
  readonly reviewsClaims: boolean;
  readonly mayImport: boolean;
}

const order = ['returned', 'toReview', 'toPublish', 'toAct', 'toRecheck', 'drafts', 'waiting'] as const;
type ListName = (typeof order)[number];
/** Lists of what waits for others are no work. */
const isWork = (name: ListName): boolean => name !== 'waiting' && name !== 'drafts';

function listTable(name: ListName, list: WorkList, view: ViewContext): Html {
  const w = recordWords(view);
  const href = (item: WorkItem): string =>
    name === 'returned' || name === 'drafts' ? `${recordHref(item)}/edit` : deskHref(item);
  const columns: Column<WorkItem>[] = [
    { heading: w.recordName, cell: (item) => html`<a href="${href(item)}">${recordTitle(item, view)}</a>` },
    { heading: w.type, cell: (item) => labelOf(typeOfRecord(item.type), view) },
    { heading: w.author, cell: (item) => item.author },
    {
      heading: w.since,
      cell: (item) => html`<time datetime="${item.recordedAt}">${instantText(item.recordedAt, view.locale)}</time>`,
    },
    ...(name === 'returned' ? [{ heading: w.whyReturned, cell: (item: WorkItem) => item.reason ?? w.noReason }] : []),
  ];
  return html`${table(html`<span class="visually-hidden">${w.lists[name]}</span>`, columns, list.items)}
  ${list.items.length < list.total && html`<p class="muted">${w.shownOf(list.items.length, list.total)}</p>`}`;
}

function section(name: ListName, list: WorkList, view: ViewContext): Html {
  const w = recordWords(view);
  return html`<section aria-labelledby="work-${name}">
    <h2 id="work-${name}">${w.lists[name]} ${list.total > 0 && html`<span class="count">${list.total}</span>`}</h2>
    ${list.total === 0 ? html`<p class="muted">${w.listsEmpty[name]}</p>` : listTable(name, list, view)}
  </section>`;
}

export function workPage(room: WorkRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const total = order.filter(isWork).reduce((sum, name) => sum + room[name].total, 0);
  const shown = order.filter((name) => room[name].total > 0);
  const empty = order.filter((name) => room[name].total === 0);
  const ways = [
    ...(room.addable.length > 0 ? [html`<a href="#enter">${w.enter}</a>`] : []),
    ...(room.reviewsClaims ? [html`<a href="/review">${w.draftsToRead}</a>`] : []),
  ];
  const body = html`<div class="column wide">
    <h1>${w.workTitle}</h1>
    <p class="lead">
      ${total === 0 ? w.workLeadNone : w.workLead(countLink(total, `#work-${shown.find(isWork) ?? order[0]}`), total)}
    </p>
    ${ways.length > 0 && html`<p>${joined(ways, ' · ')}</p>`} ${shown.map((name) => section(name, room[name], view))}
    ${
      room.addable.length > 0 &&
      html`<section aria-labelledby="enter">
        <h2 id="enter">${w.enter}</h2>
        <ul class="columns">
          ${room.addable.map((type) => html`<li><a href="/${typeOfRecord(type).path}/new">${labelOf(typeOfRecord(type), view)}</a></li>`)}
        </ul>
        ${
          room.mayImport &&
          html`<p class="tools">
            <a class="button" href="/imports/new">${w.importRecords}</a>
            <a href="/imports">${importWords(view).allImports}</a>
          </p>`
        }
      </section>`
    }
    ${
      empty.length > 0 &&
      html`<ul class="plain muted nothing-here">
        ${empty.map((name) => html`<li>${w.listsEmpty[name]}</li>`)}
      </ul>`
    }
  </div>`;
  return layout({ title: w.workTitle, body, room: 'work' }, view);
}
