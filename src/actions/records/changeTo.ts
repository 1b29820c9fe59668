import type { RecordState } from '../../core/records/states.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { publishedVersion } from './recordSubject.ts';

/** What the history calls a change of what the public saw; the log of corrections finds it by these words. */
export const corrections = { published: 'published again', withdrawn: 'withdrawn from publication' } as const;

/**
 * The word for a move of a record: mostly the state it leads to (submitted, returned, approved, published, withdrawn).
 * `versions` are those before the move, oldest first.
 */
export function changeTo(state: RecordState, versions: readonly RecordRow[]): string {
  const published = publishedVersion(versions);
  if (published === null) return state;
  if (state === 'withdrawn') return corrections.withdrawn;
  return state === 'published' && published.content !== versions.at(-1)?.content ? corrections.published : state;
}
