/** What stands in cells, on sheets and between rows. */
import type { OfficeWorkbook } from './officeWorkbook.ts';
import { cny, day, sent } from './officeWorkbook.ts';

export const cellWorkbooks: readonly OfficeWorkbook[] = [
  {
    name: 'dates as Excel shows them, and as people type them',
    type: 'transaction',
    constants: cny,
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
    write(book) {
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
