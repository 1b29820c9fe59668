/** The columns of a registry file, and how the hand-written tables are read. */
export const columns = [
  'id',
  'kind',
  'name',
  'localName',
  'parent',
  'aliases',
  'validFrom',
  'validTo',
  'openedBetween',
  'closedBetween',
  'succeededBy',
  'pinyin',
  'codes',
] as const;

export type Row = Partial<Record<(typeof columns)[number], string>>;

/** Rows of a tab-separated table without its comment lines. */
export function readTable(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}
