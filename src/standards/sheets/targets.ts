/** What the columns of a sheet can become: the fields of a type of record, and parts of them. */
import type { Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';

export type TargetPart =
  /** The field itself. */
  | 'whole'
  | 'currency'
  | 'percent'
  /** The place in which the named ones lie: "Xinjiang" beside "Akto". */
  | 'within';

export interface Target {
  /** "amount", "amount.currency", "recipients.within". */
  readonly path: string;
  readonly field: Field;
  readonly part: TargetPart;
  readonly en: string;
  readonly zh: string;
}

/** The column of our own exports that holds the id of the record. */
export const idTarget = '@id';
export const idLabels = { en: 'Record id', zh: '记录号' } as const;
export const stateLabels = { en: 'Record state', zh: '记录状态' } as const;

const linked = new Set(['place', 'actor', 'party']);

/** Whether the values of a field are looked up in the registry. */
export function namesEntries({ kind, of }: Field): boolean {
  return linked.has(kind) || (kind === 'shares' && of !== 'sector');
}

function partsOf(field: Field): TargetPart[] {
  const parts: TargetPart[] = ['whole'];
  if (field.kind === 'money') parts.push('currency');
  if (field.kind === 'shares') parts.push('percent');
  if (namesEntries(field)) parts.push('within');
  return parts;
}

const partWords: Readonly<Record<TargetPart, readonly [en: string, zh: string]>> = {
  whole: ['', ''],
  currency: [': currency', '：币种'],
  percent: [': percent', '：比例'],
  within: [': lies in', '：所在地区'],
};

export function targetsOf(type: RecordType): readonly Target[] {
  return typeOfRecord(type).fields.flatMap((field) =>
    partsOf(field).map((part) => ({
      path: part === 'whole' ? field.name : `${field.name}.${part}`,
      field,
      part,
      en: field.en + partWords[part][0],
      zh: field.zh + partWords[part][1],
    })),
  );
}
