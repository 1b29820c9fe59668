/** Values of a record as a reader sees them. What was not filled in is said to be so, never shown as zero. */
import type { NameOfId, Names } from '../../actions/recordAnswers.ts';
import type { Body, Field, Money, Row, Share, Value } from '../../core/records/field.ts';
import { rowsOf, sharesOf, textsOf } from '../../core/records/values.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { amount, exactAmount } from '../numbers/amount.ts';
import { dayText } from '../numbers/days.ts';
import { exactDigits } from '../numbers/readable.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { columnsOf } from './form/lines.ts';
import { isReference } from './form/formState.ts';
import { choiceLabel, labelOf, sectorLabel } from './labels.ts';
import { recordWords } from './recordWords.ts';
import { table } from '../parts/table.ts';

export function notGiven(view: ViewContext): Html {
  return html`<span class="not-stated">${recordWords(view).notGiven}</span>`;
}

/** The name in the reader's language: the local one on Chinese pages where it is Chinese. */
export function nameIn({ name, localName }: NameOfId, view: Pick<ViewContext, 'locale'>): string {
  return view.locale === 'zh' && localName !== null && /[\u3400-\u9fff]/.test(localName) ? localName : name;
}

/** A small picture beside its caption, which says what it shows; nothing for documents that are none. */
export function thumbnail(picture: string | undefined): Html | null {
  return picture === undefined ? null : html`<img class="thumbnail" src="${picture}" alt="" loading="lazy" /> `;
}

/** A link to what an id stands for; a record that the reader may not see is only said to be unpublished. */
export function nameLink(id: string, names: Names, view: ViewContext): Html {
  const known = names[id];
  if (!known) return html`<span class="not-stated" title="${id}">${recordWords(view).notPublished}</span>`;
  return html`<a href="${known.href}">${thumbnail(known.picture)}${nameIn(known, view)}</a>`;
}

/** "18.819 billion yuan", with every digit in its title where the short form leaves some out. */
function moneyText(money: Money, view: Pick<ViewContext, 'locale'>): Html {
  const exact = `${exactDigits(money.amount)} ${money.currency}`;
  return html`<span title="${exact}">${amount(money.amount, money.currency, view.locale)}</span>`;
}

/** Every digit: "18,819,000.50 yuan". */
export function exactMoney(money: Money, view: Pick<ViewContext, 'locale'>): string {
  return exactAmount(money.amount, money.currency, view.locale);
}

export function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function shareText(share: Share, field: Field, names: Names, view: ViewContext): Html {
  const name = field.of === 'sector' ? sectorLabel(share.id, view) : nameLink(share.id, names, view);
  return html`${name}${share.percent !== null && html` <span class="percent">${exactDigits(share.percent)}%</span>`}`;
}

function shares(value: readonly Share[], field: Field, names: Names, view: ViewContext): Html {
  const w = recordWords(view);
  const unknown = value.length > 1 && value.every(({ percent }) => percent === null);
  return html`${joined(
    value.map((share) => shareText(share, field, names, view)),
    wordsOf(view).listSeparator,
  )}${unknown && html` <span class="muted">(${w.unknownShares})</span>`}`;
}

function rows(value: readonly Row[], field: Field, names: Names, view: ViewContext): Html {
  const columns = columnsOf(field, view).filter(({ name }) => value.some((row) => (row[name] ?? null) !== null));
  const shown = table(
    html`<span class="visually-hidden">${labelOf(field, view)}</span>`,
    columns.map((column) => ({
      heading: labelOf(column, view),
      cell: (row: Row) => fieldValue(column, row[column.name] ?? null, names, view),
      number: ['decimal', 'whole', 'percent', 'money'].includes(column.kind),
    })),
    value,
  );
  return html`<div class="row-table">${shown}</div>`;
}

function single(field: Field, value: string, names: Names, view: ViewContext): Part {
  if (isReference(field)) return nameLink(value, names, view);
  switch (field.kind) {
    case 'choice':
      return choiceLabel(field, value, view);
    case 'day':
    case 'date':
      return html`<time datetime="${value}">${dayText(value, view.locale)}</time>`;
    case 'decimal':
      return exactDigits(value);
    case 'percent':
      return `${exactDigits(value)}%`;
    case 'text':
      return html`<span class="multiline">${value}</span>`;
    default:
      return value;
  }
}

/** One field's value. Lists of rows become a table. */
export function fieldValue(field: Field, value: Value, names: Names, view: ViewContext): Part {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return notGiven(view);
  if (isMoney(value)) return moneyText(value, view);
  if (typeof value === 'string') return single(field, value, names, view);
  const { name, kind } = field;
  const body = { [name]: value };
  if (kind === 'shares') return shares(sharesOf(body, name), field, names, view);
  if (kind === 'rows') return rows(rowsOf(body, name), field, names, view);
  const texts = textsOf(body, name);
  return joined(
    texts.map((item) => single(field, item, names, view)),
    wordsOf(view).listSeparator,
  );
}

/** The value of the field of a body; null where the type has no such field. */
export function valueIn(body: Body, name: string): Value {
  return body[name] ?? null;
}
