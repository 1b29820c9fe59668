/** The marks of an axis with their figures. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { readable } from '../../numbers/readable.ts';
import type { ViewContext } from '../../view.ts';

interface Ticks {
  readonly values: readonly number[];
  readonly at: (value: number) => number;
}

const one = (value: number): string => value.toFixed(1);

/** Of a scale that goes up: a line across the drawing for each. */
export function gridTicks(
  { values, at }: Ticks,
  { left, right }: { readonly left: number; readonly right: number },
  view: ViewContext,
): Html[] {
  return values.map(
    (value) =>
      html`<path class="line-grid" d="M${left} ${one(at(value))}H${right}" /><text
          class="watch-tick"
          x="${left - 6}"
          y="${one(at(value) + 4.5)}"
          >${readable(String(value), view.locale).text}</text
        >`,
  );
}

/** Of a scale that goes across, below its axis. */
export function axisTicks({ values, at }: Ticks, base: number, view: ViewContext): Html[] {
  return values.map(
    (value) =>
      html`<path class="line-axis" d="M${one(at(value))} ${base}v5" /><text
          class="line-tick"
          x="${one(at(value))}"
          y="${base + 20}"
          >${readable(String(value), view.locale).text}</text
        >`,
  );
}
