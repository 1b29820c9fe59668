import { editLikeness } from '../names/likeness.ts';

/** What may have been meant: nothing is guessed below this likeness. */
const hardlyMeant = 0.5;

/** The word of `words` that is spelled most like `word`; null when none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  let best: { word: string; likeness: number } | null = null;
  for (const candidate of words) {
    const likeness = editLikeness(word.toLowerCase(), candidate.toLowerCase());
    if (likeness >= hardlyMeant && likeness > (best?.likeness ?? 0)) best = { word: candidate, likeness };
  }
  return best?.word ?? null;
}
