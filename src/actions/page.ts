/** Lists answer page by page. */
import { CounterfoilError } from '../core/errors/errors.ts';
import { CURSOR_INVALID } from './errors.ts';

export interface PageRequest {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Number of the page, from 1; for lists that are leafed through. A cursor goes before it. */
  readonly page?: number | undefined;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly next: string | null;
  /** Of all pages. */
  readonly total: number;
}

const MOST = 200;
const USUAL = 50;
/** Nobody leafs so far; beyond it a database only counts rows to throw them away. */
const FARTHEST = 1_000_000;

/** Throws CURSOR_INVALID; a limit or page out of bounds is brought into them. */
export function sliceOf({ cursor, page, limit }: PageRequest): { offset: number; limit: number } {
  const size = Math.min(MOST, Math.max(1, Math.trunc(limit ?? USUAL) || USUAL));
  if (cursor === undefined) {
    return { offset: Math.min(FARTHEST, (Math.max(1, Math.trunc(page ?? 1) || 1) - 1) * size), limit: size };
  }
  const offset = /^\d{1,7}$/.test(cursor) ? Number(cursor) : -1;
  if (offset < 0 || offset > FARTHEST)
    throw new CounterfoilError(CURSOR_INVALID, `cursor: "${cursor.slice(0, 40)}" leads to no page`);
  return { offset, limit: size };
}

export function pageOf<Item>(
  items: readonly Item[],
  total: number,
  { offset, limit }: { offset: number; limit: number },
): Page<Item> {
  const end = offset + limit;
  return { items, next: end < total && items.length > 0 ? String(end) : null, total };
}
