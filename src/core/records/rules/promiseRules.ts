/** Rules of terms, projects, arrivals, obligations and engagements: that what they say of themselves fits together. */
import { Big } from 'big.js';
import {
  aidExceeded,
  fieldMissing,
  rangeInverted,
  recordCircle,
  statusContradicted,
  termBase,
  unitMissing,
  unproven,
} from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { evidenceOf, moneyOf, rowsOf, textOf, textsOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';
import { called, leadsBack } from './rule.ts';
import { yearIsYear } from './years.ts';

function rangesInOrder({ body }: Subject): Problem[] {
  return rowsOf(body, 'terms').flatMap((term, index) => {
    const [low, high] = [textOf(term, 'low'), textOf(term, 'high')];
    if (low === null || high === null || new Big(low).lte(high)) return [];
    return [
      problemOf(rangeInverted, {
        path: `terms.${index}.high`,
        message: `At least ${low} and at most ${high} leaves nothing.`,
      }),
    ];
  });
}

function oneBaseYear({ body }: Subject): Problem[] {
  return rowsOf(body, 'terms').flatMap((term, index) => {
    const [baseIs, year] = [textOf(term, 'baseIs'), textOf(term, 'baseYear')];
    if (baseIs === null || year === null) return yearIsYear(term, 'baseYear', `terms.${index}.`);
    const message = `It names ${year} as the base, and “${baseIs}” too.`;
    return [problemOf(termBase, { path: `terms.${index}.baseYear`, message })];
  });
}

export const termsRules: readonly Rule[] = [rangesInOrder, oneBaseYear];

function projectNoCircle(subject: Subject): Problem[] {
  if (!leadsBack(subject, (body) => [textOf(body, 'partOf')].filter((id) => id !== null))) return [];
  return [problemOf(recordCircle, { path: 'partOf', message: 'The project would be part of itself.' })];
}

function aidWithinBudget({ body }: Subject): Problem[] {
  return rowsOf(body, 'budgets').flatMap((row, index) => {
    const [amount, aid] = [moneyOf(row, 'amount'), moneyOf(row, 'aid')];
    if (amount === null || aid === null || amount.currency !== aid.currency) return [];
    if (new Big(aid.amount).lte(amount.amount)) return [];
    const message = `The assistance, ${aid.amount}, is more than the whole, ${amount.amount}.`;
    return [problemOf(aidExceeded, { path: `budgets.${index}.aid`, message })];
  });
}

export const projectRules: readonly Rule[] = [projectNoCircle, aidWithinBudget];

/** Either side holds only records that this side reported. */
function sidesFit(subject: Subject): Problem[] {
  return (['sent', 'received'] as const).flatMap((side) =>
    textsOf(subject.body, side).flatMap((id, index) => {
      const found = subject.context.record(id);
      const reported = found === undefined ? null : textOf(found.body, 'side');
      if (reported === null || reported === side) return [];
      const message = `${called(subject, id)} was reported as ${reported}.`;
      return [problemOf(statusContradicted, { path: `${side}.${index}`, message })];
    }),
  );
}

function statusFitsSides({ body }: Subject): Problem[] {
  const status = textOf(body, 'status');
  const [sent, received] = [textsOf(body, 'sent').length, textsOf(body, 'received').length];
  const tell = (path: string, message: string) => [problemOf(statusContradicted, { path, message })];
  if (sent === 0 && received === 0)
    return [problemOf(fieldMissing, { path: 'sent', message: 'Nothing was sent and nothing received.' })];
  if (status === 'missing' && received > 0)
    return tell('received', 'The status is “missing”, and something was received.');
  if (status === 'missing' || status === 'disputed' || status === null) return [];
  if (sent === 0) return tell('sent', `The status is “${status}”, and nothing was sent.`);
  return received === 0 ? tell('received', `The status is “${status}”, and nothing was received.`) : [];
}

export const arrivalRules: readonly Rule[] = [sidesFit, statusFitsSides];

function metIsProven({ body }: Subject): Problem[] {
  const status = textOf(body, 'status');
  if (status !== 'met' && status !== 'partly met') return [];
  if (textsOf(body, 'deliveredBy').length > 0 || evidenceOf(body).length > 0) return [];
  return [
    problemOf(unproven, { path: 'deliveredBy', message: `The status is “${status}”, and nothing shows the delivery.` }),
  ];
}

function metOnFitsStatus({ body }: Subject): Problem[] {
  const [status, metOn] = [textOf(body, 'status'), textOf(body, 'metOn')];
  if (metOn === null || status === 'met' || status === null) return [];
  return [
    problemOf(statusContradicted, { path: 'metOn', message: `It was met on ${metOn}, and the status is “${status}”.` }),
  ];
}

function quantityHasUnit({ body }: Subject): Problem[] {
  const quantity = textOf(body, 'quantity');
  if (quantity === null || textOf(body, 'unit') !== null) return [];
  return [problemOf(unitMissing, { path: 'unit', message: `${quantity} of what?` })];
}

export const obligationRules: readonly Rule[] = [metIsProven, metOnFitsStatus, quantityHasUnit];

function doneFits({ body }: Subject): Problem[] {
  return rowsOf(body, 'followUps').flatMap((row, index) => {
    const [done, doneOn] = [textOf(row, 'done'), textOf(row, 'doneOn')];
    if (doneOn === null || done !== 'no') return [];
    return [
      problemOf(statusContradicted, {
        path: `followUps.${index}.done`,
        message: `It is not done, and was done on ${doneOn}.`,
      }),
    ];
  });
}

export const engagementRules: readonly Rule[] = [doneFits];
