import type { RecordType } from '../records/recordTypes.ts';
import { typeOfRecord } from '../records/recordTypes.ts';
import type { Action } from './action.ts';

/** The action in words that name the type of record: "approve an agreement". */
export function phraseOf(action: Action, type: RecordType | null): string {
  return type === null ? action : action.replace('a record', nounOf(type));
}

/** "a pairing", "an audit finding". */
function nounOf(type: RecordType): string {
  if (type === 'series') return 'a series';
  const noun = typeOfRecord(type).en.toLowerCase();
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
