import type { Party } from '../names/party.ts';
import type { SentenceView } from '../sentenceView.ts';

/** Who gives and who receives. */
export interface Pair {
  readonly donors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** A line that may hold pairs: a dash or a colon between two words. Cheap, and asked before any name is looked up. */
export const mayListPairs = /[\p{L})）](?:\s*[:：]|\s+[-–—]|[—–－]{1,2}|\s*[↔⇄])\s*[\p{L}]/u;

const pairs = /^(?:\s+(?:oblast|region|province|county|city))?\s*(?:[-–—－]{1,2}|[:：↔⇄])\s*(?:the\s+)?$/iu;
const joins = /^(?:\s*[,、，]?\s*(?:and|及|以及|和|与|與)?\s*(?:the\s+)?)$/iu;
const comma = /^\s*[,，、]\s*$/u;
const ends = /^(?:\s+(?:oblast|region|province|county|city))?\s*[;；。.]\s*(?:and\s+)?(?:the\s+)?$/iu;
const bullet = /^\s*(?:[^:：]{2,30}[:：]|[-–—•·*]|\(?\d{1,2}[.)、）])?\s*(?:the\s+)?$/iu;
const rest = /^(?:\s+(?:oblast|region|province|county|city|regions))?\s*[;；.。]?\s*$/iu;

interface Open {
  left: Party[];
  right: Party[] | null;
  /** Where the right side last had a comma alone: a further pair may begin there. */
  cut: number;
}

/**
 * The pairs of a line that holds nothing else: "Denmark – Mykolaiv; Lithuania and Estonia – Zhytomyr", 上海市：莎车县、泽普县.
 * Any other word in the line makes it a sentence, and no list.
 */
export function listedPairs({ text, span, parties }: SentenceView): Pair[] {
  const [first] = parties;
  const last = parties.at(-1);
  if (!first || !last || !bullet.test(text.slice(span.start, first.from ?? first.start))) return [];
  if (!rest.test(text.slice(last.end, span.end))) return [];
  const found: Pair[] = [];
  let open: Open = { left: [first], right: null, cut: 0 };
  const close = (): void => {
    if (open.right && open.right.length > 0) found.push({ donors: open.left, recipients: open.right });
  };
  for (const [index, party] of parties.slice(1).entries()) {
    const gap = text.slice(parties[index]?.end ?? 0, party.from ?? party.start);
    if (ends.test(gap)) {
      close();
      open = { left: [party], right: null, cut: 0 };
    } else if (pairs.test(gap)) {
      const { right, cut } = open;
      if (right === null) open.right = [party];
      else {
        if (cut === 0) return [];
        open.right = right.slice(0, cut);
        close();
        open = { left: right.slice(cut), right: [party], cut: 0 };
      }
    } else if (joins.test(gap)) {
      if (open.right && comma.test(gap)) open.cut = open.right.length;
      (open.right ?? open.left).push(party);
    } else return [];
  }
  close();
  return found;
}
