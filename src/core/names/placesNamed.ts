/** What a document is about, as the context for finding names in it. */
import type { Gazetteer } from './gazetteer.ts';

const stretchLength = 4000;

/** The end of a stretch: the last line end or blank before the limit, so that no name is cut where it can be helped. */
function stretchEnd(text: string, start: number): number {
  const limit = start + stretchLength;
  if (limit >= text.length) return text.length;
  const line = text.lastIndexOf('\n', limit);
  if (line > start) return line + 1;
  const blank = text.lastIndexOf(' ', limit);
  return blank > start ? blank + 1 : limit;
}

/**
 * Ids of the places that a text names beyond doubt, most often named first; pass them as `context` to
 * `Gazetteer.find`. Linear in the length of the text.
 */
export function placesNamed(gazetteer: Gazetteer, text: string): string[] {
  const counts = new Map<string, number>();
  for (let start = 0; start < text.length;) {
    const end = stretchEnd(text, start);
    for (const { id, type } of gazetteer.find(text, { start, end })) {
      if (id !== null && type === 'place') counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    start = end;
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
