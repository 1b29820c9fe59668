import { Big } from 'big.js';
import {
  declaredTooEarly,
  graceTooEarly,
  profileField,
  seriesCurrencies,
  seriesPoints,
  seriesQuantity,
  statusContradicted,
} from '../errors.ts';
import { nearest } from '../nearest.ts';
import { dayInterval } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { isRecordType, recordTypes } from '../recordTypes.ts';
import { shown } from '../shown.ts';
import { rowsOf, textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';
import { yearIsYear } from './years.ts';

/** Rates are above zero, and each value holds from a later day than the one before it. */
function pointsInOrder({ body }: Subject): Problem[] {
  const isRate = textOf(body, 'kind') !== 'quantity';
  let last = '';
  return rowsOf(body, 'points').flatMap((point, index) => {
    const [date, value] = [textOf(point, 'date'), textOf(point, 'value')];
    const from = dayInterval(date ?? '')?.from ?? null;
    const tell = (path: string, message: string) => [
      problemOf(seriesPoints, { path: `points.${index}.${path}`, message }),
    ];
    if (isRate && value !== null && new Big(value).lte(0)) return tell('value', `${value} is no rate.`);
    if (from === null) return [];
    const inOrder = from > last;
    last = inOrder ? from : last;
    return inOrder ? [] : tell('date', `${date ?? ''} is there already, or belongs further up.`);
  });
}

function currenciesFit({ body }: Subject): Problem[] {
  const [kind, from, to] = [textOf(body, 'kind'), textOf(body, 'from'), textOf(body, 'to')];
  const tell = (message: string, path = 'to') => [problemOf(seriesCurrencies, { path, message })];
  if (kind === 'quantity') return to === null ? [] : tell('A quantity leads into no other currency.');
  if (kind !== null && from === null) return tell('It does not say of which currency it is.', 'from');
  if (kind === 'exchange' && to === null) return tell('The exchange rate does not say into what it leads.');
  if (kind === 'exchange' && from === to) return tell(`A rate from ${from ?? ''} into itself says nothing.`);
  return kind === 'deflator' && to !== null ? tell('A price index leads into no other currency.') : [];
}

/** A quantity is somebody's, and of something; rates and indices are nobody's. */
function quantityIsWhole({ body }: Subject): Problem[] {
  const kind = textOf(body, 'kind');
  const has = (field: string): boolean => textOf(body, field) !== null;
  const tell = (path: string, message: string) => [problemOf(seriesQuantity, { path, message })];
  if (kind === null) return [];
  if (kind !== 'quantity') {
    const odd = ['subject', 'measure', 'unit', 'priceYear'].find(has);
    return odd === undefined ? [] : tell(odd, 'Only a quantity has this.');
  }
  if (!has('subject')) return tell('subject', 'The quantity is nobody’s.');
  if (!has('measure')) return tell('measure', 'It does not say what the quantity is.');
  if (has('from') && has('unit')) return tell('unit', 'It has both a unit and a currency.');
  if (!has('from') && !has('unit')) return tell('unit', 'It has neither a unit nor a currency.');
  return has('priceYear') && !has('from') ? tell('priceYear', 'Only money has prices.') : [];
}

export const seriesRules: readonly Rule[] = [
  pointsInOrder,
  currenciesFit,
  quantityIsWhole,
  ({ body }) => yearIsYear(body, 'priceYear'),
];

function graceAfterEnd({ body }: Subject): Problem[] {
  const [end, grace] = [textOf(body, 'end'), textOf(body, 'graceUntil')];
  if (end === null || grace === null || grace >= end) return [];
  return [
    problemOf(graceTooEarly, { path: 'graceUntil', message: `${grace} lies before the end of the period, ${end}.` }),
  ];
}

export const lockRules: readonly Rule[] = [graceAfterEnd];

function declaredAfterEnd({ body }: Subject): Problem[] {
  const [end, declaredOn] = [textOf(body, 'end'), textOf(body, 'declaredOn')];
  if (end === null || declaredOn === null || declaredOn >= end) return [];
  const message = `It was declared on ${declaredOn}, before the period ends on ${end}.`;
  return [problemOf(declaredTooEarly, { path: 'declaredOn', message })];
}

export const completenessRules: readonly Rule[] = [declaredAfterEnd];

/** What each status of a finding rests on. */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  'action reported': ['action'],
  confirmed: ['action', 'recheckOn'],
  'not confirmed': ['recheckOn'],
};

function statusHasGrounds({ body }: Subject): Problem[] {
  const status = textOf(body, 'status') ?? '';
  return (restsOn[status] ?? []).flatMap((field) =>
    textOf(body, field) === null
      ? [problemOf(statusContradicted, { path: field, message: `The status is “${status}”, and this is empty.` })]
      : [],
  );
}

export const findingRules: readonly Rule[] = [statusHasGrounds];

/** Instead of a type of record: the profile is of tables of readings, which are no records. */
export const profileOfReadings = 'reading';

function profileOfType({ body }: Subject): Problem[] {
  const type = textOf(body, 'type');
  if (type === null || type === profileOfReadings || isRecordType(type)) return [];
  const near = nearest(type, recordTypes);
  const told = { path: 'type', message: `There is no type of record ${shown(type)}.`, draftAllowed: false };
  return [problemOf(profileField, near === null ? told : { ...told, remedy: `Did you mean “${near}”?` })];
}

export const profileRules: readonly Rule[] = [profileOfType];
