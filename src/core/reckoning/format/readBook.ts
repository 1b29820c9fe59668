import { CounterfoilError } from '../../errors/errors.ts';
import type { Book, Scope } from '../statement.ts';
import { fieldMissing, fieldUnreadable, startMissing } from '../errors.ts';
import type { Raw } from './fields.ts';
import { shown, textMember } from './fields.ts';

/** Measure, unit, stage, basis and price basis of a line. A unit may be missing where things are counted. */
export function readBook(raw: Raw, scope: Scope): Book {
  const measure = textMember(raw, 'measure');
  if (measure === undefined || measure === '') throw new CounterfoilError(fieldMissing, 'There is no measure.');
  return {
    measure,
    unit: textMember(raw, 'unit') ?? '',
    stage: textMember(raw, 'stage') ?? null,
    basis: readBasis(textMember(raw, 'basis') ?? 'flow', scope),
    price: textMember(raw, 'price') ?? 'current',
  };
}

/** What was counted since a start is a flow from then on. */
function readBasis(basis: string, { start }: Scope): 'flow' | 'stock' {
  if (basis === 'flow' || basis === 'stock') return basis;
  if (basis !== 'cumulative') {
    throw new CounterfoilError(fieldUnreadable, `The basis is ${shown(basis)}, neither flow, stock nor cumulative.`);
  }
  if (start === null) throw new CounterfoilError(startMissing, 'A cumulative figure has no start.');
  return 'flow';
}
