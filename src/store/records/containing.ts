/** A LIKE pattern for words as they are, anywhere in a text: `%`, `_` and `\` stand for themselves. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
