import { describe, expect, it } from 'vitest';
import { columnsLeftOut } from './columnsLeftOut.ts';

function told(headers: readonly string[], fields: readonly string[]): string | null {
  const columns = headers.map((header, column) => ({ header, column }));
  const mapped = headers.map((header, index) => ({ header, field: fields[index] ?? '', unit: null, dateOrder: null }));
  return columnsLeftOut(
    { header: { skipRows: 0, headerRows: 1, columns, above: [] } },
    { type: 'transaction', sheet: null, headerRows: 1, skipRows: 0, columns: mapped, constants: [], keyColumns: [] },
  );
}

describe('columns that become no field', () => {
  it('are named', () => {
    expect(told(['Committed', 'Paid', 'Page'], ['amount'])).toBe(
      'not read, as they stand for no field: “Paid”, “Page”',
    );
  });

  it('are told of only where there are any', () => {
    expect(told(['Amount'], ['amount'])).toBeNull();
  });

  it('are counted where there are many', () => {
    const headers = Array.from({ length: 20 }, (_, index) => `c${index}`);
    expect(told(headers, [])).toMatch(/“c11” and 8 more$/);
  });
});
