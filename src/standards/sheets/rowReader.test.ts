import { describe, expect, it } from 'vitest';
import type { Cell, SheetRow } from '../../core/sheets/cell.ts';
import { csvLine, inertCell, withoutGuard } from './csvLine.ts';
import type { Names } from './names.ts';
import { readShares } from './readShares.ts';
import type { MappedColumn } from './sources.ts';
import { rowReader } from './rowReader.ts';
import { suggestMapping } from './suggestMapping.ts';

const known: Readonly<Record<string, string>> = {
  Jiangxi: 'CN-36',
  Shanghai: 'CN-31',
  Akto: 'CN-653022',
  江西省: 'CN-36',
  上海市: 'CN-31',
};
const names: Names = {
  entry: (written) =>
    known[written] === undefined
      ? { candidates: written === 'Aketao' ? [{ id: 'CN-653022', name: 'Akto County' }] : [] }
      : { id: known[written] },
  record: () => ({ candidates: [] }),
};

const headers = ['Id', 'Date', 'Amount', 'Cur', 'From', 'Place', 'Sector'];
const fields = ['key', 'date', 'amount', 'amount.currency', 'providers', 'recipients', 'sectors'];

function read(cells: readonly (string | Cell | null)[], change: Partial<MappedColumn> = {}) {
  const told: string[] = [];
  const columns = headers.map((header, column) => ({ header, column }));
  const mapped = headers.map((header, index) => ({
    header,
    field: fields[index] ?? '',
    unit: null,
    dateOrder: null,
    ...(header === 'Amount' ? change : {}),
  }));
  const mapping = { type: 'transaction', columns: mapped, constants: [], keyColumns: ['Id'] } as const;
  const reader = rowReader({ mapping, columns, names, from1904: false, tell: (words) => told.push(words) });
  const row: SheetRow = {
    number: 7,
    cells: cells.map((cell) => (typeof cell === 'string' ? { kind: 'text', text: cell } : cell)),
  };
  const [first] = reader(row);
  if (!first) throw new Error('the row makes no record');
  return { ...first, told };
}

describe('rows become fields', () => {
  it('reads amounts in the unit of their column, exactly, and says so', () => {
    const { values, problems, told } = read(['a', '2019', '1,200.5', null, 'Jiangxi', 'Akto', null], { unit: '万元' });
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      amount: { amount: '12005000', currency: 'CNY' },
      providers: [{ id: 'CN-36', percent: null }],
      sectors: [],
    });
    expect(told).toEqual(['“Amount” was read in 万元: 1,200.5 is 12005000']);
  });

  it.each(['…', '-', '—', 'n/a', 'N.A.', '无', '/', '', '不详'])('takes %s for unknown, not for zero', (words) => {
    expect(read(['a', '2019', words, 'CNY', 'Jiangxi', 'Akto', null])).toMatchObject({
      values: { amount: null },
      problems: [],
    });
  });

  it('keeps a zero', () => {
    expect(read(['a', '2019', '0', 'CNY', 'Jiangxi', 'Akto', null]).values['amount']).toEqual({
      amount: '0',
      currency: 'CNY',
    });
  });

  it.each<[string, string | Cell, string]>([
    ['a formula that failed', { kind: 'error', text: '#REF!' }, 'the formula in it failed: #REF!'],
    ['an estimate', '近3亿', '“近3亿” is no exact number'],
    ['two currencies', '€5', 'the amount is in EUR, and the column of currencies says CNY'],
    ['a percentage', { kind: 'percent', text: '60' }, '“60” is a percentage where a number is asked'],
  ])('names the cell of %s', (_what, cell, message) => {
    expect(read(['a', '2019', cell, 'CNY', 'Jiangxi', 'Akto', null]).problems).toMatchObject([{ cell: 'C7', message }]);
  });

  it('links only what is certain, and says what may be meant', () => {
    const { problems } = read(['a', '2019', '5', 'CNY', 'Nowhere', 'Aketao', null]);
    expect(problems.map(({ cell, message }) => [cell, message])).toEqual([
      ['E7', '“Nowhere” is not known'],
      ['F7', '“Aketao” is not known for certain. Did you mean Akto County (CN-653022)?'],
    ]);
  });

  it('reads sectors and choices by label or code', () => {
    expect(read(['a', '2019', '5', 'CNY', 'Jiangxi', 'Akto', '教育 60; Health 40']).values['sectors']).toEqual([
      { id: 'education', percent: '60' },
      { id: 'health', percent: '40' },
    ]);
  });

  it.each([
    [['合计', null, '100'], 'a row of totals: totals are no records'],
    [['注：数据为初步统计'], 'a note below the table'],
    [headers, 'the column names once more'],
  ])('leaves out %j', (cells, skip) => {
    expect(read(cells)).toMatchObject({ skip, values: {}, problems: [] });
  });

  it('tells of cells beyond the header', () => {
    expect(read(['a', '2019', '5', 'CNY', 'Jiangxi', 'Akto', null, 'stray']).problems).toMatchObject([{ cell: 'H7' }]);
  });
});

describe('shares in one cell', () => {
  const isName = (piece: string): boolean => piece === 'Regiment 12' || piece in known;
  it.each([
    [
      'Jiangxi 60; Shanghai 40',
      [
        ['Jiangxi', '60'],
        ['Shanghai', '40'],
      ],
    ],
    [
      '江西省60%、上海市40%',
      [
        ['江西省', '60'],
        ['上海市', '40'],
      ],
    ],
    [
      'Jiangxi (60%)；Shanghai (40%)',
      [
        ['Jiangxi', '60'],
        ['Shanghai', '40'],
      ],
    ],
    [
      'Jiangxi: 33.5; Shanghai: 66.5',
      [
        ['Jiangxi', '33.5'],
        ['Shanghai', '66.5'],
      ],
    ],
    [
      'Jiangxi; Shanghai',
      [
        ['Jiangxi', null],
        ['Shanghai', null],
      ],
    ],
    ['Regiment 12', [['Regiment 12', null]]],
  ])('%s', (text, shares) => {
    expect(readShares(text, isName).map(({ name, percent }) => [name, percent])).toEqual(shares);
  });
});

describe('suggestions', () => {
  it('knows headers in both languages and gives each field once', () => {
    const of = (...given: readonly string[]) => suggestMapping('transaction', given).map(({ field }) => field);
    expect(of('序号', '支援省市', '受援县', '拨付金额（万元）', '拨付时间', '备注')).toEqual([
      'key',
      'providers',
      'recipients',
      'amount',
      'date',
      'note',
    ]);
    expect(of('Donor', 'County', 'Province', 'Amount (thousand USD)', 'Currency', 'Colour')).toEqual([
      'providers',
      'recipients',
      'recipients.within',
      'amount',
      'amount.currency',
      '',
    ]);
  });
});

describe('cells of our own files', () => {
  it.each(["=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\tx', '\r=1', "'=1", '＝1'])(
    '%j is inert, and comes back as it was',
    (text) => {
      expect(inertCell(text)).toBe(`'${text}`);
      expect(withoutGuard(inertCell(text))).toBe(text);
    },
  );

  it('leaves negative numbers and plain words alone', () => {
    expect(['-5.25', 'a=b', "it's"].map(inertCell)).toEqual(['-5.25', 'a=b', "it's"]);
    expect(csvLine(['a', 'b,c', 'say "so"', '=1'])).toBe('a,"b,c","say ""so""",\'=1\r\n');
  });
});
