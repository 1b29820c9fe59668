const voidElements = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Elements whose end tag may be left out: a new one closes the last, so they do not nest. */
const selfClosing = new Set('p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'.split(' '));
const rawElements = new Set(['script', 'style', 'textarea', 'title']);

/**
 * How deep elements lie within one another, counted in one pass without building a tree: parsers and readers of trees
 * take time that grows with a power of the depth. Stops at `limit + 1`.
 */
export function htmlDepth(html: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let at = html.indexOf('<');
  while (at !== -1 && deepest <= limit) {
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      if (close === -1) return deepest;
      at = html.indexOf('<', close);
      continue;
    }
    const closing = html[at + 1] === '/';
    const name = tagName(html, at + (closing ? 2 : 1));
    if (name !== '' && !voidElements.has(name) && !selfClosing.has(name)) {
      depth = closing ? Math.max(0, depth - 1) : depth + 1;
      deepest = Math.max(deepest, depth);
    }
    if (!closing && rawElements.has(name)) {
      const close = html.indexOf(`</${name}`, at);
      if (close === -1) return deepest;
      at = close;
      continue;
    }
    at = html.indexOf('<', at + 1);
  }
  return deepest;
}

function tagName(html: string, start: number): string {
  let end = start;
  while (end < start + 20 && isNameUnit(html.charCodeAt(end))) end += 1;
  return html.slice(start, end).toLowerCase();
}

function isNameUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 45;
}
