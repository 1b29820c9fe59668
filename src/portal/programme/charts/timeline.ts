/** Occasions along the years: a dot for each, filled where everything agreed there is known to be done. */
import type { DrawingForm } from '../../charts/drawingForm.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { programmeWords } from '../parts/words.ts';

export interface Occasion {
  /** Begins with its year: "2019", "2019-07", "2019-07-14". */
  readonly date: string;
  readonly title: string;
  readonly href: string;
  /** Null where nothing was to follow. */
  readonly done: boolean | null;
}

interface Form extends DrawingForm {
  readonly every: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, every: 70 },
  { name: 'narrow', width: 340, every: 60 },
];
const margin = 26;
/** Dots closer than this are put above each other; so far that each can be pressed alone. */
const reach = 24;

/** A point in years: 2019-07-14 → 2019.53. A year alone lies in its middle. */
export function yearsOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

/** The lowest row in which each x is at least `reach` away from the one before it there. */
export function rowsOf(xs: readonly number[]): number[] {
  const last: number[] = [];
  return xs.map((x) => {
    const free = last.findIndex((taken) => x - taken >= reach);
    const row = free === -1 ? last.length : free;
    last[row] = x;
    return row;
  });
}

function drawing(occasions: readonly Occasion[], form: Form, view: ViewContext): Html {
  const p = programmeWords(view);
  const points = occasions.map((each) => yearsOf(each.date));
  const from = Math.floor(Math.min(...points));
  const to = Math.floor(Math.max(...points)) + 1;
  const at = (years: number): number => margin + ((years - from) / (to - from)) * (form.width - 2 * margin);
  const xs = points.map(at);
  const rows = rowsOf(xs);
  const base = (Math.max(...rows) + 1) * reach + 8;
  const step = Math.max(1, Math.ceil(((to - from) * form.every) / (form.width - 2 * margin)));
  const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_none, index) => from + index * step);
  return html`<svg
    class="timeline ${form.name}"
    viewBox="0 0 ${form.width} ${base + 26}"
    direction="ltr"
    role="group"
    aria-labelledby="timeline-${form.name}"
  >
    <title id="timeline-${form.name}">${p.timelineTitle(occasions.length)}</title>
    <path class="line-axis" d="M${margin} ${base}H${form.width - margin}" />
    ${years.map(
      (year) =>
        html`<path class="line-axis" d="M${at(year).toFixed(1)} ${base}v5" /><text
            class="line-tick"
            x="${at(year).toFixed(1)}"
            y="${base + 20}"
            >${year}</text
          >`,
    )}
    ${occasions.map((occasion, index) => {
      const x = (xs[index] ?? 0).toFixed(1);
      const y = base - reach / 2 - (rows[index] ?? 0) * reach;
      return html`<a class="line-claim" href="${occasion.href}" aria-label="${occasion.title}"
        ><title>${occasion.title}</title><circle class="line-target" cx="${x}" cy="${y}" r="12" /><circle
          class="${occasion.done === false ? 'occasion-open' : 'occasion'}"
          cx="${x}"
          cy="${y}"
          r="6"
      /></a>`;
    })}
  </svg>`;
}

/** Oldest first on the line, whatever the order given; null where there is none. */
export function timeline(occasions: readonly Occasion[], view: ViewContext): Html | null {
  if (occasions.length === 0) return null;
  const ordered = occasions.toSorted((a, b) => yearsOf(a.date) - yearsOf(b.date));
  return html`<figure class="chart">
    ${forms.map((form) => drawing(ordered, form, view))}
    <figcaption>${programmeWords(view).timelineCaption}</figcaption>
  </figure>`;
}
