/** What codes of other systems mean here: told by a file that people fill in, never guessed. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { codesWrong } from './errors.ts';
import { columnsOf } from './incoming.ts';

export type CodeKind = 'place' | 'indicator';

/** By kind, then by code: the id that it becomes; empty where values with it are not wanted. */
export type Codes = Readonly<Record<CodeKind, ReadonlyMap<string, string>>>;

export const noCodes: Codes = { place: new Map(), indicator: new Map() };

const unwanted = '-';

/**
 * From a table with kind, code and becomes; further columns are for people. Rows that nobody has filled in yet count for
 * nothing, "-" leaves values out. Throws `OBSERVATION_CODES_WRONG`.
 */
export function readCodes(rows: Iterable<TextRow>): Codes {
  const codes = { place: new Map<string, string>(), indicator: new Map<string, string>() };
  let columns: ReadonlyMap<string, number> | null = null;
  for (const { line, cells } of rows) {
    if (columns === null) {
      columns = columnsOf(cells);
      const lacking = ['kind', 'code', 'becomes'].filter((name) => !columns?.has(name));
      if (lacking.length === 0) continue;
      throw new CounterfoilError(codesWrong, `The header of the file of codes lacks ${lacking.join(', ')}.`);
    }
    const at = columns;
    const cell = (name: string): string => (cells[at.get(name) ?? -1] ?? '').trim();
    const [kind, code, becomes] = [cell('kind'), cell('code'), cell('becomes')];
    if (becomes === '') continue;
    if (kind !== 'place' && kind !== 'indicator') {
      throw new CounterfoilError(codesWrong, `Line ${line} of the file of codes is of the kind ${shown(kind)}.`);
    }
    if (code === '' || codes[kind].has(code)) {
      throw new CounterfoilError(
        codesWrong,
        `Line ${line} of the file of codes has ${shown(code)}, which is empty or stands there twice.`,
      );
    }
    codes[kind].set(code, becomes === unwanted ? '' : becomes);
  }
  return codes;
}
