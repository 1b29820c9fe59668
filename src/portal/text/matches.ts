/** Where the words that were searched for stand in a text: shown, so that a result says why it is one. */
import { fold } from '../../core/names/fold.ts';
import type { Html } from '../html.ts';
import { concat, exactText, html } from '../html.ts';

/** The text with every place marked that holds the words, whatever their case. Folding keeps offsets. */
export function withMatches(text: string, words: string): Html {
  const [folded, wanted] = [fold(text), fold(words.trim())];
  if (wanted === '') return exactText(text);
  const pieces: Html[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    const end = at + wanted.length;
    pieces.push(exactText(text.slice(from, at)), html`<mark>${exactText(text.slice(at, end))}</mark>`);
    from = end;
  }
  return concat([...pieces, exactText(text.slice(from))]);
}

/** Whether the text holds the words, whatever their case. */
export function holds(text: string, words: string): boolean {
  return fold(text).includes(fold(words.trim()));
}

/** At most `most` characters of a text around the first place that holds the words; dots say where it was cut. */
export function excerpt(text: string, words: string, most: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const at = Math.max(0, fold(plain).indexOf(fold(words.trim())));
  const wanted = Math.max(0, Math.min(at - Math.floor((most - words.length) / 2), plain.length - most));
  const space = plain.indexOf(' ', wanted);
  const start = wanted === 0 || space === -1 || space >= at ? wanted : space + 1;
  const end = start + most;
  // A cut between the halves of a surrogate pair would leave half a character.
  const cut = plain.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${cut}${end < plain.length ? '…' : ''}`;
}
