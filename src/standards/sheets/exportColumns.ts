/** A record as the cells of one row, in the same columns that an import understands. */
import type { Body, Evidence, Field, Money, Row, Share, Value } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { sectors } from '../../core/records/sectors.ts';
import type { TargetPart } from './targets.ts';
import { idLabels, stateLabels, targetsOf } from './targets.ts';

export interface ExportStyle {
  /** `labels` for people; `codes` names fields, choices, places and records by their codes, and can be imported again. */
  readonly header: 'labels' | 'codes';
  readonly locale: 'en' | 'zh';
}

export interface ExportedRecord {
  readonly id: string;
  readonly state: string;
  readonly body: Body;
}

/** What an id is called; undefined where the reader may not know it. */
export type NameOf = (id: string) => string | undefined;

export interface ExportColumn {
  readonly header: string;
  /** Path of the field: "amount.currency"; "@id" and "@state" beside the fields. */
  readonly path: string;
  readonly kind: 'text' | 'number' | 'date';
  /** What the column holds: label in both languages, and a sentence where the field has one. */
  readonly en: string;
  readonly zh: string;
  readonly help: string | null;
  readonly cell: (record: ExportedRecord, nameOf: NameOf) => string;
}

function isShare(item: string | Share | Evidence | Row): item is Share {
  return typeof item === 'object' && 'percent' in item && 'id' in item;
}

function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value;
}

function choiceWord(field: Field, code: string, { header, locale }: ExportStyle): string {
  if (header === 'codes') return code;
  const choices = field.of === 'sector' ? sectors : (field.choices ?? []);
  return choices.find((choice) => choice.code === code)?.[locale] ?? code;
}

const named = new Set(['place', 'actor', 'party', 'record', 'document', 'shares']);

function wordOf(field: Field, id: string, style: ExportStyle, nameOf: NameOf): string {
  if (field.kind === 'choice' || field.of === 'sector') return choiceWord(field, id, style);
  return named.has(field.kind) && style.header === 'labels' ? (nameOf(id) ?? id) : id;
}

function textOfValue(field: Field, value: Value, style: ExportStyle, nameOf: NameOf): string {
  if (value === null) return '';
  if (typeof value === 'string') return wordOf(field, value, style, nameOf);
  if (isMoney(value)) return value.amount;
  if (!Array.isArray(value) || value.length === 0) return '';
  if (field.kind === 'rows' || field.kind === 'evidence') return JSON.stringify(value);
  const words = value.map((item: string | Share | Evidence | Row) => {
    if (typeof item === 'string') return wordOf(field, item, style, nameOf);
    if (!isShare(item)) return JSON.stringify(item);
    const name = wordOf(field, item.id, style, nameOf);
    return item.percent === null ? name : `${name} ${item.percent}%`;
  });
  return words.join('; ');
}

type ColumnWords = Omit<ExportColumn, 'cell'>;

function ofRecord(path: string, { en, zh }: { en: string; zh: string }, { header, locale }: ExportStyle): ColumnWords {
  return { header: header === 'codes' || locale === 'en' ? en : zh, path, kind: 'text', en, zh, help: null };
}

function kindOf({ kind }: Field, part: TargetPart): ExportColumn['kind'] {
  if (part !== 'whole') return 'text';
  if (kind === 'day' || kind === 'date') return 'date';
  return kind === 'money' || kind === 'decimal' || kind === 'whole' || kind === 'percent' ? 'number' : 'text';
}

/** Columns of a type: the id, the state, each field, and the currency beside each amount. */
export function exportColumns(type: RecordType, style: ExportStyle): readonly ExportColumn[] {
  const { header, locale } = style;
  const fields = targetsOf(type).filter(({ part }) => part === 'whole' || part === 'currency');
  return [
    { ...ofRecord('@id', idLabels, style), cell: ({ id }) => id },
    { ...ofRecord('@state', stateLabels, style), cell: ({ state }) => state },
    ...fields.map(({ path, field, part, en, zh }): ExportColumn => {
      const title = header === 'codes' ? path : locale === 'zh' ? zh : en;
      const cell: ExportColumn['cell'] = ({ body }, nameOf) => {
        const value = body[field.name] ?? null;
        if (part === 'currency') return isMoney(value) ? value.currency : '';
        return textOfValue(field, value, style, nameOf);
      };
      return { header: title, path, kind: kindOf(field, part), en, zh, help: field.help ?? null, cell };
    }),
  ];
}
