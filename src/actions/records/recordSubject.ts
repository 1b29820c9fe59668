/** A record as the rules of access see it. */
import type { RecordSubject } from '../../core/access/decide.ts';
import type { Body, Field, LinkRole } from '../../core/records/field.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Locks } from './locks.ts';
import { lockOf } from './locks.ts';
import type { RecordContext } from './recordContext.ts';

/** Changes that bring content; whoever makes one, or submits, does not review it. */
const writing: ReadonlySet<string> = new Set([
  'entered',
  'changed',
  'revised',
  'restored',
  'imported',
  'submitted',
  'action reported',
  're-checked',
]);

export interface SubjectOf {
  readonly type: RecordType;
  /** The content to judge by: that of the last version, or the one about to be written. */
  readonly body: Body;
  /** Versions that are known, oldest first; none for a new record. */
  readonly versions: readonly RecordRow[];
  readonly locks: Locks;
}

/** The context must hold the entries that the body names. */
export function recordSubject({ type, body, versions, locks }: SubjectOf, context: RecordContext): RecordSubject {
  const side = textOf(body, 'side');
  const { donors, recipients, places } = partiesOf(type, body, context);
  return {
    type,
    state: versions.at(-1)?.state ?? null,
    published: publishedVersion(versions) !== null,
    authors: authorsSinceApproval(versions),
    owners: [...new Set(versions.map(({ author }) => author))],
    side: side === 'sent' || side === 'received' ? side : null,
    donors,
    recipients,
    places,
    locked: lockOf(locks, { type, body }, context.today),
    finding: type === 'finding' ? { status: textOf(body, 'status'), reportedBy: textOf(body, 'actionBy') } : null,
  };
}

/** The version that the public sees: the last published one, unless a later one withdrew it. */
export function publishedVersion(versions: readonly RecordRow[]): RecordRow | null {
  const last = versions.findLast(({ state }) => state === 'published' || state === 'withdrawn');
  return last?.state === 'published' ? last : null;
}

/**
 * Whoever wrote or submitted anything since the content was last approved, and always the author of the content as it
 * reads: an approval that was taken back by returning the record does not count.
 */
function authorsSinceApproval(versions: readonly RecordRow[]): readonly string[] {
  const approval = versions.findLastIndex(
    ({ state }, index) => (state === 'approved' || state === 'published') && versions[index + 1]?.state !== 'returned',
  );
  const since = versions.slice(approval + 1).filter(({ change }) => writing.has(change));
  const last = versions.at(-1);
  return [...new Set([...since.flatMap((row) => [row.recordedBy, row.author]), ...(last ? [last.author] : [])])];
}

/** Links with roles, each id with all that lies above it. A party gives as well where a record has no donors of its own. */
function partiesOf(
  type: RecordType,
  body: Body,
  context: RecordContext,
): Pick<RecordSubject, 'donors' | 'recipients' | 'places'> {
  const links = linksOf(type, body).filter(({ targetType }) => targetType === 'entry');
  const above = (wanted: (role: LinkRole | null) => boolean) => [
    ...new Set(links.filter(({ role }) => wanted(role)).flatMap(({ targetId }) => context.lineage(targetId))),
  ];
  const partiesGive = !hasDonors(type);
  return {
    donors: above((role) => role === 'donor' || (role === 'party' && partiesGive)),
    recipients: above((role) => role === 'recipient' || role === 'place' || role === 'party'),
    places: above((role) => role !== null),
  };
}

/** Whether a type of record has a field for those who give. */
export function hasDonors(type: RecordType): boolean {
  const fields: readonly Field[] = typeOfRecord(type).fields;
  return fields.some(({ role }) => role === 'donor');
}
