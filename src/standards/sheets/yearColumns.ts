/** Tables with a column for each year: "2017 | 2018 | 2019" over amounts, with or without words beside the year. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Field } from '../../core/records/field.ts';
import { foldedLabel, plainCell } from './plainCell.ts';
import { unitOfHeader } from './unit.ts';

/** The field that a column for a year holds: the amount of money, or of what was given in kind. */
const counted = ['amount', 'quantity'] as const;

/** Words beside a year that say no more than that there are numbers below. */
const plainWords = new Set([
  '金额',
  '资金',
  '数额',
  '数量',
  '援助资金',
  '投入',
  '投入资金',
  'amount',
  'value',
  'sum',
  'quantity',
  'total',
]);

/** The fewest years side by side that are taken for columns of years. */
const FEWEST = 3;

export function countedField(type: RecordType): Field | null {
  const { fields, dated } = typeOfRecord(type);
  return dated === null ? null : (fields.find(({ name }) => counted.some((each) => each === name)) ?? null);
}

function yearAndRest(header: string): { year: string; rest: string } | null {
  const bare = plainCell(unitOfHeader(header)?.bare ?? header);
  const found = /^(?:fy ?)?((?:19|20)\d{2})(?!\d) ?(?:年度?)?[\s/·:,-]*(.{0,40})$/i.exec(bare);
  if (found) return { year: found[1] ?? '', rest: foldedLabel(found[2] ?? '') };
  const last = /^(.{1,40}?)[\s/·:,-]+((?:19|20)\d{2}) ?(?:年度?)?$/.exec(bare);
  return last ? { year: last[2] ?? '', rest: foldedLabel(last[1] ?? '') } : null;
}

/** What a header makes of its column, such as `amount@2019;stage=disbursement`; null when it names no year. */
export function yearField(type: RecordType, header: string): { readonly year: string; readonly field: string } | null {
  const holds = countedField(type);
  const read = yearAndRest(header);
  if (holds === null || read === null) return null;
  const { year, rest } = read;
  const labels = [holds.name, holds.en, holds.zh].map(foldedLabel);
  if (rest === '' || plainWords.has(rest) || labels.includes(rest)) return { year, field: `${holds.name}@${year}` };
  const fields: readonly Field[] = typeOfRecord(type).fields;
  const stage = fields
    .find(({ name }) => name === 'stage')
    ?.choices?.find(({ code, en, zh }) => [code, en, zh].map(foldedLabel).includes(rest));
  return stage ? { year, field: `${holds.name}@${year};stage=${stage.code}` } : null;
}

/** Fields of the columns for years, by their index, where at least three years stand side by side over numbers. */
export function yearColumns(
  type: RecordType,
  headers: readonly string[],
  holdsNumbers: (index: number) => boolean,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let run = new Map<number, { year: string; field: string }>();
  const close = (): void => {
    const fields = new Set([...run.values()].map(({ field }) => field));
    const years = new Set([...run.values()].map(({ year }) => year));
    if (years.size >= FEWEST && fields.size === run.size) for (const [index, { field }] of run) found.set(index, field);
    run = new Map();
  };
  for (const [index, header] of headers.entries()) {
    const read = yearField(type, header);
    if (read !== null && holdsNumbers(index)) run.set(index, read);
    else close();
  }
  close();
  return found;
}
