/** What nobody reported is hatched; what is withheld is blacked out. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';

/** A pattern of its own for each drawing: that of a hidden drawing is not painted. */
export function hatching(id: string): Html {
  return html`<defs
    ><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"
      ><path class="hatch" d="M-1 1l2-2M0 6l6-6M5 7l2-2" /></pattern
  ></defs>`;
}

export interface Column {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export function missingColumn({ left, width, top, bottom }: Column, hatch: string): Html {
  return html`<rect
    class="watch-missing"
    fill="url(#${hatch})"
    x="${left.toFixed(1)}"
    y="${top}"
    width="${width.toFixed(1)}"
    height="${bottom - top}"
  />`;
}

/** A black bar in a tinted column. */
export function withheldColumn({ left, width, top, bottom }: Column): Html {
  const bar = Math.min(18, width * 0.7);
  return html`<rect
      class="watch-withheld-column"
      x="${left.toFixed(1)}"
      y="${top}"
      width="${width.toFixed(1)}"
      height="${bottom - top}"
    /><rect
      class="watch-withheld"
      x="${(left + (width - bar) / 2).toFixed(1)}"
      y="${((top + bottom) / 2 - 4).toFixed(1)}"
      width="${bar.toFixed(1)}"
      height="8"
    />`;
}
