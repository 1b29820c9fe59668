import type { RecordType } from '../../core/records/recordTypes.ts';

/** Who a written name is: one entry for certain, or those it may be (none, when nothing is like it). */
export type NameAnswer =
  | { readonly id: string }
  | { readonly candidates: readonly { readonly id: string; readonly name: string }[] };

/** Looks up names that stand in cells. An id stands for itself. */
export interface Names {
  entry(
    written: string,
    wanted: { readonly type: 'place' | 'actor' | 'party'; readonly within: string | null },
  ): NameAnswer;
  record(written: string, types: readonly RecordType[]): NameAnswer;
}
