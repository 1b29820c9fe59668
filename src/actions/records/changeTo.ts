import type { RecordState } from '../../core/records/states.ts';
import { corrections, undoCorrections } from '../../store/records/corrections.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { publishedVersion } from './recordSubject.ts';

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

const undone = 'import undone';

/** The word for a version that takes an import back, by what it does to the one that the public sees. */
export function changeByUndo(
  { state, content }: Pick<RecordRow, 'state' | 'content'>,
  published: Pick<RecordRow, 'content'> | null,
): string {
  if (published === null) return undone;
  if (state === 'withdrawn') return undoCorrections.withdrawn;
  return state === 'published' && published.content !== content ? undoCorrections.published : undone;
}

/** Whether a version of a record came of undoing an import. */
export function isUndone(change: string): boolean {
  return change === undone || Object.values(undoCorrections).some((each) => each === change);
}
