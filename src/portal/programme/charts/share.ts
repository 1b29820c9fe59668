/** One bar for a part of a whole, with its words: time that has passed, a stated total that records cover. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';

export interface ShareBar {
  /** 0 to 1; above 1 the bar is full and an arrow says that it runs over; null is hatched. */
  readonly part: number | null;
  readonly meaning: 'time' | 'arrived' | 'promised';
  /** What the bar says, for whoever does not see it. */
  readonly words: string;
}

const width = 240;
const height = 12;

/** `id` is unique on the page: the hatching hangs on it. */
export function shareBar(id: string, { part, meaning, words }: ShareBar): Html {
  const filled = part === null ? null : Math.max(0, Math.min(1, part)) * width;
  return html`<svg
    class="share-bar"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    direction="ltr"
    role="img"
    aria-label="${words}"
  >
    ${
      filled === null &&
      html`<defs
        ><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"
          ><path class="hatch" d="M-1 1l2-2M0 6l6-6M5 7l2-2" /></pattern
      ></defs>`
    }
    <rect
      class="${filled === null ? 'bullet-unknown' : 'share-rail'}"
      ${filled === null && html`fill="url(#${id})"`}
      x="0.5"
      y="0.5"
      width="${width - 1}"
      height="${height - 1}"
    />
    ${filled !== null && html`<rect class="share-${meaning}" x="0" y="0" width="${filled.toFixed(1)}" height="${height}" />`}
    ${part !== null && part > 1 && html`<path class="share-over" d="M${width - 12} 1l7 5l-7 5" />`}
  </svg>`;
}
