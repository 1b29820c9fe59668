/** Cells merged over several rows of a table: what stands in the first of them is meant for all. */
import type { Cell, MergedCells, SheetRow } from '../../core/sheets/cell.ts';

interface Open {
  readonly cells: MergedCells;
  /** What stands in the first row; null as long as that was empty. */
  readonly value: Cell | null;
}

/** Fills the rows below `headerEnd`, to be fed in their order. Cells beside each other are not filled: a row is one record. */
export function mergedRows(merged: readonly MergedCells[], headerEnd: number): (row: SheetRow) => SheetRow {
  const waiting = merged
    .filter(({ firstRow, lastRow }) => firstRow > headerEnd && lastRow > firstRow)
    .toSorted((one, other) => one.firstRow - other.firstRow);
  if (waiting.length === 0) return (row) => row;
  let next = 0;
  let open: Open[] = [];
  return (row) => {
    open = open.filter(({ cells }) => cells.lastRow >= row.number);
    for (let group = waiting[next]; group && group.firstRow <= row.number; group = waiting[next]) {
      const isFirst = group.firstRow === row.number;
      open.push({ cells: group, value: isFirst ? valueOf(row, group) : null });
      next += 1;
    }
    if (open.length === 0) return row;
    const cells = [...row.cells];
    for (const { cells: group, value } of open) {
      while (cells.length <= group.firstColumn) cells.push(null);
      cells[group.firstColumn] = value;
    }
    return { ...row, cells };
  };
}

function valueOf({ cells }: SheetRow, { firstRow, lastRow, firstColumn }: MergedCells): Cell | null {
  const cell = cells[firstColumn] ?? null;
  return cell && { ...cell, merged: `${firstRow} to ${lastRow}` };
}
