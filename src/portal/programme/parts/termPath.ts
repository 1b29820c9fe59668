/** What a term asks for year by year beside what is recorded; or why that cannot be said. */
import type { ExpectedYear, TermAnswer, TermPath } from '../../../actions/termAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { intervalText } from '../../numbers/range.ts';
import { forDrawing } from '../../numbers/readable.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { shareBar } from '../charts/share.ts';
import { amountLink } from './amounts.ts';
import { roomHref } from './roomHref.ts';
import { programmeWords } from './words.ts';

interface Around {
  /** Unique on the page. */
  readonly id: string;
  readonly programme: string;
}

type Problem = NonNullable<TermPath['problem']>;

function problemText(problem: Problem, view: ViewContext): string {
  const p = programmeWords(view).pathProblems;
  if (problem.why === 'no whole year') return p.noWholeYear(problem.year, problem.donors, problem.of);
  if (problem.why === 'base not recorded') return p.baseNotRecorded(problem.year);
  return {
    'several currencies': p.severalCurrencies,
    'no percentage': p.noPercentage,
    'nothing recorded': p.nothingRecorded,
  }[problem.why];
}

/** One end of a range alone is said plainly: a rule of "8 %" asks for that, and not for "at least" it. */
function expectedText({ low, high }: ExpectedYear, currency: string | null, view: ViewContext): string {
  return high === null
    ? amount(low, currency, view.locale)
    : (intervalText({ low, high, unit: currency ?? '' }, view.locale) ?? low);
}

function years(path: TermPath, { id, programme }: Around, view: ViewContext): Html {
  const p = programmeWords(view);
  const w = wordsOf(view);
  const { currency } = path;
  const href = ({ year }: ExpectedYear): string =>
    roomHref('/totals', { programme, stage: path.stage, start: `${year}-01-01`, end: `${year}-12-31` }, view);
  const part = ({ recorded, low }: ExpectedYear): number | null => {
    const [got, of] = [forDrawing(recorded), forDrawing(low)];
    return got === null || of === null || of <= 0 ? null : got / of;
  };
  return table<ExpectedYear>(
    p.expectedCaption,
    [
      { heading: p.dimensions.year, cell: ({ year }) => year },
      { heading: p.expected, cell: (year) => expectedText(year, currency, view), number: true },
      { heading: p.recorded, cell: (year) => amountLink(year.recorded, currency, href(year), view), number: true },
      {
        heading: p.compared,
        cell: (year) =>
          shareBar(`path-${id}-${year.year}`, {
            part: part(year),
            meaning: 'arrived',
            words: year.recorded === null ? w.notReported : amount(year.recorded, currency, view.locale),
          }),
      },
    ],
    path.years,
  );
}

export function termPath({ path }: TermAnswer, around: Around, view: ViewContext): Html | null {
  if (path === null) return null;
  const p = programmeWords(view);
  if (path.problem !== null) return html`<p class="muted">${problemText(path.problem, view)}</p>`;
  if (path.base === null) return null;
  const prices = path.priceYear === null ? '' : p.inBrackets(p.quota.prices(path.priceYear));
  const base = amount(path.base.amount, path.currency, view.locale) + prices;
  return html`<details class="as-table">
    <summary>${p.expectedPath}</summary>
    <p class="muted">${p.expectedExplained({ year: path.base.year, amount: base, stated: path.base.stated })}</p>
    ${years(path, around, view)}
  </details>`;
}
