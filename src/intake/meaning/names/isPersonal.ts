import type { SentenceView } from '../sentenceView.ts';
import type { Memory } from './memory.ts';
import type { Party } from './party.ts';

const titleBefore = /\b(?:mr|mrs|ms|miss|dr|sir|lady)\.?\s*$/i;
const personAfter = /^,?\s+(?:who|whose|and (?:his|her) (?:wife|husband|family))\b|^,\s*\d{1,3}\s*,|^,\s+an?\s+/i;
const personalPronoun = /\b(?:his|her|he|she|himself|herself)\b/i;

/**
 * Whether an unknown proper name reads like a person's: by a title, an age, a "who", or "his" and "her" after it. Such
 * names are neither donors nor recipients; only people in office are kept.
 */
export function isPersonal(view: SentenceView, party: Party, memory: Memory): boolean {
  if (party.kind !== 'unknown' || view.cjk) return false;
  const words = party.name.split(/\s+/);
  if (memory.privateNames.has(words.at(-1) ?? '')) return true;
  if (/^(?:mr|mrs|ms|miss|dr|sir|lady)\b/i.test(party.name)) return true;
  if (titleBefore.test(view.text.slice(Math.max(view.span.start, party.start - 6), party.start))) return true;
  if (view.marks.some((mark) => mark.roles.privatePerson && mark.end <= party.start && party.start - mark.end <= 2))
    return true;
  if (words.length < 2) return false;
  const after = view.text.slice(party.end, Math.min(view.span.end, party.end + 120));
  return personAfter.test(after) || personalPronoun.test(after);
}
