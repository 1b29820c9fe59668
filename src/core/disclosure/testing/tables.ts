import type { SeenCell } from '../audit.ts';
import type { Cell, Sum, Table, Treatment } from '../cell.ts';

/** Counts to be published, by id. */
export function counts(values: Readonly<Record<string, number>>): Cell[] {
  return Object.entries(values).map(([id, value]) => ({ id, kind: 'count', value: String(value), isOffered: true }));
}

/** "t = a + b" as a complete sum. */
export function sum(text: string): Sum {
  const [total = '', right = ''] = text.split(' = ');
  return { total, parts: right.split(' + '), isComplete: true };
}

export function table(values: Readonly<Record<string, number>>, ...sums: readonly string[]): Table {
  return { cells: counts(values), rates: [], sums: sums.map(sum) };
}

/** A table of rows and columns with all its margins: r0 …, c0 …, x00 …, t. */
export function crossed(inner: readonly (readonly number[])[]): Table {
  const values: Record<string, number> = { t: 0 };
  const add = (id: string, by: number): void => {
    values[id] = (values[id] ?? 0) + by;
  };
  for (const [row, line] of inner.entries()) {
    for (const [column, value] of line.entries()) {
      for (const id of [`x${row}${column}`, `r${row}`, `c${column}`, 't']) add(id, value);
    }
  }
  const rows = [...inner.keys()];
  const columns = [...(inner[0] ?? []).keys()];
  return table(
    values,
    ...rows.map((row) => `r${row} = ${columns.map((column) => `x${row}${column}`).join(' + ')}`),
    ...columns.map((column) => `c${column} = ${rows.map((row) => `x${row}${column}`).join(' + ')}`),
    `t = ${rows.map((row) => `r${row}`).join(' + ')}`,
    `t = ${columns.map((column) => `c${column}`).join(' + ')}`,
  );
}

/** A table as its readers see it. */
export function seenBy({ cells }: Table, treatments: ReadonlyMap<string, Treatment>): SeenCell[] {
  return cells.map(({ id, value }) => {
    const treatment = treatments.get(id);
    if (treatment?.as === 'shown' && value !== null) return { id, low: value, high: value };
    return treatment?.as === 'band' ? { id, low: treatment.low, high: treatment.high } : { id, low: '0', high: null };
  });
}

/** Ids by how they are treated. */
export function withheldIn(treatments: ReadonlyMap<string, Treatment>, cause: 'primary' | 'complementary'): string[] {
  return [...treatments].flatMap(([id, as]) => (as.as !== 'shown' && as.cause === cause ? [id] : [])).toSorted();
}
