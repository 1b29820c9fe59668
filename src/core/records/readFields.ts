/** Reads the fields of a body, of a row, of a share and of a piece of evidence. */
import { fieldMissing, fieldUnknown, tooManyItems, valueShape } from './errors.ts';
import type { Body, Evidence, Field, Money, Share, Value } from './field.ts';
import { nearest } from './nearest.ts';
import type { Reading } from './reading.ts';
import { isBlank, isObject } from './reading.ts';
import { readAmount, readQuote, readScalar } from './readScalar.ts';
import { sectors } from './sectors.ts';
import { shown } from './shown.ts';

const mostItems = 2_000;
const mostPoints = 20_000;

/** A body or a row: every field of `fields`, in their order. `prefix` is "" or "rows.3.". */
export function readFields(fields: readonly Field[], input: object, prefix: string, reading: Reading): Body {
  const given = new Map<string, unknown>(Object.entries(input));
  refuseOthers(
    [...given.keys()],
    fields.map(({ name }) => name),
    prefix,
    reading,
  );
  const entries = fields.map((field) => [
    field.name,
    readField(field, given.get(field.name), prefix + field.name, reading),
  ]);
  return Object.fromEntries(entries);
}

/** At most this many unknown fields are named one by one. */
const mostUnknown = 20;

function refuseOthers(given: readonly string[], known: readonly string[], prefix: string, reading: Reading): void {
  const isKnown = new Set(known);
  let told = 0;
  for (const name of given) {
    if (isKnown.has(name)) continue;
    const cut = name.slice(0, 100);
    const near = nearest(cut, known);
    const remedy = near === null ? undefined : `Did you mean “${near}”?`;
    reading.refuse(fieldUnknown, prefix + cut, `There is no field ${shown(name)} here.`, remedy);
    told += 1;
    if (told === mostUnknown) return;
  }
}

function readField(field: Field, input: unknown, path: string, reading: Reading): Value {
  if (field.kind === 'money') return readMoney(input, path, reading);
  if (field.kind === 'shares')
    return readList(input, { path, reading }, (item, at) => readShare(field, item, at, reading));
  if (field.kind === 'evidence')
    return readList(input, { path, reading }, (item, at) => readEvidence(item, at, reading));
  if (field.kind === 'rows') {
    const most = field.name === 'points' ? mostPoints : mostItems;
    return readList(input, { path, reading, most }, (item, at) => readRow(field, item, at, reading));
  }
  if (field.many !== true) return readScalar(field, input, { path, reading });
  return readList(input, { path, reading }, (item, at) => readScalar(field, item, { path: at, reading }));
}

interface ListAt {
  readonly path: string;
  readonly reading: Reading;
  readonly most?: number;
}

/** Blank items are dropped, and what could not be read is left out; a single value is a list of one. */
function readList<Item>(input: unknown, at: ListAt, read: (item: unknown, path: string) => Item | null): Item[] {
  if (isBlank(input)) return [];
  const given = (Array.isArray(input) ? (input as readonly unknown[]) : [input]).filter((item) => !isBlankDeep(item));
  const most = at.most ?? mostItems;
  if (given.length > most) {
    at.reading.refuse(tooManyItems, at.path, `${given.length} lines are more than the ${most} that fit.`);
    return [];
  }
  return given.map((item, index) => read(item, `${at.path}.${index}`)).filter((item) => item !== null);
}

/** Nothing in it at all: an empty line of a form. Looks two groups deep, which is as deep as bodies go. */
function isBlankDeep(item: unknown, depth = 2): boolean {
  if (isBlank(item)) return true;
  if (depth === 0 || typeof item !== 'object' || item === null) return false;
  return Object.values(item).every((value) => isBlankDeep(value, depth - 1));
}

function readMoney(input: unknown, path: string, reading: Reading): Money | null {
  if (isBlank(input)) return null;
  if (!isObject(input)) {
    return reading.refuse(valueShape, path, `An amount has a number and a currency; this is ${shown(input)}.`);
  }
  refuseOthers(Object.keys(input), ['amount', 'currency'], `${path}.`, reading);
  // A form offers a currency before anybody wrote a number: without a number there is no amount.
  if (isBlank(input['amount'])) return null;
  const amount = readAmount(input['amount'], { path: `${path}.amount`, reading });
  const currency = readScalar(currencyField, input['currency'], { path: `${path}.currency`, reading });
  if (isBlank(input['currency'])) {
    reading.refuse(fieldMissing, `${path}.currency`, 'The amount has no currency.', 'Say the currency.');
  }
  return amount === null || currency === null ? null : { amount, currency };
}

const currencyField: Field = { name: 'currency', kind: 'currency', en: 'Currency', zh: '币种' };
const percentField: Field = { name: 'percent', kind: 'percent', en: 'Percent', zh: '百分比' };
const targetField: Field = { name: 'id', kind: 'party', en: 'Party', zh: '各方' };
const documentField: Field = { name: 'document', kind: 'document', en: 'Document', zh: '文件' };
const claimField: Field = { name: 'claim', kind: 'document', en: 'Claim', zh: '陈述' };
const noteField: Field = { name: 'note', kind: 'text', en: 'Note', zh: '备注' };
const sectorField: Field = { name: 'id', kind: 'choice', en: 'Sector', zh: '领域', choices: sectors };

/** `{ id, percent }`, or an id alone where the share is not known. */
function readShare(field: Field, item: unknown, path: string, reading: Reading): Share | null {
  const share = isObject(item) ? item : { id: item };
  refuseOthers(Object.keys(share), ['id', 'percent'], `${path}.`, reading);
  const percent = readScalar(percentField, share['percent'], { path: `${path}.percent`, reading });
  if (isBlank(share['id'])) {
    return reading.refuse(
      fieldMissing,
      `${path}.id`,
      'A share names nobody.',
      'Say whose share it is, or take the line out.',
    );
  }
  const id = readScalar(field.of === 'sector' ? sectorField : targetField, share['id'], {
    path: `${path}.id`,
    reading,
  });
  return id === null ? null : { id, percent };
}

/** `{ document, claim, quote, note }`, or the id of a document alone. */
function readEvidence(item: unknown, path: string, reading: Reading): Evidence | null {
  const given = isObject(item) ? item : { document: item };
  refuseOthers(Object.keys(given), ['document', 'claim', 'quote', 'note'], `${path}.`, reading);
  const claim = readScalar(claimField, given['claim'], { path: `${path}.claim`, reading });
  const quote = readQuote(given['quote'], { path: `${path}.quote`, reading });
  const note = readScalar(noteField, given['note'], { path: `${path}.note`, reading });
  if (isBlank(given['document'])) {
    return reading.refuse(
      fieldMissing,
      `${path}.document`,
      'The evidence names no document.',
      'Choose the archived document.',
    );
  }
  const document = readScalar(documentField, given['document'], { path: `${path}.document`, reading });
  return document === null ? null : { document, claim, quote, note };
}

function readRow(field: Field, item: unknown, path: string, reading: Reading): Body | null {
  if (isObject(item)) return readFields(field.fields ?? [], item, `${path}.`, reading);
  return reading.refuse(
    valueShape,
    path,
    `A line of ${field.en.toLowerCase()} has several values; this is ${shown(item)}.`,
  );
}
