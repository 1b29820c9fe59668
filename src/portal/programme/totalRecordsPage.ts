/** The records that a total, or one cell of it, is made of. */
import type { TotalRecordsPage } from '../../actions/programmeAnswers.ts';
import type { TotalRecord } from '../../actions/totalAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { exactDigits } from '../numbers/readable.ts';
import { unitAfter } from '../numbers/units.ts';
import { listHref, pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { amountLink } from './parts/amounts.ts';
import { nameText } from './parts/names.ts';
import { programmeWords } from './parts/words.ts';

export function totalRecordsPage(answer: TotalRecordsPage, view: ViewContext): Html {
  const p = programmeWords(view);
  const { page: _page, ...filters } = Object.fromEntries(new URLSearchParams(view.query));
  const { cell: _cell, reason: _reason, ...question } = filters;
  const href = (row: TotalRecord): string => `/transactions/${encodeURIComponent(row.id)}`;
  const body = html`<div class="column wide">
    <p class="kicker"><a href="${listHref('/totals', question)}">${p.totals}</a></p>
    <h1>${answer.reason === null ? p.recordsTitle : p.recordsLeftOutTitle}</h1>
    <p class="lead">${p.recordsLead(answer.total)}</p>
    ${
      answer.items.length === 0
        ? html`<p class="empty">${p.noRecords}</p>`
        : table<TotalRecord>(
            p.recordsCaption,
            [
              {
                heading: p.record,
                cell: (row) => html`<a href="${href(row)}">${nameText(row.id, answer.names, view)}</a>`,
              },
              { heading: p.date, cell: (row) => dayText(row.date, view.locale) },
              { heading: p.amount, cell: (row) => amountLink(row.amount, row.currency, href(row), view), number: true },
              {
                heading: p.counted,
                cell: (row) => html`${exactDigits(row.counted)}${unitAfter(row.currency, row.counted, view.locale)}`,
                number: true,
              },
              { heading: p.why, cell: (row) => (row.reason === null ? p.isCounted : p.reasons[row.reason]) },
            ],
            answer.items,
          )
    }
    ${pager({ ...answer, filters }, view)}
  </div>`;
  return layout({ title: p.recordsTitle, body, room: 'work' }, view);
}
