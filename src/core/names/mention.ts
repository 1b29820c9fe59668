/** What a scan of the text finds before anything is decided: the words, and everything they could mean. */
import type { Span } from '../claims/span.ts';
import type { Level } from './levels.ts';
import type { Meaning } from './nameIndex.ts';

export interface Mention extends Span {
  readonly meanings: readonly Meaning[];
  /** The type of division that the words around the name state: "county" in "aketao County". */
  readonly level: Level | null;
  /** True where a surname stands just before it, so that it may be somebody's given name. */
  readonly afterSurname: boolean;
}
