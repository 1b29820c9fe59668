/** Word lists looked up by their first or last character, so that most places in a text cost one look. */

export interface WordIndex {
  /** The longest word that starts at an offset; undefined when none does. */
  at(text: string, offset: number): string | undefined;
  /** The longest word that ends before an offset. */
  before(text: string, offset: number): string | undefined;
}

export function wordIndex(words: readonly string[]): WordIndex {
  const longest = [...words].sort((a, b) => b.length - a.length);
  const byFirst = Map.groupBy(longest, (word) => word.charCodeAt(0));
  const byLast = Map.groupBy(longest, (word) => word.charCodeAt(word.length - 1));
  return {
    at: (text, offset) => byFirst.get(text.charCodeAt(offset))?.find((word) => text.startsWith(word, offset)),
    before: (text, offset) =>
      byLast
        .get(text.charCodeAt(offset - 1))
        ?.find((word) => offset >= word.length && text.startsWith(word, offset - word.length)),
  };
}
