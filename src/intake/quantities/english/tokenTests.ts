/** Small questions about one token that all English readers ask. */
import type { Token } from '../tokens.ts';

export function isWord(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === 'word' && token.text === text;
}

export function isSymbol(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === 'symbol' && token.text === text;
}

const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑', '−', '~', '～']);

/** Hyphens, dashes and the tilde that joins ranges. */
export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && dashes.has(token.text);
}
