import type { Memory } from './memory.ts';
import type { Party } from './party.ts';
import type { Span } from '../../../core/claims/span.ts';

const definition =
  /[（(]\s*(?:(?:hereinafter|hereafter)(?:\s+(?:referred to as|called|known as))?|referred to as|known as|以下简称|以下簡稱|简称|簡稱|下称|下稱)[:：\s]*["“「'‘]?([^)）"”」'’]{1,40})["”」'’]?\s*[)）]|[（(]([A-Z][A-Za-z&-]{1,11})[)）]/gu;

/**
 * Learns the short names that the text defines itself: "Kizilsu (hereinafter referred to as kizhou)", "… (CPPCC)". They
 * stand for whatever is named right before the bracket, in this document only.
 */
export function learnAliases(text: string, sentence: Span, parties: readonly Party[], memory: Memory): void {
  if (memory.aliases.size > 200) return;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(definition)) {
    const at = sentence.start + match.index;
    const alias = (match[1] ?? match[2] ?? '').trim();
    const named = parties.findLast((party) => party.end <= at && at - party.end <= 2);
    if (named && alias.length > 1 && alias !== named.name)
      memory.aliases.set(alias, { name: named.name, id: named.id });
  }
}

const wordCharacter = /[\p{Script=Latin}\p{N}]/u;

/** Later mentions of the document's own short names. */
export function aliasMentions(text: string, { start, end }: Span, memory: Memory): Party[] {
  if (memory.aliases.size === 0) return [];
  const sentence = text.slice(start, end);
  const found: Party[] = [];
  for (const [alias, meant] of memory.aliases) {
    for (let at = sentence.indexOf(alias); at >= 0; at = sentence.indexOf(alias, at + alias.length)) {
      const latin = wordCharacter.test(alias.charAt(0));
      if (
        latin &&
        (wordCharacter.test(sentence.charAt(at - 1)) || wordCharacter.test(sentence.charAt(at + alias.length)))
      )
        continue;
      found.push({
        start: start + at,
        end: start + at + alias.length,
        name: alias,
        id: meant.id,
        kind: meant.id ? 'place' : 'unknown',
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
