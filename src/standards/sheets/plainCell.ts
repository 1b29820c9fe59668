/** Words as people type them into cells: full-width letters, stray blanks, and all the ways of saying "not known". */

/** Plain letters and common Han characters with single blanks between them are as plain as they can be. */
const plain = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/u;

/** Full-width figures and signs become plain ones, blanks of every kind one blank. */
export function plainCell(text: string): string {
  if (plain.test(text)) return text;
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}

const unknown = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '−',
  '...',
  '..',
  '……',
  '…',
  '⋯',
  '/',
  '//',
  '\\',
  '*',
  '?',
  '.',
  'x',
  '×',
  'n/a',
  'n.a.',
  'na',
  'n. a.',
  'not available',
  'not known',
  'unknown',
  'null',
  'none',
  'tbd',
  'not reported',
  'no data',
  '无',
  '暂无',
  '不详',
  '未知',
  '待定',
  '缺',
  '未报',
  '无数据',
  '不适用',
  'н/д',
  'нет данных',
  'немає даних',
]);

/** Whether a cell says that nothing is known: that is no zero. */
export function saysUnknown(plain: string): boolean {
  return unknown.has(plain) || (plain.length <= 16 && unknown.has(plain.toLowerCase()));
}

/** What names of columns and choices are compared by: small letters without blanks, brackets and marks. */
export function foldedLabel(text: string): string {
  return plainCell(text)
    .toLowerCase()
    .replaceAll(/[\s_\-–—./·:;,，。、：；'"“”‘’#*()（）[\]【】]/gu, '');
}
