/** Figures as a table: quantity, what the reports give it, how many reports and origins, whether they agree. */
import type { FigureName, FigureSummary } from '../../actions/answers.ts';
import { nameSet } from '../../core/claims/nameSets.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { periodText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { measureText } from './scope.ts';
import { countLink, figureNumber } from './stub.ts';
import { table } from './table.ts';

const isChinese = (name: string | null | undefined): name is string => /[\u3400-\u9fff]/.test(name ?? '');

/** A name in the reader's language: the registry's Chinese one, or the words for a set that the name counts out. */
function localName(ref: FigureName, view: ViewContext): string {
  const set = ref.id === null ? nameSet(ref.name) : null;
  const kind = set && wordsOf(view).sets[set.kind];
  return kind ? `${set.count}${kind}` : isChinese(ref.localName) ? ref.localName : ref.name;
}

/** What the title of a figure is made of. */
export type TitledFigure = Pick<
  FigureSummary,
  'title' | 'kind' | 'measure' | 'donors' | 'recipients' | 'sectors' | 'places' | 'period'
>;

/** The action's title is English; for other readers the same scope is said in their words. */
export function figureTitle(figure: TitledFigure, view: ViewContext): string {
  const w = wordsOf(view);
  if (w.figureTitle === null) return figure.title;
  const names = (refs: readonly FigureName[] = []): string =>
    refs.map((ref) => localName(ref, view)).join(w.listSeparator);
  return w.figureTitle({
    measure: measureText(figure.measure, view),
    isTarget: figure.kind === 'target',
    donors: names(figure.donors),
    recipients: names(figure.recipients),
    places: names(figure.places),
    sectors: names(figure.sectors),
    period: periodText(figure.period, view.locale),
  });
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
