/** What can be read and is probably not what was meant: told as a warning, and reckoned as it stands. */
import { stages } from '../../claims/claim.ts';
import type { ErrorKind } from '../../errors/errors.ts';
import { fieldMissing, memberUnknown, stageUnknown } from '../errors.ts';
import type { Raw } from './fields.ts';
import { member, shown } from './fields.ts';

export interface Doubt {
  readonly kind: ErrorKind;
  readonly message: string;
}

/** Members that say something; all others are left alone. */
const read =
  'id measure unit stage basis price scope low high value lowOpen highOpen share growth difference quota ledger complete query'.split(
    ' ',
  );

/** Doubts about a claim or a query. */
export function doubtsOf(raw: Raw): readonly Doubt[] {
  return [...misspelt(raw), ...strangeStage(raw), ...unknownCurrency(raw)];
}

function strangeStage(raw: Raw): readonly Doubt[] {
  const stage = member(raw, 'stage');
  if (typeof stage !== 'string' || stages.some((known) => known === stage)) return [];
  return [{ kind: stageUnknown, message: `The stage ${shown(stage)} is none of ${stages.join(', ')}.` }];
}

/** Things are counted by themselves, money is not. */
function unknownCurrency(raw: Raw): readonly Doubt[] {
  if (member(raw, 'measure') !== 'money' || member(raw, 'unit') !== undefined) return [];
  return [{ kind: fieldMissing, message: 'There is no unit. Money without one was taken to be of one currency.' }];
}

/** Only names that are as good as one that is read: lines may hold words, speakers, dates and anything else besides. */
function misspelt(raw: Raw): readonly Doubt[] {
  return Object.keys(raw).flatMap((name) => {
    if (read.includes(name)) return [];
    const meant = read.find((known) => !Object.hasOwn(raw, known) && isSlipOf(name, known));
    if (meant === undefined) return [];
    return [{ kind: memberUnknown, message: `${shown(name)} is not read. Was ${shown(meant)} meant?` }];
  });
}

/** One letter too many, too few or another one, or two that changed places; or only the case differs. */
function isSlipOf(name: string, known: string): boolean {
  const [a, b] = [name.toLowerCase(), known.toLowerCase()];
  if (a === b) return true;
  if (known.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  if (restOfA.slice(1) === restOfB.slice(1) || restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1))
    return true;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}
