/** Differences between two versions, field by field, with the names behind ids. */
import type { FieldChange, Names } from '../../actions/recordAnswers.ts';
import type { Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { exactAmount } from '../numbers/amount.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { columnsOf } from './form/lines.ts';
import { choiceLabel, labelOf, sectorLabel } from './labels.ts';
import { recordWords } from './recordWords.ts';
import { nameIn } from './values.ts';

interface Place {
  /** "Recipient places 3, Percent". */
  readonly label: string;
  readonly field: Field | null;
}

function placeOf(type: RecordType, path: string, view: ViewContext): Place {
  const [name = '', index, inner] = path.split('.');
  const field = typeOfRecord(type).fields.find((each) => each.name === name);
  if (!field) return { label: path, field: null };
  const isLine = index !== undefined && /^\d+$/.test(index);
  const label = isLine ? `${labelOf(field, view)} ${Number(index) + 1}` : labelOf(field, view);
  const column = isLine ? columnsOf(field, view).find((each) => each.name === inner) : undefined;
  return { label: column ? `${label}, ${labelOf(column, view)}` : label, field: column ?? field };
}

/** The text of a value with ids replaced by names, wherever they stand in it. */
function readable(text: string, { field }: Place, names: Names, view: ViewContext): Part {
  const known = names[text];
  if (known) return html`<a href="${known.href}">${nameIn(known, view)}</a>`;
  const money = field?.kind === 'money' ? /^([A-Z]{3}) (\S+)$/.exec(text) : null;
  if (money) return exactAmount(money[2] ?? '', money[1] ?? '', view.locale);
  if (field?.kind === 'choice') return choiceLabel(field, text, view);
  const [first = '', ...rest] = text.split(' ');
  const share = names[first];
  if (share) return html`<a href="${share.href}">${nameIn(share, view)}</a> ${rest.join(' ')}`;
  if (field?.kind === 'shares' && field.of === 'sector') return sectorLabel(text, view);
  if (field?.kind === 'record') return html`<a href="/records/${encodeURIComponent(text)}">${text}</a>`;
  return text;
}

interface OneChange {
  readonly type: RecordType;
  readonly change: FieldChange;
  readonly names?: Names | undefined;
}

/** One change on one line: "Amount: 17 million yuan → 18 million yuan". */
function changeLine({ type, change, names = {} }: OneChange, view: ViewContext): Html {
  const nothing = html`<span class="not-stated">${recordWords(view).nothing}</span>`;
  const place = placeOf(type, change.path, view);
  const before = change.before === null ? nothing : html`<del>${readable(change.before, place, names, view)}</del>`;
  const after = change.after === null ? nothing : html`<ins>${readable(change.after, place, names, view)}</ins>`;
  return html`${place.label}: ${before} → ${after}`;
}

const mostLines = 5;

/** The first changes as lines, and how many more there are; null where nothing is different. */
export function changeLines({ type, changes, names }: Changed, view: ViewContext): Html | null {
  if (changes.length === 0) return null;
  const rest = changes.length - mostLines;
  return html`<ul class="plain corrections-changes">
    ${changes.slice(0, mostLines).map((change) => html`<li>${changeLine({ type, change, names }, view)}</li>`)}
    ${rest > 0 && html`<li class="muted">${recordWords(view).andMore(rest)}</li>`}
  </ul>`;
}

interface Changed {
  readonly type: RecordType;
  readonly changes: readonly FieldChange[];
  readonly names?: Names | undefined;
}

export function changesTable(caption: Part, { type, changes, names = {} }: Changed, view: ViewContext): Html {
  const w = recordWords(view);
  const nothing = html`<span class="not-stated">${w.nothing}</span>`;
  const rows = changes.map((change) => ({ ...change, place: placeOf(type, change.path, view) }));
  return table(
    caption,
    [
      { heading: w.field, cell: (row) => row.place.label },
      {
        heading: w.before,
        cell: (row) =>
          row.before === null ? nothing : html`<del>${readable(row.before, row.place, names, view)}</del>`,
      },
      {
        heading: w.after,
        cell: (row) => (row.after === null ? nothing : html`<ins>${readable(row.after, row.place, names, view)}</ins>`),
      },
    ],
    rows,
  );
}
