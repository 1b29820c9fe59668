import type { Span } from '../../../core/claims/span.ts';

/**
 * Somebody or somewhere that a sentence names: a registered place or actor, a generic set ("19 provinces and cities"), a
 * body by its last word ("… Poverty Alleviation Office"), or a proper name of which nothing is known.
 */
export interface Party extends Span {
  readonly name: string;
  readonly id: string | null;
  readonly kind: 'place' | 'actor' | 'group' | 'body' | 'unknown';
  /** The place that the words give as the one above it ("Hotan, Xinjiang"). */
  readonly within?: string | null;
  /** Places inside the words of a set that say whom it helps (19个援疆省市). */
  readonly helps?: readonly Party[];
  /** Where the words begin when the place above stands before the name (新疆喀什). */
  readonly from?: number;
  /** Said by its words to give: the first place of "Fujian aid projects in Guyuan". */
  readonly gives?: true;
}
