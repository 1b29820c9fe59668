import { amountBelowZero } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import type { RecordType } from '../recordTypes.ts';
import type { Subject } from './rule.ts';

/** What is agreed, promised, planned or found amiss. Where money moved, a negative amount takes back an earlier one. */
const neverNegative: ReadonlySet<RecordType> = new Set(['agreement', 'obligation', 'project', 'finding']);

export function amountsNotBelowZero({ type, leaves }: Subject): Problem[] {
  if (!neverNegative.has(type)) return [];
  return leaves.flatMap(({ field, fieldPath, path, value }) => {
    const number =
      typeof value !== 'string' && 'amount' in value ? value.amount : fieldPath === 'quantity' ? value : null;
    if (typeof number !== 'string' || !number.startsWith('-')) return [];
    return [problemOf(amountBelowZero, { path, message: `${field.en}: ${number} is below zero.` })];
  });
}
