/** Workbooks as offices keep them, each with the records that a careful clerk would make of it. All of it is invented. */
import type ExcelJS from 'exceljs';
import type { ImportMapping } from '../../../src/actions/importAnswers.ts';
import type { RecordType } from '../../../src/core/records/recordTypes.ts';

export interface OfficeWorkbook {
  readonly name: string;
  readonly type: RecordType;
  fill(book: ExcelJS.Workbook): void;
  /** What the clerk says besides the file. */
  readonly constants: Readonly<Record<string, string>>;
  readonly change?: Partial<ImportMapping>;
  /** For each record, in the order of the file, the named fields as one text. */
  readonly fields: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Rows that are no records, and cells that must be told. */
  readonly ignored?: readonly number[];
  readonly failed?: readonly string[];
  /** Words that must be told of how the file was read. */
  readonly told?: readonly string[];
}

const sent = { programme: 'Pairs', side: '援出', stage: '拨付' };
const cny = { ...sent, 'amount.currency': 'CNY' };
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

export const officeWorkbooks: readonly OfficeWorkbook[] = [
  {
    name: 'a title, a unit above the table, merged headers of two rows, totals and notes below',
    type: 'transaction',
    constants: cny,
    fill(book) {
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
    fill(book) {
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
    fill(book) {
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
    fill(book) {
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
    fill(book) {
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
  {
    name: 'dates as Excel shows them, and as people type them',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const sheet = book.addWorksheet('日期');
      sheet.addRow(['支援方', '受援地', '金额', '到账日期']);
      const dates = [day(2019, 7, 14), day(2019, 7, 1), 43660, '2019.7.14', '20190714', '2019年7月14日', '7月14日'];
      for (const [index, date] of dates.entries()) sheet.addRow(['江西省', '阿克陶县', index + 1, date]);
      sheet.getCell('D3').numFmt = 'yyyy"年"m"月"';
    },
    fields: ['amount', 'date'],
    records: [
      ['CNY 1', '2019-07-14'],
      ['CNY 2', '2019-07'],
      ['CNY 3', '2019-07-14'],
      ['CNY 4', '2019-07-14'],
      ['CNY 5', '2019-07-14'],
      ['CNY 6', '2019-07-14'],
    ],
    failed: ['D8'],
    told: ['43660 was read as day 2019-07-14'],
  },
  {
    name: 'numbers as texts, with their units, and blanks of every kind',
    type: 'transaction',
    constants: { ...sent },
    fill(book) {
      const sheet = book.addWorksheet('数字');
      sheet.addRow(['编号', '支援方', '受援地', '时间', '援助金额']);
      const amounts = ['1,200元', '3.5亿元', '（300）元', '1万元', 'US$ 5 million', '约3亿元', '…'];
      for (const [index, amount] of amounts.entries())
        sheet.addRow([`N${index + 1}`, '江西省', '阿克陶县', '2019', amount]);
    },
    fields: ['key', 'amount'],
    records: [
      ['N1', 'CNY 1200'],
      ['N2', 'CNY 350000000'],
      ['N3', 'CNY -300'],
      ['N4', 'CNY 10000'],
      ['N5', 'USD 5000000'],
      ['N7', ''],
    ],
    failed: ['E7'],
  },
  {
    name: 'shares in percent, in one cell and in a column of their own',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const sheet = book.addWorksheet('比例');
      sheet.addRow(['编号', '支援方', '出资比例', '受援地', '金额', '日期']);
      sheet.addRow(['P1', '江西省60%、上海市40%', null, '阿克陶县', 100, '2019']);
      sheet.addRow(['P2', '广东省', 1, '疏附县；莎车县', 100, '2019']);
      sheet.getCell('C3').numFmt = '0%';
    },
    fields: ['key', 'providers', 'recipients'],
    records: [
      ['P1', 'CN-36 60; CN-31 40', 'CN-653022'],
      ['P2', 'CN-44 100', 'CN-653121; CN-653125'],
    ],
  },
  {
    name: 'formulas, and one that failed',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const sheet = book.addWorksheet('公式');
      sheet.addRow(['编号', '支援方', '受援地', '单价', '人数', '金额', '日期']);
      sheet.addRow(['F1', '江西省', '阿克陶县', 100, 3, { formula: 'D2*E2', result: 300 }, '2019']);
      sheet.addRow(['F2', '江西省', '阿克陶县', 100, null, { formula: 'D3/E3', result: { error: '#DIV/0!' } }, '2019']);
    },
    fields: ['key', 'amount'],
    records: [['F1', 'CNY 300']],
    failed: ['F3'],
    told: ['formulas'],
  },
  {
    name: 'a cover sheet before the table, hidden sheets, rows and columns',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const cover = book.addWorksheet('封面');
      cover.addRow(['2019年度对口支援资金报表']);
      cover.addRow(['填报说明：请各县按时填报。']);
      book.addWorksheet('代码表', { state: 'hidden' }).addRow(['代码', '名称']);
      const sheet = book.addWorksheet('报表');
      sheet.addRow(['支援方', '内部号', '受援地', '金额', '日期']);
      sheet.addRow(['江西省', 'x', '阿克陶县', 1, '2019']);
      sheet.addRow(['江西省', 'y', '疏附县', 2, '2019']);
      sheet.getColumn(2).hidden = true;
      sheet.getRow(3).hidden = true;
    },
    fields: ['recipients', 'amount'],
    records: [
      ['CN-653022', 'CNY 1'],
      ['CN-653121', 'CNY 2'],
    ],
    told: ['hidden row', 'Hidden columns', '代码表'],
  },
  {
    name: 'two printed pages: column names again, blank rows, page sums',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const sheet = book.addWorksheet('打印');
      const header = ['序号', '支援方', '受援地', '金额', '日期'];
      sheet.addRow(header);
      sheet.addRow([1, '江西省', '阿克陶县', '1 000', '2019-01-01']);
      sheet.addRow([]);
      sheet.addRow(['本页合计', null, null, '1 000', null]);
      sheet.addRow(header);
      sheet.addRow([2, '广东省', '疏附县', '2,000.00', '2019-02-01']);
      sheet.addRow(['累计', null, null, '3 000', null]);
      sheet.addRow([null, null, null, null, null]);
      sheet.addRow(['资料来源：财政部门。']);
    },
    fields: ['key', 'amount', 'date'],
    records: [
      ['1', 'CNY 1000', '2019-01-01'],
      ['2', 'CNY 2000', '2019-02-01'],
    ],
    ignored: [4, 5, 7, 9],
  },
  {
    name: 'an English table with thousands of dollars and British dates',
    type: 'transaction',
    constants: { programme: 'Pairs', side: 'sent' },
    change: {},
    fill(book) {
      const sheet = book.addWorksheet('Transfers');
      sheet.addRow([
        'Ref',
        'Donor',
        'Recipient county',
        'Type of transaction',
        'Amount (thousand USD)',
        'Payment date',
        'Remarks',
      ]);
      sheet.addRow(['E-1', 'Jiangxi', 'Akto County', 'Disbursement', 12.5, '14/07/2019', 'n/a']);
      sheet.addRow(['E-2', 'Guangdong Province', 'Shufu County', 'Commitment', '1,000', '14 July 2019', '-']);
      sheet.addRow(['E-3', 'Jiangxi', 'Akto County', 'Disbursement', 1, '03/04/2019', null]);
      sheet.addRow(['Total', null, null, null, 1013.5, null, null]);
    },
    fields: ['key', 'providers', 'recipients', 'stage', 'amount', 'date', 'note'],
    records: [
      ['E-1', 'CN-36', 'CN-653022', 'disbursement', 'USD 12500', '2019-07-14', ''],
      ['E-2', 'CN-44', 'CN-653121', 'commitment', 'USD 1000000', '2019-07-14', ''],
    ],
    ignored: [5],
    failed: ['F4'],
  },
  {
    name: 'people sent, with their terms of service',
    type: 'contribution',
    constants: { programme: 'Pairs', side: '援出', stage: '支出', unit: '人' },
    fill(book) {
      const sheet = book.addWorksheet('人才');
      sheet.addRow(['援派人员情况']);
      sheet.addRow(['派出省市', '受援县', '类别', '人数', '开始时间', '结束时间', '批次']);
      sheet.addRow(['江西省', '阿克陶县', '教师', 12, '2019年9月', '2020年7月', '第九批']);
      sheet.addRow(['江西省', '阿克陶县', '医务人员', 5, '2019年9月', '至今', '第九批']);
    },
    fields: ['providers', 'recipients', 'kind', 'quantity', 'date', 'end', 'batch'],
    records: [['CN-36', 'CN-653022', 'teachers', '12', '2019-09', '2020-07', '第九批']],
    failed: ['F4'],
  },
  {
    name: 'projects with their places and dates',
    type: 'project',
    constants: { programme: 'Pairs', sectors: '教育' },
    fill(book) {
      const sheet = book.addWorksheet('项目');
      sheet.addRow(['项目编号', '项目名称', '项目地点', '援建单位', '开工日期', '竣工日期', '建设内容']);
      sheet.addRow(['X-01', '第一小学教学楼', '阿克陶县', '江西省', day(2018, 3, 1), day(2019, 9, 1), '教学楼一栋']);
      sheet.addRow(['X-02', '疏附县职业学校', '疏附县', '广东省', '2018.5', '/', '']);
    },
    fields: ['key', 'title', 'recipients', 'donors', 'start', 'end'],
    records: [
      ['X-01', '第一小学教学楼', 'CN-653022', 'CN-36', '2018-03-01', '2019-09-01'],
      ['X-02', '疏附县职业学校', 'CN-653121', 'CN-44', '2018-05', ''],
    ],
  },
  {
    name: 'an umbrella amount and its parts in one sheet, the parts first',
    type: 'transaction',
    constants: cny,
    fill(book) {
      const sheet = book.addWorksheet('分解');
      sheet.addRow(['编号', '所属总额', '支援方', '受援地', '金额', '日期']);
      sheet.addRow(['U-1.1', 'U-1', '江西省', '阿克陶县', 60, '2019']);
      sheet.addRow(['U-1.2', 'U-1', '江西省', '疏附县', 40, '2019']);
      sheet.addRow(['U-1', null, '江西省', '阿克陶县', 100, '2019']);
      sheet.addRow(['U-2.1', 'U-2', '江西省', '阿克陶县', 5, '2019']);
    },
    fields: ['key', 'amount', 'partOf'],
    records: [
      ['U-1.1', 'CNY 60', 'U-1'],
      ['U-1.2', 'CNY 40', 'U-1'],
      ['U-1', 'CNY 100', ''],
    ],
    failed: ['B5'],
  },
];
