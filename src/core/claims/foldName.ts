import { fold } from '../names/fold.ts';

/**
 * One form for spellings that differ in case, width, accents or punctuation only, so that equal names group without a
 * registry. It decides nothing: "Aktau" and "Akto" stay apart until somebody judges them the same.
 *
 * It differs from `names/fold`, which must keep every offset: here characters may go.
 */
export function foldName(name: string): string {
  return fold(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
