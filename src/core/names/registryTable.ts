/** Registry files: tab-separated, first line names the columns, one entry a line. */
import type { RegistryEntry, RegistryType } from './gazetteer.ts';

const list = (cell: string): string[] => cell.split('|').filter((part) => part !== '');

function pair(cell: string): readonly [string, string] | null {
  const [from, to] = cell.split('/');
  return from === undefined || to === undefined ? null : [from, to];
}

function codesOf(cell: string): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const part of cell.split(';')) {
    const at = part.indexOf('=');
    if (at > 0) codes[part.slice(0, at)] = part.slice(at + 1);
  }
  return codes;
}

/**
 * Entries of one file. Aliases are divided by `|`; one that ends in `~` is weak (links only in context), one that ends
 * in `^` is an adjective. Columns that a file lacks are empty.
 */
export function parseRegistryTable(text: string, type: RegistryType): RegistryEntry[] {
  const lines = text.split('\n');
  const columns = new Map((lines[0] ?? '').split('\t').map((name, index) => [name, index]));
  const entries: RegistryEntry[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const cells = (lines[index] ?? '').split('\t');
    const cell = (name: string): string => cells[columns.get(name) ?? -1] ?? '';
    if (cell('id') === '') continue;
    const names = list(cell('aliases'));
    const weak = names.filter((name) => name.endsWith('~')).map((name) => name.slice(0, -1));
    const adjectives = names.filter((name) => name.endsWith('^')).map((name) => name.slice(0, -1));
    const opened = pair(cell('openedBetween'));
    const closed = pair(cell('closedBetween'));
    entries.push({
      id: cell('id'),
      type,
      kind: cell('kind'),
      name: cell('name'),
      localName: cell('localName') || null,
      parent: cell('parent') || null,
      aliases: names.filter((name) => !name.endsWith('~') && !name.endsWith('^')),
      validFrom: cell('validFrom') || null,
      validTo: cell('validTo') || null,
      codes: codesOf(cell('codes')),
      ...(cell('succeededBy') === '' ? {} : { succeededBy: list(cell('succeededBy')) }),
      ...(weak.length === 0 ? {} : { weakAliases: weak }),
      ...(adjectives.length === 0 ? {} : { adjectives }),
      ...(cell('pinyin') === '' ? {} : { pinyin: cell('pinyin') }),
      ...(opened === null ? {} : { openedBetween: opened }),
      ...(closed === null ? {} : { closedBetween: closed }),
    });
  }
  return entries;
}
