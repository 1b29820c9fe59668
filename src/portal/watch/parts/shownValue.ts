/** A value of a reading as everybody may see it: the figure, or that it was not reported, or that it is withheld. */
import type { ShownReading, ShownValue } from '../../../actions/watchAnswers.ts';
import type { Unit } from '../../../core/monitoring/words/words.ts';
import { withUnit } from '../../../core/monitoring/words/words.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { exactDigits, readable } from '../../numbers/readable.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { watchWords } from '../words.ts';

/** From here on digits read worse than "1.2 billion". */
const mostInDigits = 1e9;

/** "2.3%", "9,900 yuan", "45 children", "withheld", "not reported": with every digit, as sentences say it. */
export function valueText(value: ShownValue, of: Unit, view: Pick<ViewContext, 'locale'>): string {
  if (value === null) return wordsOf(view).notReported;
  if (value === 'withheld') return watchWords(view).withheld;
  const isLong = Math.abs(Number(value)) >= mostInDigits;
  return withUnit(isLong ? readable(value, view.locale).text : exactDigits(value), of, view.locale);
}

/** What is no figure, as a badge; null where there is one. */
function badgeOf(value: ShownValue, view: ViewContext): Html | null {
  if (value === null) return html`<span class="not-reported">${wordsOf(view).notReported}</span>`;
  const w = watchWords(view);
  return value === 'withheld' ? html`<span class="withheld" title="${w.withheldWhy}">${w.withheld}</span>` : null;
}

export function datasetHref(id: string): string {
  return `/watch/readings/${encodeURIComponent(id)}`;
}

/** The figure as a stub that leads to where it comes from. */
export function valuePart(
  { value, dataset }: Pick<ShownReading, 'value' | 'dataset'>,
  unit: Unit,
  view: ViewContext,
): Part {
  const badge = badgeOf(value, view);
  if (badge !== null || dataset === null) return badge ?? valueText(value, unit, view);
  return html`<a class="stub" href="${datasetHref(dataset)}">${valueText(value, unit, view)}</a>`;
}

/** With what else there is to know of it: of which place it was reported, and that nobody has approved it. */
export function readingPart(
  reading: ShownReading,
  unit: Unit,
  placeOf: (id: string) => string,
  view: ViewContext,
): Html {
  const w = watchWords(view);
  return html`${valuePart(reading, unit, view)}${
    reading.provisional && html` <span class="badge badge-draft">${w.provisional}</span>`
  }${
    reading.of !== null &&
    html`<span class="muted" title="${w.ofPlace(placeOf(reading.of))}" aria-hidden="true">†</span
      ><span class="visually-hidden"> ${w.ofPlace(placeOf(reading.of))}</span>`
  }`;
}
