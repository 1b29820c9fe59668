/** Which documents are pictures, and where they are shown. */
import type { DocumentRow } from '../store/records/documents.ts';

/** Types that a browser may show in place; anything else could run or be taken for something else. */
export const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The address of the picture for a document that is one, to be spread into its answer; nothing for others. */
export function pictureOf({ id, media_type }: Pick<DocumentRow, 'id' | 'media_type'>): { picture?: string } {
  return pictureTypes.has(media_type) ? { picture: `/documents/${encodeURIComponent(id)}/picture` } : {};
}
