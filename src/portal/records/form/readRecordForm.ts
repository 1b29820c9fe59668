/**
 * Reads a record out of its form. Control names are paths with a mark before them: `f.recipients.2.percent`. A name of
 * a place, actor, record or document comes with the id that the form knew it by; where the name was changed, it is
 * handed on to be looked up.
 */
import { isListField } from '../../../core/records/blankBody.ts';
import type { Body, Evidence, Field, Row, Share, Value } from '../../../core/records/field.ts';
import { isReference, targetField } from './formState.ts';

/** A name that was typed and has no id yet. */
export interface OpenReference {
  readonly path: string;
  readonly field: Field;
  readonly text: string;
}

export interface ReadForm {
  /** As typed, not checked; where `references` has a path, the typed name stands at it. */
  readonly body: Body;
  readonly references: readonly OpenReference[];
  /** Names by which the form showed the ids that stand in the body. */
  readonly named: Readonly<Record<string, string>>;
}

/** No form of ours shows more lines; spreadsheets bring longer lists in. */
const mostLines = 2000;

interface Source {
  readonly typed: ReadonlyMap<string, string>;
  /** Number of lines by the path of their list. */
  readonly lines: ReadonlyMap<string, number>;
  readonly references: OpenReference[];
  readonly named: Map<string, string>;
}

/** Where a value stands in the form, and where it will stand in the body once blank lines are left out. */
interface At {
  readonly from: string;
  readonly to: string;
}

function sourceOf(form: URLSearchParams): Source {
  const typed = new Map<string, string>();
  const lines = new Map<string, number>();
  for (const [name, value] of form) {
    if (!typed.has(name)) typed.set(name, value.replaceAll('\r\n', '\n').trim());
    const [mark, field, index] = name.split('.', 3);
    if (mark !== 'f' || field === undefined || index === undefined || !/^\d{1,4}$/.test(index)) continue;
    lines.set(field, Math.min(mostLines, Math.max(lines.get(field) ?? 0, Number(index) + 1)));
  }
  return { typed, lines, references: [], named: new Map() };
}

function text(source: Source, path: string): string | null {
  return source.typed.get(`f.${path}`) || null;
}

/** Digits that were grouped by commas, as spreadsheets and texts write them: "18,819,000.50". */
function ungrouped(value: string | null): string | null {
  return value !== null && /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value) ? value.replaceAll(',', '') : value;
}

/** A percentage, with or without its sign. */
function percentage(value: string | null): string | null {
  return ungrouped(value?.replace(/\s*[%％]$/, '') ?? null);
}

function reference(field: Field, at: At, source: Source): string | null {
  const name = text(source, at.from);
  if (name === null) return null;
  const unchanged = name === (source.typed.get(`was.${at.from}`) ?? '');
  const picked = unchanged ? source.typed.get(`pick.${at.from}`) || source.typed.get(`id.${at.from}`) : undefined;
  if (picked) {
    source.named.set(picked, name);
    return picked;
  }
  source.references.push({ path: at.to, field, text: name });
  return name;
}

function scalar(field: Field, at: At, source: Source): Value {
  if (isReference(field)) return reference(field, at, source);
  const value = text(source, at.from);
  if (field.kind === 'money') {
    const amount = ungrouped(text(source, `${at.from}.amount`));
    const currency = text(source, `${at.from}.currency`);
    return amount === null && currency === null
      ? null
      : { amount: amount ?? '', currency: (currency ?? '').toUpperCase() };
  }
  if (field.kind === 'currency') return value?.toUpperCase() ?? null;
  if (field.kind === 'percent') return percentage(value);
  return field.kind === 'decimal' || field.kind === 'whole' ? ungrouped(value) : value;
}

function share(field: Field, at: At, source: Source): Share | null {
  const inner = (name: string): At => ({ from: `${at.from}.${name}`, to: `${at.to}.${name}` });
  const target = targetField(field);
  const id = target ? reference(target, inner('id'), source) : text(source, `${at.from}.id`);
  const percent = percentage(text(source, `${at.from}.percent`));
  return id === null && percent === null ? null : { id: id ?? '', percent };
}

function evidence(field: Field, at: At, source: Source): Evidence | null {
  const inner = (name: string): At => ({ from: `${at.from}.${name}`, to: `${at.to}.${name}` });
  const document = reference(targetField(field) ?? field, inner('document'), source);
  const claim = reference({ name: 'claim', kind: 'claim', en: field.en, zh: field.zh }, inner('claim'), source);
  const [quote, note] = [text(source, `${at.from}.quote`), text(source, `${at.from}.note`)];
  if (document === null && claim === null && quote === null && note === null) return null;
  return { document: document ?? '', claim, quote, note };
}

function row(field: Field, at: At, source: Source): Row | null {
  const values = (field.fields ?? []).map((inner): [string, Value] => [
    inner.name,
    valueOf(inner, { from: `${at.from}.${inner.name}`, to: `${at.to}.${inner.name}` }, source),
  ]);
  const isBlank = values.every(([, value]) => value === null || (Array.isArray(value) && value.length === 0));
  return isBlank ? null : Object.fromEntries(values);
}

function line(field: Field, at: At, source: Source): Share | Evidence | Row | string | null {
  if (field.kind === 'shares') return share(field, at, source);
  if (field.kind === 'evidence') return evidence(field, at, source);
  if (field.kind === 'rows') return row(field, at, source);
  const value = scalar(field, at, source);
  return typeof value === 'string' ? value : null;
}

function valueOf(field: Field, at: At, source: Source): Value {
  if (!isListField(field)) return scalar(field, at, source);
  const kept: (Share | Evidence | Row | string)[] = [];
  for (let index = 0; index < (source.lines.get(at.from) ?? 0); index += 1) {
    const read = line(field, { from: `${at.from}.${index}`, to: `${at.to}.${kept.length}` }, source);
    if (read !== null) kept.push(read);
  }
  return kept;
}

/** What was typed, field by field. An empty control is null, a line with nothing in it is left out. Linear. */
export function readRecordForm(fields: readonly Field[], form: URLSearchParams): ReadForm {
  const source = sourceOf(form);
  const body = Object.fromEntries(
    fields.map((field): [string, Value] => [field.name, valueOf(field, { from: field.name, to: field.name }, source)]),
  );
  return { body, references: source.references, named: Object.fromEntries(source.named) };
}

/** The body with another text at a path such as `recipients.2.id`. A path that leads nowhere changes nothing. */
export function withText(body: Body, path: string, value: string): Body {
  const replaced = (part: unknown, [first, ...rest]: readonly string[]): unknown => {
    if (first === undefined) return value;
    if (Array.isArray(part)) return part.map((each, index) => (String(index) === first ? replaced(each, rest) : each));
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, first)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, name === first ? replaced(inner, rest) : inner]),
    );
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts are exchanged for texts: the shape stays
  return replaced(body, path.split('.')) as Body;
}
