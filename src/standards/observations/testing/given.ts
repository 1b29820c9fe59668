import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import type { TextRow } from '../../../core/monitoring/reading/readPlaces.ts';
import type { IncomingReading, ObservationTable } from '../incoming.ts';

/** Rows of a table from lines with "|" between cells; empty lines are no rows, but count. */
export function rowsOf(text: string): TextRow[] {
  return text.split('\n').flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ line: index + 1, cells: line.split('|').map((cell) => cell.trim()) }];
  });
}

/** "place indicator period value", with "∅" for null. */
export function shortly({ place, indicator, period, value }: IncomingReading): string {
  return `${place} ${indicator} ${period} ${value ?? '∅'}`;
}

/** What a table gives, and the codes of what is wrong with it. */
export function read(
  text: string,
  open: (rows: readonly TextRow[], problems: Problem[]) => ObservationTable | null,
): {
  readonly readings: readonly IncomingReading[];
  readonly short: string[];
  readonly codes: string[];
  readonly empty: string[];
} {
  const problems: Problem[] = [];
  const rows = rowsOf(text);
  const table = open(rows, problems);
  const readings = table === null ? [] : rows.slice(table.headRows).flatMap(table.read);
  const told = ({ code, where }: Problem): string => `${code} ${where}`;
  const empty = (table?.empty?.problems() ?? []).map(
    ({ message, ...one }) => `${told({ ...one, message })}: ${message}`,
  );
  return { readings, short: readings.map(shortly), codes: problems.map(told), empty };
}

/** Either it is read, or it is refused with a code: nothing else is thrown. */
export function isTold(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    return error instanceof CounterfoilError;
  }
}
