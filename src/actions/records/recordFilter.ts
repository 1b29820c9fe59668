/** A request for a list as the store's filter, within what the reader may see. */
import type { Actor } from '../../core/access/decide.ts';
import type { LinkRole } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import { recordStates } from '../../core/records/states.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { LinkTarget, RecordFilter } from '../../store/records/recordsList.ts';
import { INPUT_INVALID } from '../errors.ts';
import { plainWords } from '../plainWords.ts';
import { hasDonors } from './recordSubject.ts';

export interface RecordQuestion {
  readonly type?: RecordType | undefined;
  /** What the public sees, or the newest versions that the reader may see. The public gets what is published. */
  readonly view?: 'published' | 'working' | undefined;
  /** Without one the withdrawn are left out of the working view. */
  readonly state?: RecordState | undefined;
  /** Words in a title, a name or an identifier. */
  readonly query?: string | undefined;
  /** At most one of these three: records that name this actor or place; a place within this one, or it; this record. */
  readonly party?: string | undefined;
  readonly place?: string | undefined;
  readonly linkedRecord?: string | undefined;
  /** In this capacity only; goes with one of the three. */
  readonly role?: LinkRole | undefined;
  readonly programme?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly batch?: string | undefined;
  /** Who wrote the content. */
  readonly author?: string | undefined;
}

/** What a contributor's limits let him see of what is not published. Parts that are left out do not narrow. */
export interface VisibleTo {
  readonly name: string;
  readonly side: 'sent' | 'received' | undefined;
  readonly party: string | undefined;
  readonly partyRoles: readonly LinkRole[];
  readonly place: string | undefined;
}

const notWithdrawn = recordStates.filter((state) => state !== 'withdrawn');

export function recordFilter(
  actor: Actor,
  question: RecordQuestion,
): RecordFilter & { readonly visibleTo?: VisibleTo | undefined } {
  const { type, state, query, role, programme, ids, batch, author } = question;
  const isPublic = actor.role === 'public' || question.view === 'published';
  const words = plainWords(query);
  return {
    view: isPublic ? 'published' : 'current',
    ...(isPublic ? {} : { visibleTo: visibleTo(actor, type) }),
    type,
    states: state ? [state] : isPublic ? undefined : notWithdrawn,
    ids,
    linkedTo: targetOf(question),
    role,
    query: words === '' ? undefined : words,
    author,
    batchId: batch,
    programmeId: programme,
  };
}

function targetOf({ party, place, linkedRecord }: RecordQuestion): LinkTarget | undefined {
  const targets: LinkTarget[] = [];
  if (party !== undefined) targets.push({ type: 'entry', id: party });
  if (place !== undefined) targets.push({ withinPlace: place });
  if (linkedRecord !== undefined) targets.push({ type: 'record', id: linkedRecord });
  if (targets.length > 1) {
    throw new CounterfoilError(INPUT_INVALID, 'a list is asked for by one of party, place and linkedRecord, not by several');
  }
  return targets[0];
}

/** The rules of access have the last word on each row. */
function visibleTo({ name, role, scope }: Actor, type: RecordType | undefined): VisibleTo | undefined {
  if (role !== 'contributor' || !scope) return undefined;
  const { side, actor: party, place } = scope;
  if (side === undefined && party === undefined && place === undefined) return undefined;
  return {
    name,
    side: side && { donor: 'sent' as const, recipient: 'received' as const }[side],
    party,
    partyRoles: partyRoles(side, type),
    place,
  };
}

function partyRoles(side: 'donor' | 'recipient' | undefined, type: RecordType | undefined): LinkRole[] {
  const givers: LinkRole[] = type !== undefined && hasDonors(type) ? ['donor'] : ['donor', 'party'];
  const receivers: LinkRole[] = ['recipient', 'place', 'party'];
  if (side === 'donor') return givers;
  return side === 'recipient' ? receivers : [...new Set([...givers, ...receivers])];
}
