/** Promised and arrived, by stage: drawn for the years and the donors, then as tables with a way to every record. */
import type { MoneyOf, StageLine, StagesByCurrency } from '../../../actions/programmeAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { unitAfter } from '../../numbers/units.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { bullets } from '../charts/bullets.ts';
import { amountLink } from './amounts.ts';
import { keyText } from './keys.ts';
import { roomHref } from './roomHref.ts';
import { cellParameter } from './totalsQuery.ts';
import { programmeWords } from './words.ts';

/** Lines that one drawing holds; the table has all. */
const mostDrawn = 24;

const columns = ['pledge', 'commitment', 'disbursement', 'received', 'expenditure'] as const;
type StageColumn = (typeof columns)[number];

interface Scope {
  readonly programme: string;
  readonly by: 'year' | 'donor';
}

/** The records behind one amount. What was received is the other side's disbursement. */
function recordsOf({ programme, by }: Scope, key: string, column: StageColumn, view: ViewContext): string {
  return roomHref('/totals/records', { programme, ...question(column), by, cell: cellParameter([key]) }, view);
}

/** Stage and side of a column. */
function question(column: StageColumn): { readonly stage: string; readonly side: string } {
  return column === 'received' ? { stage: 'disbursement', side: 'received' } : { stage: column, side: 'sent' };
}

/** What a sum is of: a programme, or what one place got or one donor gave. */
export type MoneyScope = Readonly<Partial<Record<'programme' | 'donors' | 'recipients', string>>>;

function stageTotalHref(scope: MoneyScope, column: StageColumn, view: ViewContext): string {
  return roomHref('/totals', { ...scope, ...question(column), by: 'year' }, view);
}

function stageTable(caption: string, stages: StagesByCurrency, scope: Scope, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const heading: Readonly<Record<StageColumn, string>> = {
    pledge: p.pledged,
    commitment: p.committed,
    disbursement: p.sent,
    received: p.received,
    expenditure: p.spent,
  };
  const lines = scope.by === 'year' ? stages.byYear : stages.byDonor;
  return table<StageLine>(
    caption,
    [
      { heading: p.dimensions[scope.by], cell: (line) => keyText(scope.by, line.key, names, view) },
      ...columns.map((column) => ({
        heading: heading[column],
        cell: (line: StageLine): Part =>
          amountLink(line[column], stages.currency, recordsOf(scope, line.key, column, view), view),
        number: true,
      })),
    ],
    lines,
  );
}

/** Lines without any amount would be nothing but hatching: they are named below the drawing. */
function isReported(line: StageLine): boolean {
  return columns.some((column) => line[column] !== null);
}

function chart(stages: StagesByCurrency, scope: Scope, names: Names, view: ViewContext): Html | null {
  const p = programmeWords(view);
  const lines = (scope.by === 'year' ? stages.byYear : stages.byDonor).filter((line) => isReported(line));
  const title = p.bulletsTitle(p.dimensions[scope.by], unitAfter(stages.currency, null, view.locale).trim());
  const drawing = bullets(
    {
      id: `bullets-${scope.by}-${stages.currency}`,
      title,
      currency: stages.currency,
      bullets: lines.slice(0, mostDrawn).map((line) => ({
        label: keyText(scope.by, line.key, names, view),
        sentHref: recordsOf(scope, line.key, 'disbursement', view),
        receivedHref: recordsOf(scope, line.key, 'received', view),
        amounts: line,
      })),
    },
    view,
  );
  return html`${drawing}
  ${lines.length > mostDrawn && html`<p class="muted">${wordsOf(view).shownOf(mostDrawn, lines.length)}</p>`}
  ${gaps(stages, scope, names, view)}`;
}

function gaps(stages: StagesByCurrency, { by }: Scope, names: Names, view: ViewContext): Html | null {
  const missing = (by === 'year' ? stages.byYear : stages.byDonor).filter((line) => !isReported(line));
  if (missing.length === 0) return null;
  const keys = missing.map((line) => keyText(by, line.key, names, view));
  return html`<p class="muted">${programmeWords(view).nothingFromThese} ${keys.join(wordsOf(view).listSeparator)}</p>`;
}

/** "Committed: 12; sent: 11; received: not reported", each with the way to its records. */
export function stageSentence({ currency, all }: MoneyOf, scope: MoneyScope, view: ViewContext): Html {
  const p = programmeWords(view);
  const number = (column: StageColumn): Html =>
    amountLink(all[column], currency, stageTotalHref(scope, column, view), view);
  return p.stagesLead({
    pledge: all.pledge === null ? null : number('pledge'),
    commitment: number('commitment'),
    disbursement: number('disbursement'),
    received: number('received'),
    expenditure: all.expenditure === null ? null : number('expenditure'),
  });
}

export function promisedAndArrived(
  all: readonly StagesByCurrency[],
  programme: string,
  names: Names,
  view: ViewContext,
): Html {
  const p = programmeWords(view);
  if (all.length === 0) return html`<p class="empty">${p.noMoney}</p>`;
  return html`${all.map((stages) =>
      (['year', 'donor'] as const).map((by) => {
        const scope = { programme, by };
        const unit = unitAfter(stages.currency, null, view.locale).trim();
        const caption = p.stagesCaption(p.dimensions[by], unit);
        const lines = by === 'year' ? stages.byYear : stages.byDonor;
        if (lines.length === 0) return null;
        return html`<h3>${p.byDimension(p.dimensions[by], all.length > 1 ? unit : null)}</h3>
          ${chart(stages, scope, names, view)}
          <details class="as-table">
            <summary>${p.asTable}</summary>
            ${stageTable(caption, stages, scope, names, view)}
          </details>`;
      }),
    )}
    <p><a href="${roomHref('/totals', { programme, by: 'donor', andBy: 'year' }, view)}">${p.exploreTotals}</a></p>`;
}
