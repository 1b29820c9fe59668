import stringWidth from 'string-width';

/** What may not begin a line in Chinese type stays with the character before it. */
const pieces =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“‘《「『（【]*?[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF][、，。；：？！”’》」』）】％]*|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+|\s+/gu;

/** Lines of at most `width` columns; ideographs take two columns and may be divided anywhere. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(pieces) ?? []) {
    const columns = stringWidth(piece);
    if (used + columns > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece.trim() === '' ? ' ' : piece;
    used += piece.trim() === '' ? 1 : columns;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
