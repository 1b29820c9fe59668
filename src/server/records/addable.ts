/** Which records somebody may enter at all, asked before anything is typed. */
import type { Actor, Decision, RecordSubject } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';

/** A record of which nothing is stored and nothing filled in. */
function blankSubject(type: RecordType): RecordSubject {
  return {
    type,
    state: null,
    published: false,
    authors: [],
    owners: [],
    side: null,
    donors: [],
    recipients: [],
    places: [],
    locked: null,
    finding: type === 'finding' ? { status: null, reportedBy: null } : null,
  };
}

export function mayAdd(actor: Actor, type: RecordType): Pick<Decision, 'allowed' | 'because'> {
  return decide(actor, 'write a record', { record: blankSubject(type) });
}

/** Types of which the actor may enter records. Profiles of imports are made where imports are. */
export function addableTypes(actor: Actor): readonly RecordType[] {
  return recordTypes.filter((type) => type !== 'profile' && mayAdd(actor, type).allowed);
}
