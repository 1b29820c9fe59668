/** Small records for tests: a blank body with what a test cares for filled in. */
import { allocationsOf } from '../../src/core/records/allocationsOf.ts';
import { blankBody } from '../../src/core/records/blankBody.ts';
import type { Body } from '../../src/core/records/field.ts';
import { linksOf } from '../../src/core/records/linksOf.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import type { NewContent, NewVersion } from '../../src/store/records/records.ts';

export const noon = new Date('2026-01-01T12:00:00Z');

export function contentOf(type: RecordType, fields: Body, author = 'Ana'): NewContent {
  const body = { ...blankBody(type), ...fields };
  return { body, author, links: linksOf(type, body), allocations: type === 'transaction' ? allocationsOf(body) : [] };
}

/** The first version of a record, a draft. */
export function firstVersion(
  recordId: string,
  type: RecordType,
  fields: Body,
  version: Partial<NewVersion> = {},
): NewVersion {
  return {
    recordId,
    version: 1,
    type,
    content: 1,
    state: 'draft',
    change: 'entered',
    reason: null,
    recordedAt: noon,
    recordedBy: 'Ana',
    newContent: contentOf(type, fields),
    ...version,
  };
}

/** The next version of the same content. */
export function nextVersion(before: NewVersion, version: Partial<NewVersion>): NewVersion {
  return { ...before, newContent: undefined, version: before.version + 1, ...version };
}

export function transactionOf(fields: Body = {}): Body {
  return {
    programme: 'p1',
    stage: 'disbursement',
    side: 'sent',
    date: '2019',
    amount: { amount: '100.50', currency: 'CNY' },
    providers: [{ id: 'CN-36', percent: '100' }],
    recipients: [
      { id: 'CN-653022', percent: '60' },
      { id: 'CN-6530', percent: '40' },
    ],
    ...fields,
  };
}

/** Chunks as an import yields them. */
export async function* inChunks(
  versions: readonly NewVersion[],
  size = 2,
): AsyncGenerator<readonly NewVersion[], void, undefined> {
  for (let start = 0; start < versions.length; start += size) yield versions.slice(start, start + size);
}

/** Everything about a batch but what tests care for. */
export const importOf = (id: string) =>
  ({
    id,
    kind: 'import',
    source: 'money.xlsx',
    sha256: 'f00d',
    profileId: null,
    undoes: null,
    at: noon,
    by: 'Ana',
  }) as const;
