import { describe, expect, it } from 'vitest';
import type { Cell, MergedCells, SheetRow } from '../../core/sheets/cell.ts';
import { findHeader } from './findHeader.ts';

function sheet(...lines: readonly (readonly (string | number | null)[])[]): SheetRow[] {
  const cell = (value: string | number | null): Cell | null =>
    value === null
      ? null
      : typeof value === 'number'
        ? { kind: 'number', text: String(value) }
        : { kind: 'text', text: value };
  return lines.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) }));
}
const across = (row: number, from: number, to: number): MergedCells => ({
  firstRow: row,
  lastRow: row,
  firstColumn: from,
  lastColumn: to,
});
const down = (column: number, from: number, to: number): MergedCells => ({
  firstRow: from,
  lastRow: to,
  firstColumn: column,
  lastColumn: column,
});
const headersOf = (found: ReturnType<typeof findHeader>): string[] => found.columns.map(({ header }) => header);

describe('the header of a table', () => {
  it('stands under a title and a unit', () => {
    const rows = sheet(
      ['2019年援助资金表', null, null],
      [null, null, '单位：万元'],
      ['序号', '县', '金额'],
      [1, '阿克陶县', 5],
    );
    const found = findHeader(rows, [across(1, 0, 2)]);
    expect(found).toMatchObject({ skipRows: 2, headerRows: 1 });
    expect(headersOf(found)).toEqual(['序号', '县', '金额']);
    expect(found.above).toEqual(['2019年援助资金表', '单位：万元']);
  });

  it('has two rows where cells are merged', () => {
    const rows = sheet(
      ['County', '2019', null, '2020', null],
      [null, 'Planned', 'Paid', 'Planned', 'Paid'],
      ['Akto', 5, 4, 3, 2],
    );
    const found = findHeader(rows, [down(0, 1, 2), across(1, 1, 2), across(1, 3, 4)]);
    expect(found.headerRows).toBe(2);
    expect(headersOf(found)).toEqual(['County', '2019 / Planned', '2019 / Paid', '2020 / Planned', '2020 / Paid']);
  });

  it('has two rows in a CSV file that was a workbook', () => {
    const rows = sheet(
      ['County', '2019', null, '2020', null],
      [null, 'Planned', 'Paid', 'Planned', 'Paid'],
      ['Akto', '5', '4', '3', '2'],
    );
    expect(headersOf(findHeader(rows, []))).toEqual([
      'County',
      '2019 / Planned',
      '2019 / Paid',
      '2020 / Planned',
      '2020 / Paid',
    ]);
  });

  it('takes a table of names for what it is', () => {
    const rows = sheet(['县', '支援方'], ['阿克陶县', '江西省'], ['疏附县', '广东省']);
    expect(findHeader(rows, [])).toMatchObject({ skipRows: 0, headerRows: 1 });
  });

  it('leaves out columns without a name, and lies where it is said to', () => {
    const rows = sheet(['a', 'b'], ['Name', null, 'Sum'], ['x', 'y', 1]);
    const found = findHeader(rows, [], { skipRows: 1, headerRows: 1 });
    expect(found.columns).toEqual([
      { column: 0, header: 'Name' },
      { column: 2, header: 'Sum' },
    ]);
  });

  it('names the columns that have one name', () => {
    const rows = sheet(['County', 'Amount', 'Amount'], ['Akto', 5, 6]);
    expect(() => findHeader(rows, [])).toThrow(/columns B and C are both called “Amount”/);
  });

  it('is missed where there is none', () => {
    expect(() => findHeader(sheet([1, 2], [3, 4]), [])).toThrow(
      expect.objectContaining({ code: 'SHEET_HEADER_MISSING' }),
    );
  });
});
