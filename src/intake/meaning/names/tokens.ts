import type { Span } from '../../../core/claims/span.ts';

/** A Latin word, number or mark of a sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** A word whose first letter is upper case. */
  readonly capital: boolean;
}

const pattern = /(\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*)|(\d[\d.,]*)|([^\s\p{L}\d])/gu;

/** Words (possessive 's kept apart from its noun by {@link possessive}), numbers and single marks, in order. */
export function tokens(text: string, { start, end }: Span): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const [whole, word, number] = match;
    const at = start + match.index;
    const kind = word ? 'word' : number ? 'number' : 'mark';
    const clipped =
      kind === 'word' ? whole.replace(/['’]s$/, '') : kind === 'number' ? whole.replace(/[.,]+$/, '') : whole;
    const lower = clipped.toLowerCase();
    found.push({
      start: at,
      end: at + clipped.length,
      text: clipped,
      lower,
      kind,
      capital: kind === 'word' && clipped.charAt(0) !== lower.charAt(0),
    });
    if (clipped.length < whole.length)
      found.push({
        start: at + clipped.length,
        end: at + whole.length,
        text: whole.slice(clipped.length),
        lower: whole.slice(clipped.length),
        kind: 'mark',
        capital: false,
      });
  }
  return found;
}

/** True for the token that makes the noun before it a possessor. */
export function isPossessive(token: Token | undefined): boolean {
  return token?.text === "'s" || token?.text === '’s' || token?.text === '’' || token?.text === "'";
}
