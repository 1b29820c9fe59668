import { expect, it } from 'vitest';
import type { MergedCells, SheetRow } from '../../core/sheets/cell.ts';
import { mergedRows } from './mergedRows.ts';

function row(number: number, ...texts: readonly (string | null)[]): SheetRow {
  return { number, cells: texts.map((text) => (text === null ? null : { kind: 'text', text })) };
}

const group = (firstRow: number, lastRow: number, column: number, width = 1): MergedCells => ({
  firstRow,
  lastRow,
  firstColumn: column,
  lastColumn: column + width - 1,
});

function filled(merged: readonly MergedCells[], headerEnd: number, rows: readonly SheetRow[]) {
  return rows.map(mergedRows(merged, headerEnd)).map(({ cells }) => cells.map((cell) => cell?.text ?? null));
}

it('repeats what is merged over rows, each group for itself', () => {
  const rows = [row(2, 'A', 'x'), row(3, null, 'y'), row(4, 'B', 'z'), row(5, null, 'u'), row(6, 'C', 'v')];
  expect(filled([group(4, 5, 0), group(2, 3, 0)], 1, rows)).toEqual([
    ['A', 'x'],
    ['A', 'y'],
    ['B', 'z'],
    ['B', 'u'],
    ['C', 'v'],
  ]);
});

it('leaves the header, and cells merged side by side, as they are', () => {
  const rows = [row(1, 'H', null), row(2, null, 'h'), row(3, 'note', null)];
  expect(filled([group(1, 2, 0), group(3, 3, 0, 2)], 2, rows)).toEqual([
    ['H', null],
    [null, 'h'],
    ['note', null],
  ]);
});

it('says over which rows a cell is merged', () => {
  const [first, second] = [row(2, 'A'), row(3)].map(mergedRows([group(2, 4, 0)], 1));
  expect(first?.cells).toEqual([{ kind: 'text', text: 'A', merged: '2 to 4' }]);
  expect(second?.cells).toEqual([{ kind: 'text', text: 'A', merged: '2 to 4' }]);
});
