import { Big } from 'big.js';
import { namedTwice, sharesMixed, sharesSum } from '../errors.ts';
import type { Field, Share } from '../field.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { typeOfRecord } from '../recordTypes.ts';
import { sharesState, sumOf } from '../shares.ts';
import { sharesOf, textsOf } from '../values.ts';
import type { Subject } from './rule.ts';

/** Percentages add up to 100, exactly, or none is given. */
export function sharesAddUp({ type, body }: Subject): Problem[] {
  return shareFields(type).flatMap((field) => {
    const shares = sharesOf(body, field.name);
    const state = sharesState(shares);
    if (state === 'mixed') return [mixed(field, shares)];
    return state === 'wrong sum' ? [wrongSum(field, shares)] : [];
  });
}

function shareFields(type: Subject['type']): readonly Field[] {
  return typeOfRecord(type).fields.filter(({ kind }) => kind === 'shares');
}

function mixed({ name, en }: Field, shares: readonly Share[]): Problem {
  const without = shares.filter(({ percent }) => percent === null).length;
  return problemOf(sharesMixed, {
    path: name,
    message: `${without} of the ${shares.length} ${en.toLowerCase()} have no percentage, the others do.`,
  });
}

function wrongSum({ name, en }: Field, shares: readonly Share[]): Problem {
  const sum = sumOf(shares.map(({ percent }) => percent ?? '0'));
  const difference = new Big(100).minus(sum);
  const off = difference.gt(0) ? `${difference.toFixed()} short of 100` : `${difference.abs().toFixed()} more than 100`;
  return problemOf(sharesSum, {
    path: name,
    message: `The percentages of ${en.toLowerCase()} add up to ${sum.toFixed()}, ${off}.`,
  });
}

/** Nobody is named twice in one list. */
export function namedOnce({ type, body }: Subject): Problem[] {
  return typeOfRecord(type).fields.flatMap((field) => {
    const ids =
      field.kind === 'shares'
        ? sharesOf(body, field.name).map(({ id }) => id)
        : field.many
          ? textsOf(body, field.name)
          : [];
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      const again = seen.has(id);
      seen.add(id);
      if (!again) return [];
      return [
        problemOf(namedTwice, { path: `${field.name}.${index}`, message: `${field.en}: “${id}” is named twice.` }),
      ];
    });
  });
}
