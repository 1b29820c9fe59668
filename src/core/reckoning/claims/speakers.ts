import type { Claim } from '../../claims/claim.ts';
import { foldName } from '../../claims/foldName.ts';

/** Who says it, folded: by office where one is named, since people in it change. */
export function speakersOf({ attribution }: Pick<Claim, 'attribution'>): string[] {
  const speakers = attribution.filter(({ role }) => role === 'speaker');
  return [...new Set(speakers.map(({ name, office }) => foldName(office ?? name)))];
}
