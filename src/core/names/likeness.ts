/** How alike two spellings are: edit distance, shared letter pairs, and the consonants that survive transcription. */

const longestRow = 512;
const rows = [
  new Uint16Array(longestRow + 1),
  new Uint16Array(longestRow + 1),
  new Uint16Array(longestRow + 1),
] as const;

/**
 * Edit distance with neighbours swapped at the cost of one (optimal string alignment: Levenshtein's distance plus the
 * commonest slip of the typing hand). Names only: strings are compared up to their 512th letter.
 */
export function editDistance(left: string, right: string): number {
  if (left === right) return 0;
  const a = left.slice(0, longestRow);
  const b = right.slice(0, longestRow);
  let [before, previous, current]: [Uint16Array, Uint16Array, Uint16Array] = [rows[0], rows[1], rows[2]];
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    const code = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = (previous[column - 1] ?? 0) + (code === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && code === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current[column] = cost;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] ?? 0;
}

/** 1 for equal strings, 0 where every letter differs. */
export function editLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** Padded letter pairs of a string: "akto" gives ^a, ak, kt, to, o$. */
export function letterPairs(text: string): string[] {
  const padded = `^${text}$`;
  const pairs: string[] = [];
  for (let index = 0; index + 1 < padded.length; index += 1) pairs.push(padded.slice(index, index + 2));
  return pairs;
}

/** Dice's coefficient over padded letter triples. */
export function tripleLikeness(a: string, b: string): number {
  const left = new Map<string, number>();
  const [first, second] = [`^^${a}$`, `^^${b}$`];
  for (let index = 0; index + 2 < first.length; index += 1) {
    const triple = first.slice(index, index + 3);
    left.set(triple, (left.get(triple) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index + 2 < second.length; index += 1) {
    const triple = second.slice(index, index + 3);
    const count = left.get(triple) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(triple, count - 1);
    }
  }
  return (2 * shared) / Math.max(1, first.length - 2 + second.length - 2);
}

/**
 * The consonants of a romanised name in classes that transcriptions keep apart (lip, tooth, throat, hissing, liquid,
 * nasal), vowels and repetitions left out. `q`, `x` and `ch` are hissing in pinyin and from the throat in Uygur Latin
 * and in German; `hissing` says which reading is wanted.
 */
export function skeleton(text: string, hissing: boolean): string {
  const both = hissing ? 'S' : 'K';
  const marked = text
    .replace(/[^a-z]/g, '')
    .replace(/zh|sh|ts|dz|cz|sz/g, 'S')
    .replace(/ch/g, both)
    .replace(/kh|gh|ck/g, 'K')
    .replace(/ng(?![aeiou])/g, 'N')
    .replace(/[qx]/g, both)
    .replace(/[szcj]/g, 'S')
    .replace(/[kgh]/g, 'K')
    .replace(/[td]/g, 'T')
    .replace(/[pb]/g, 'P')
    .replace(/[fv]/g, 'F')
    .replace(/[lr]/g, 'L')
    .replace(/n/g, 'N')
    .replace(/m/g, 'M')
    .replace(/[aeiouyw]/g, '');
  return marked.replace(/(.)\1+/g, '$1');
}

/** Both readings of the skeleton; one where they agree. */
export function skeletons(text: string): readonly string[] {
  const hissing = skeleton(text, true);
  const throat = skeleton(text, false);
  return hissing === throat ? [hissing] : [hissing, throat];
}

/** Best likeness of two sets of skeletons. A single consonant is shared by chance, so it counts half. */
export function skeletonLikeness(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) {
      if (left === '' || right === '') continue;
      const weight = left.length === 1 && right.length === 1 ? 0.5 : 1;
      best = Math.max(best, weight * editLikeness(left, right));
    }
  }
  return best;
}
