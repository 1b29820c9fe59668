/** Figures as a table: quantity, what the reports give it, how many reports and origins, whether they agree. */
import type { FigureSummary } from '../../actions/answers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { periodText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { measureText } from './scope.ts';
import { countLink, figureNumber } from './stub.ts';
import { table } from './table.ts';

/** The action's title is English; for other readers the same scope is said in their words. */
export function figureTitle(figure: FigureSummary, view: ViewContext): string {
  if (view.locale === 'en') return figure.title;
  const w = wordsOf(view);
  const names = (refs: FigureSummary['donors']): string => refs.map((ref) => ref.name).join(w.listSeparator);
  const pair = `${names(figure.donors)} → ${names(figure.recipients)}`.trim();
  const parts = [measureText(figure.measure, view), pair === '→' ? null : pair, periodText(figure.period, view.locale)];
  return parts.filter(Boolean).join(w.officeSeparator);
}

export function agreement(figure: FigureSummary, view: ViewContext): Html {
  const w = wordsOf(view);
  if (figure.originCount === 0) return html`<span class="muted">–</span>`;
  if (figure.differs) return html`<span class="badge badge-differs">${w.reportsDiffer}</span>`;
  if (figure.originCount > 1) return html`<span class="badge badge-agree">${w.reportsAgree}</span>`;
  return html`<span class="badge badge-single">${w.oneOrigin}</span>`;
}

export function figuresTable(caption: Part, figures: readonly FigureSummary[], view: ViewContext): Html {
  const w = wordsOf(view);
  const href = (figure: FigureSummary): string => `/figures/${encodeURIComponent(figure.id)}`;
  return table(
    caption,
    [
      { heading: w.quantity, cell: (row) => html`<a href="${href(row)}">${figureTitle(row, view)}</a>` },
      { heading: w.reportsSay, cell: (row) => figureNumber(row, view), number: true },
      { heading: w.claims, cell: (row) => countLink(row.claimCount, `${href(row)}#claims`), number: true },
      { heading: w.origins, cell: (row) => countLink(row.originCount, `${href(row)}#origins`), number: true },
      { heading: w.agreement, cell: (row) => agreement(row, view) },
    ],
    figures,
  );
}
