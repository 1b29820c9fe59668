import { allocationsOf } from '../../core/records/allocationsOf.ts';
import type { Body } from '../../core/records/field.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { NewContent } from '../../store/records/records.ts';

/** A content as it is stored: with what it points to, and for money with its exact parts. */
export function contentOf(type: RecordType, body: Body, author: string): NewContent {
  const allocations = type === 'transaction' ? allocationsOf(body) : [];
  return { body, author, links: linksOf(type, body), allocations };
}
