/** What a record points to. Links are computed from its content, kept for finding, and computed again to verify them. */
import type { Body, Field, LinkRole } from './field.ts';
import type { Leaf } from './leaves.ts';
import { leavesOf } from './leaves.ts';
import type { RecordType } from './recordTypes.ts';

export interface RecordLink {
  /** Field without row numbers: "providers", "followUps.by", "evidence". */
  readonly field: string;
  readonly role: LinkRole | null;
  readonly targetType: 'entry' | 'record' | 'document' | 'claim';
  readonly targetId: string;
}

/** In the order of the fields; each pair of field and target once. */
export function linksOf(type: RecordType, body: Body): RecordLink[] {
  const links = new Map<string, RecordLink>();
  for (const leaf of leavesOf(type, body)) {
    for (const link of linksOfLeaf(leaf)) links.set(`${link.field} ${link.targetType} ${link.targetId}`, link);
  }
  return [...links.values()];
}

/** The ids that one value names: one, none, or a document and a claim in it. */
export function linksOfLeaf({ field, fieldPath, value }: Leaf): RecordLink[] {
  const at = { field: fieldPath, role: field.role ?? null };
  if (typeof value === 'string') {
    const targetType = targetTypeOf(field);
    return targetType === null ? [] : [{ ...at, targetType, targetId: value }];
  }
  if ('percent' in value) return field.of === 'sector' ? [] : [{ ...at, targetType: 'entry', targetId: value.id }];
  if (!('document' in value)) return [];
  const document: RecordLink = { ...at, targetType: 'document', targetId: value.document };
  return value.claim === null ? [document] : [document, { ...at, targetType: 'claim', targetId: value.claim }];
}

function targetTypeOf({ kind }: Field): RecordLink['targetType'] | null {
  if (kind === 'place' || kind === 'actor' || kind === 'party') return 'entry';
  return kind === 'record' || kind === 'document' ? kind : null;
}
