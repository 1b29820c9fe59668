/**
 * Many with many: a row for each recipient, a column for each donor, a filled square where the two are paired. It stays
 * readable where bands would cross; on a narrow sheet the list by donor takes its place.
 */
import type { PairingMatrix } from '../../../core/pairings/matrix.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { listHref } from '../../parts/pager.ts';
import { shortened } from '../../parts/shortened.ts';
import type { ViewContext } from '../../view.ts';
import { programmeWords } from '../parts/words.ts';

const cell = 24;
const rowLabels = 210;
const columnLabels = 128;
const labelLength = 26;
const columnLabelLength = 18;

/** Two that are paired more than once: the list of what the donor has says how. */
function pairHref(donor: string): string {
  return listHref('/pairings', { party: donor });
}

export function matrix(
  { donors, recipients, cells }: PairingMatrix,
  name: (id: string) => string,
  view: ViewContext,
): Html | null {
  if (cells.length === 0) return null;
  const p = programmeWords(view);
  const column = new Map(donors.map((donor, index) => [donor, rowLabels + index * cell]));
  // Recipients of one donor stand together, so that the squares follow each other down the sheet.
  const leftmost = new Map<string, number>();
  for (const { donor, recipient } of cells)
    leftmost.set(recipient, Math.min(leftmost.get(recipient) ?? Infinity, column.get(donor) ?? 0));
  const rows = recipients.toSorted((one, other) => (leftmost.get(one) ?? 0) - (leftmost.get(other) ?? 0));
  const row = new Map(rows.map((recipient, index) => [recipient, columnLabels + index * cell]));
  const width = rowLabels + donors.length * cell + 60;
  const bottom = columnLabels + recipients.length * cell;
  return html`<figure class="chart matrix-chart">
    <div
      class="matrix-scroll"
      tabindex="0"
      role="region"
      aria-label="${p.matrixTitle(donors.length, recipients.length)}"
    >
      <svg
        class="matrix"
        viewBox="0 0 ${width} ${bottom + 4}"
        width="${width}"
        height="${bottom + 4}"
        direction="ltr"
        role="group"
        aria-labelledby="matrix-title"
      >
        <title id="matrix-title">${p.matrixTitle(donors.length, recipients.length)}</title>
        ${donors.map((donor) => {
          const x = (column.get(donor) ?? 0) + cell / 2;
          return html`<path class="line-grid" d="M${x} ${columnLabels}V${bottom}" /><text
              class="matrix-donor"
              transform="translate(${x + 4} ${columnLabels - 6}) rotate(-45)"
              >${shortened(name(donor), columnLabelLength)}</text
            >`;
        })}
        ${rows.map((recipient) => {
          const y = (row.get(recipient) ?? 0) + cell / 2;
          return html`<path class="line-grid" d="M${rowLabels} ${y}H${rowLabels + donors.length * cell}" /><text
              class="matrix-recipient"
              x="${rowLabels - 8}"
              y="${y + 4.5}"
              >${shortened(name(recipient), labelLength)}</text
            >`;
        })}
        ${cells.map(({ donor, recipient, pairings: [first = '', ...more] }) => {
          const title = `${name(donor)} → ${name(recipient)}`;
          const href = more.length === 0 ? `/pairings/${encodeURIComponent(first)}` : pairHref(donor);
          return html`<a href="${href}" aria-label="${title}"
            ><title>${title}</title
            ><rect
              class="matrix-cell"
              x="${(column.get(donor) ?? 0) + 4}"
              y="${(row.get(recipient) ?? 0) + 4}"
              width="${cell - 8}"
              height="${cell - 8}"
          /></a>`;
        })}
      </svg>
    </div>
    <figcaption>${p.matrixCaption}</figcaption>
  </figure>`;
}
