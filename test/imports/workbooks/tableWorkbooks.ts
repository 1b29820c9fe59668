/** Where the table is, and what its rows and columns stand for. */
import type { OfficeWorkbook } from './officeWorkbook.ts';
import { cny, day } from './officeWorkbook.ts';

export const tableWorkbooks: readonly OfficeWorkbook[] = [
  {
    name: 'a title, a unit above the table, merged headers of two rows, totals and notes below',
    type: 'transaction',
    constants: cny,
    write(book) {
      const sheet = book.addWorksheet('汇总');
      sheet.addRow(['对口支援资金拨付情况表']);
      sheet.mergeCells('A1:F1');
      sheet.addRow([null, null, null, null, null, '单位：万元']);
      sheet.addRow(['序号', '支援方', '受援地', '资金情况', null, '备注']);
      sheet.addRow([null, null, null, '金额', '拨付日期', null]);
      for (const column of ['A', 'B', 'C', 'F']) sheet.mergeCells(`${column}3:${column}4`);
      sheet.mergeCells('D3:E3');
      sheet.addRow([1, '江西省', '阿克陶县', 1200.5, day(2019, 7, 14), '学校']);
      sheet.addRow([2, '广东省', '疏附县', 300, day(2019, 8, 1), null]);
      sheet.addRow(['合计', null, null, 1500.5, null, null]);
      sheet.addRow(['注：以上为到账数。']);
      sheet.addRow(['制表人：某某']);
    },
    fields: ['key', 'providers', 'recipients', 'amount', 'date', 'note'],
    records: [
      ['1', 'CN-36', 'CN-653022', 'CNY 12005000', '2019-07-14', '学校'],
      ['2', 'CN-44', 'CN-653121', 'CNY 3000000', '2019-08-01', ''],
    ],
    ignored: [7, 8, 9],
    told: ['1200.5 is 12005000'],
  },
  {
    name: 'a column for each year beside a column of totals',
    type: 'transaction',
    constants: cny,
    write(book) {
      const sheet = book.addWorksheet('分年度');
      sheet.addRow(['分年度援助资金（单位：亿元）']);
      sheet.addRow(['支援省市', '受援县', 2017, 2018, 2019, '合计']);
      sheet.addRow(['江西省', '阿克陶县', 1.2, 1.35, 1.5, { formula: 'SUM(C3:E3)', result: 4.05 }]);
      sheet.addRow(['广东省', '疏附县', '—', 2, 0.5, { formula: 'SUM(C4:E4)', result: 2.5 }]);
      sheet.addRow(['总计', null, 1.2, 3.35, 2, 6.55]);
    },
    fields: ['providers', 'recipients', 'amount', 'date'],
    records: [
      ['CN-36', 'CN-653022', 'CNY 120000000', '2017'],
      ['CN-36', 'CN-653022', 'CNY 135000000', '2018'],
      ['CN-36', 'CN-653022', 'CNY 150000000', '2019'],
      ['CN-44', 'CN-653121', 'CNY 200000000', '2018'],
      ['CN-44', 'CN-653121', 'CNY 50000000', '2019'],
    ],
    ignored: [4, 5],
  },
  {
    name: 'promised and paid under each year, merged',
    type: 'transaction',
    constants: { programme: 'Pairs', side: '援出', 'amount.currency': 'CNY' },
    write(book) {
      const sheet = book.addWorksheet('Sheet1');
      sheet.addRow(['支援方', '受援地', '2017年', null, '2018年', null, '2019年', null]);
      sheet.addRow([null, null, '承诺', '拨付', '承诺', '拨付', '承诺', '拨付']);
      for (const range of ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1']) sheet.mergeCells(range);
      sheet.addRow(['上海市', '莎车县', 500, 480, 600, 600, 700, null]);
    },
    change: {},
    fields: ['stage', 'amount', 'date'],
    records: [
      ['commitment', 'CNY 500', '2017'],
      ['disbursement', 'CNY 480', '2017'],
      ['commitment', 'CNY 600', '2018'],
      ['disbursement', 'CNY 600', '2018'],
      ['commitment', 'CNY 700', '2019'],
    ],
    ignored: [3],
  },
  {
    name: 'donors merged over the rows of their counties, and subtotals',
    type: 'transaction',
    constants: cny,
    write(book) {
      const sheet = book.addWorksheet('明细');
      sheet.addRow(['支援单位', '受援县', '金额（元）', '日期']);
      sheet.addRow(['江西省', '阿克陶县', 100, '2019.7.14']);
      sheet.addRow([null, '疏附县', 200, '2019年7月']);
      sheet.addRow([null, '莎车县', 300, '2019']);
      sheet.addRow(['小计', null, 600, null]);
      sheet.addRow(['广东省', '疏附县', 400, '2019/8/1']);
      sheet.mergeCells('A2:A4');
    },
    fields: ['providers', 'recipients', 'amount', 'date'],
    records: [
      ['CN-36', 'CN-653022', 'CNY 100', '2019-07-14'],
      ['CN-36', 'CN-653121', 'CNY 200', '2019-07'],
      ['CN-36', 'CN-653125', 'CNY 300', '2019'],
      ['CN-44', 'CN-653121', 'CNY 400', '2019-08-01'],
    ],
    ignored: [5],
    told: ['merged'],
  },
  {
    name: 'one amount merged over two counties, which is nobody’s alone',
    type: 'transaction',
    constants: cny,
    write(book) {
      const sheet = book.addWorksheet('明细');
      sheet.addRow(['支援方', '受援地', '金额', '日期']);
      sheet.addRow(['江西省', '阿克陶县', 900, '2019']);
      sheet.addRow(['江西省', '疏附县', null, '2019']);
      sheet.addRow(['江西省', '莎车县', 50, '2019']);
      sheet.mergeCells('C2:C3');
    },
    fields: ['recipients', 'amount'],
    records: [['CN-653125', 'CNY 50']],
    failed: ['C2', 'C3'],
  },
];
