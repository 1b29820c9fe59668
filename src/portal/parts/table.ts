/** Tables that a phone can show: each cell carries its column's heading, and rows become small blocks there. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Part;
  /** Numbers are set to the right, with tabular figures. */
  readonly number?: boolean;
}

/** The first column names the row. The caption says what the table holds and is read out before it. */
export function table<Row>(caption: Part, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const classOf = (column: Column<Row>): string => (column.number ? 'number' : 'text');
  return html`<table class="stacking">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map((column, index) =>
              index === 0
                ? html`<th scope="row" class="${classOf(column)}">${column.cell(row)}</th>`
                : html`<td class="${classOf(column)}" data-heading="${column.heading}">
                    <div>${column.cell(row)}</div>
                  </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
