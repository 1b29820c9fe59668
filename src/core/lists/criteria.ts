/** What a place has to meet to leave a supervision list, as far as it can be measured. */
import type { Body } from '../records/field.ts';
import { comparisons } from '../records/types/list.ts';
import { rowsOf, textOf } from '../records/values.ts';

export type Comparison = (typeof comparisons)[number]['code'];

export type Criterion = {
  /** 1 for the first of the list. */
  readonly number: number;
  readonly what: string | null;
} & (
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      readonly comparison: Comparison;
      /** Decimal string. */
      readonly limit: string;
    }
  /** Met where the rule does not hold at its exit levels. */
  | { readonly kind: 'rule'; readonly rule: string }
);

/** Rows that are not complete are left out: a draft may have them. */
export function criteriaOf(list: Body): Criterion[] {
  return rowsOf(list, 'criteria').flatMap((row, index): Criterion[] => {
    const [rule, indicator, limit] = [textOf(row, 'rule'), textOf(row, 'indicator'), textOf(row, 'limit')];
    const comparison = comparisons.find(({ code }) => code === textOf(row, 'comparison'))?.code;
    const about = { number: index + 1, what: textOf(row, 'what') };
    if (rule !== null) return [{ ...about, kind: 'rule', rule }];
    if (indicator === null || limit === null || comparison === undefined) return [];
    return [{ ...about, kind: 'indicator', indicator, comparison, limit }];
  });
}

/** Whether a value meets the criterion. A value at the limit is neither below nor above it. */
export function meets(value: number, { comparison, limit }: Extract<Criterion, { kind: 'indicator' }>): boolean {
  const end = Number(limit);
  const isMet: Readonly<Record<Comparison, boolean>> = {
    below: value < end,
    'at most': value <= end,
    'at least': value >= end,
    above: value > end,
  };
  return isMet[comparison];
}
