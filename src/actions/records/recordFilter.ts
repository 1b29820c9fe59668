/** A request for a list as the store's filter, within what the reader may see. */
import type { Actor } from '../../core/access/decide.ts';
import { reachOf } from '../../core/access/reach.ts';
import type { LinkRole } from '../../core/records/field.ts';
import type { DayInterval } from '../../core/records/partialDate.ts';
import { dayInterval, firstDay, lastDay } from '../../core/records/partialDate.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import { recordStates } from '../../core/records/states.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Capacity, LinkTarget, RecordFilter, VisibleTo } from '../../store/records/recordFilter.ts';
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
  /** Records that name this actor or place; a place within this one, or it; this record. All that are asked for. */
  readonly party?: string | undefined;
  readonly place?: string | undefined;
  readonly linkedRecord?: string | undefined;
  /** In this capacity only; goes with each of the three. */
  readonly role?: LinkRole | undefined;
  readonly programme?: string | undefined;
  /** Records that may fall into this period, by the time of their type: "2019", "2019-07" or "2019-07-14". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly batch?: string | undefined;
  /** Who wrote the content. */
  readonly author?: string | undefined;
}

const notWithdrawn = recordStates.filter((state) => state !== 'withdrawn');

export function recordFilter(actor: Actor, question: RecordQuestion): RecordFilter {
  const { type, state, query, role, programme, ids, batch, author } = question;
  const reach = question.view === 'published' ? 'published' : reachOf(actor);
  const isPublished = reach === 'published';
  const words = plainWords(query);
  return {
    view: isPublished ? 'published' : 'current',
    visibleTo: reach === 'within limits' ? visibleTo(actor, type) : undefined,
    type,
    states: state ? [state] : isPublished ? undefined : notWithdrawn,
    ids,
    linkedTo: targetsOf(question),
    during: duringOf(question),
    role,
    query: words === '' ? undefined : words,
    author,
    batchId: batch,
    programmeId: programme,
  };
}

function targetsOf({ party, place, linkedRecord }: RecordQuestion): LinkTarget[] {
  const targets: LinkTarget[] = [];
  if (party !== undefined) targets.push({ type: 'entry', id: party });
  if (place !== undefined) targets.push({ withinPlace: place });
  if (linkedRecord !== undefined) targets.push({ type: 'record', id: linkedRecord });
  return targets;
}

/** From the first day that `from` may mean to the last one of `to`; undefined where neither was asked for. */
function duringOf({ from, to }: Pick<RecordQuestion, 'from' | 'to'>): DayInterval | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { from: dayOf('from', from)?.from ?? firstDay, to: dayOf('to', to)?.to ?? lastDay };
}

function dayOf(name: string, date: string | undefined): DayInterval | null {
  if (date === undefined) return null;
  const days = dayInterval(date.trim());
  if (days !== null) return days;
  throw new CounterfoilError(
    INPUT_INVALID,
    `${name}: "${date.slice(0, 40)}" is no date such as 2019, 2019-07 or 2019-07-14`,
  );
}

/** What a contributor's limits let him see of what is not published, as the rules of access have it of one record. */
function visibleTo(
  { name, limits: { side, actor: party, place } = {} }: Actor,
  type: RecordType | undefined,
): VisibleTo | undefined {
  // Everybody who may import sees the profiles of imports; they name nobody.
  if (type === 'profile') return undefined;
  return {
    name,
    side: side && { donor: 'sent' as const, recipient: 'received' as const }[side],
    party,
    place,
    capacities: [...(side === 'recipient' ? [] : asDonor), ...(side === 'donor' ? [] : asRecipient)],
  };
}

const everyRole: readonly LinkRole[] = ['donor', 'recipient', 'place', 'party', 'supervisor'];
const received: readonly LinkRole[] = ['recipient', 'place', 'party'];

/** A party gives as well where a record has no donors of its own. */
const asDonor: readonly Capacity[] = [
  { types: recordTypes.filter(hasDonors), partyRoles: ['donor'], placeRoles: everyRole },
  {
    types: recordTypes.filter((type) => !hasDonors(type)),
    partyRoles: ['donor', 'party'],
    placeRoles: everyRole,
  },
];
const asRecipient: readonly Capacity[] = [{ partyRoles: received, placeRoles: received }];
