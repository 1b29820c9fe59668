/** What a quota comes to by donor and year beside what is recorded; or why that cannot be said. Nothing is judged. */
import type { BaseFigure, QuotaLine, RecordedAmount, TermAnswer } from '../../../actions/termAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { intervalText } from '../../numbers/range.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { amountLink, notReported } from './amounts.ts';
import { choiceInText } from './choice.ts';
import { nameLink, readerName } from './names.ts';
import { roomHref } from './roomHref.ts';
import { programmeWords } from './words.ts';

export interface QuotaAround {
  readonly programme: string;
  readonly names: Names;
  /** Of the day shown: it is not over. */
  readonly thisYear: string;
}

function pricesText(priceYear: number | null, view: ViewContext): string {
  return priceYear === null ? '' : programmeWords(view).inBrackets(programmeWords(view).quota.prices(priceYear));
}

function baseCell(base: BaseFigure | null, view: ViewContext): Part {
  if (base === null) return html`<span class="not-reported">${programmeWords(view).quota.baseNotReported}</span>`;
  const href = `/series/${encodeURIComponent(base.series.id)}`;
  const figure = amountLink(base.amount, base.currency ?? base.unit, href, view);
  const title = readerName(base.series.title, base.series.localTitle, view);
  return html`${figure}${pricesText(base.priceYear, view)}<br /><span class="muted">${base.year} · ${title}</span>`;
}

function quotaCell({ base, low, high }: QuotaLine, view: ViewContext): Part {
  const unit = base?.currency ?? base?.unit ?? null;
  const text =
    low !== null && low === high ? amount(low, unit, view.locale) : intervalText({ low, high, unit }, view.locale);
  return text ?? html`<span class="not-stated">–</span>`;
}

function otherText({ amount: value, currency, priceYear }: RecordedAmount, view: ViewContext): string {
  return amount(value, currency, view.locale) + pricesText(priceYear, view);
}

/** What is in the currency and prices of the base; what is not is told beside it, and not compared. */
function recordedCell(line: QuotaLine, stage: string, around: QuotaAround, view: ViewContext): Part {
  const p = programmeWords(view);
  const { donor, year, base, recorded, others } = line;
  const days = { start: `${year}-01-01`, end: `${year}-12-31` };
  const href = roomHref('/totals', { programme: around.programme, donors: donor, stage, ...days }, view);
  if (recorded === null && others.length === 0) return notReported(view);
  const rest = others.map((each) => otherText(each, view)).join(wordsOf(view).listSeparator);
  if (base === null) return html`<a href="${href}">${rest}</a>`;
  return html`${recorded !== null && amountLink(recorded, base.currency, href, view)}
  ${rest !== '' && html`<span class="muted">${p.quota.notComparable} <a href="${href}">${rest}</a></span>`}`;
}

export function termQuota({ quota, base, localBase }: TermAnswer, around: QuotaAround, view: ViewContext): Html | null {
  if (quota === null) return null;
  const p = programmeWords(view);
  if (quota.problem !== null) {
    const name = base === null ? localBase : readerName(base, localBase, view);
    return html`<p class="muted">${p.quota.problems[quota.problem](name ?? '')}</p>`;
  }
  if (quota.lines.length === 0) return html`<p class="muted">${p.quota.nobodyBound}</p>`;
  const donors = new Set(quota.lines.map(({ donor }) => donor)).size;
  const stage = choiceInText('transaction', 'stage', quota.stage, view);
  const year = (line: QuotaLine): string =>
    line.year === around.thisYear ? line.year + p.inBrackets(p.quota.notOver) : line.year;
  return html`<details class="as-table">
    <summary>${p.quota.summary(donors, quota.lines.length)}</summary>
    <p class="muted">${p.quota.explained(stage)}</p>
    ${table<QuotaLine>(
      p.quota.caption,
      [
        { heading: p.dimensions.donor, cell: ({ donor }) => nameLink(donor, around.names, view) },
        { heading: p.dimensions.year, cell: year },
        { heading: p.quota.base, cell: (line) => baseCell(line.base, view), number: true },
        { heading: p.quota.quota, cell: (line) => quotaCell(line, view), number: true },
        { heading: p.recorded, cell: (line) => recordedCell(line, quota.stage, around, view), number: true },
      ],
      quota.lines,
    )}
    ${quota.unshared.map(
      ({ year: of, amounts }) =>
        html`<p class="muted">
          ${p.quota.unshared(of, amounts.map((each) => otherText(each, view)).join(wordsOf(view).listSeparator))}
        </p>`,
    )}
    ${quota.leftOut > 0 && html`<p class="notice">${p.quota.leftOut(quota.leftOut)}</p>`}
  </details>`;
}
