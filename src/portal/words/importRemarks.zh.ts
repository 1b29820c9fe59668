/**
 * What imports say of rows and cells, in Chinese. The report of an import is one file for everybody, in English; pages
 * turn its commonest sentences into the reader's language by their form, and leave the others as they are.
 */
import { recordProblemsZh } from './recordProblems.zh.ts';

type Words = readonly [pattern: RegExp, words: (...parts: string[]) => string];

const results: Readonly<Record<string, string>> = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  approved: '已批准',
  published: '已公布',
  withdrawn: '已撤回',
};

const sentences: readonly Words[] = [
  [/^“(.*)” is no exact number$/, (text) => `“${text}”不是确切的数字`],
  [/^“(.*)” is a percentage where a number is asked$/, (text) => `“${text}”是百分比，此处应为数字`],
  [/^“(.*)” is none of the choices$/, (text) => `“${text}”不在可选项之中`],
  [/^“(.*)” is not known$/, (text) => `“${text}”查无此项`],
  [
    /^“(.*)” is not known for certain\. Did you mean (.*)\?$/,
    (text, others) => `“${text}”无法确定，是否指 ${others.replaceAll(', or ', '，或 ')}？`,
  ],
  [/^“(.*)” may be (.*) or (.*)$/, (text, one, other) => `“${text}”可能是 ${one}，也可能是 ${other}`],
  [/^“(.*)”: the year has two figures only$/, (text) => `“${text}”：年份只有两位`],
  [/^“(.*)”: (?:it is no date that can be read|the number is no date)$/, (text) => `“${text}”不是可识别的日期`],
  [/^“(.*)”: there is no (?:day|month) (.*)$/, (text, day) => `“${text}”：没有 ${day} 这个日期`],
  [/^“(.*)” names no day, and .* asks for one$/, (text) => `“${text}”没有写明是哪一天`],
  [
    /^“(.*)” is merged over the rows (\d+) to (\d+): .*$/,
    (text, first, last) => `“${text}”是第 ${first} 至 ${last} 行合并的一个数`,
  ],
  [/^the cell says (.*), its column (.*)$/, (cell, column) => `单元格写的是 ${cell}，而该列是 ${column}`],
  [
    /^the amount is in (.*), and the column of currencies says (.*)$/,
    (one, other) => `金额是 ${one}，而币种列写的是 ${other}`,
  ],
  [/^the formula in it failed: (.*)$/, (error) => `公式出错：${error}`],
  [/^the row goes on to column (.*), where no column has a name$/, (column) => `该行延伸到没有列名的 ${column} 列`],
  [
    /^row (\d+) has the same (.*?)(?:: (.*))?$/,
    (row, names, key) => `与第 ${row} 行的${names.replaceAll(' and ', '、')}相同${key ? `：${key}` : ''}`,
  ],
  [/^there is no record (.*)$/, (id) => `没有记录 ${id}`],
  [
    /^the row has changed, and so has the record: (.*) wrote it since the last import$/,
    (who) => `该行有变，而上次导入后 ${who} 也改过这条记录`,
  ],
  [
    /^record (.*) is (\w+) since version (\d+)$/,
    (id, state, version) => `记录 ${id} 自第 ${version} 版起${results[state] ?? state}`,
  ],
  [/^a row of totals: totals are no records$/, () => '合计行，不是记录'],
  [/^a note below the table$/, () => '表下的说明'],
  [/^the column names once more$/, () => '重复的列名'],
  [/^the row is empty$/, () => '空行'],
  [/^unchanged$/, () => '没有变化'],
  [/^nothing is reported for (.*)$/, (year) => `${year} 没有数据`],
  [
    /^as in the last import; (.*) has changed the record here since$/,
    (who) => `与上次导入相同；此后 ${who} 已在此修改该记录`,
  ],
  [
    /^“(.*)” was read in (.*): (.*) is (.*)$/,
    (header, unit, cell, value) =>
      `“${header}”按${unit === 'the unit in the cell' ? '单元格内的单位' : `“${unit}”`}读取：${cell} 即 ${value}`,
  ],
  [/^“(.*)”: (.*) was read as day (.*)$/, (header, cell, day) => `“${header}”：${cell} 读作日期 ${day}`],
  [
    /^“(.*)” holds formulas; the results they last had were taken$/,
    (header) => `“${header}”含公式，取其最近一次的结果`,
  ],
  [
    /^“(.*)” has merged cells; what stands in one holds for all its rows$/,
    (header) => `“${header}”有合并单元格，其内容适用于所合并的每一行`,
  ],
  [
    /^the sign of the currency in “(.*)” was taken for (.*)$/,
    (header, currency) => `“${header}”中的货币符号按 ${currency} 读取`,
  ],
  [/^(\d+) hidden rows were read like all others$/, (count) => `${count} 个隐藏的行照常读取`],
  [
    /^Hidden sheets are not read unless you choose them: (.*)\.$/,
    (names) => `隐藏的工作表不读取，除非选择它们：${names}。`,
  ],
  [/^Hidden columns are read like all others: (.*)\.$/, (names) => `隐藏的列照常读取：${names}。`],
  [
    /^The table begins in row (\d+); what stands above it is left out\.$/,
    (row) => `表格从第 ${row} 行开始，其上方的内容不读取。`,
  ],
  [
    /^(\d+) groups of cells below the header are merged: .*$/,
    (count) => `表头以下有 ${count} 处合并单元格：其中的文字和日期适用于所合并的每一行，金额则不单独归于任何一行。`,
  ],
  [/^(\d+) columns stand for a year each: .*$/, (count) => `有 ${count} 列各代表一年：其中每个金额各成一条记录。`],
  [/^Some cells hold formulas; the results they last had are taken\.$/, () => '有些单元格含公式，取其最近一次的结果。'],
];

const remedies: Readonly<Record<string, string>> = {
  CELL_NOT_READ: '请按普通写法填写；不详时留空。',
  CELL_AMBIGUOUS: '请为该列选定日期顺序（日在前或月在前），或写作 2019-07-14。',
  NAME_NOT_LINKED: '请写其中一个的名称或代码，或另加一列写明所在地区；确无此项时先登记入库。',
  ROW_REPEATED: '请使每行的标识各不相同，或选更多列作标识。',
  RECORD_NOT_FOUND: '新记录请留空。',
  RECORD_CHANGED: '请比较两者；若要改写，请在导入时说明理由。',
  RECORD_APPROVED: '若要改写，请在导入时说明理由。',
  NOT_ALLOWED: '请由有权限的账户导入。',
  PERIOD_LOCKED: '该时期已锁定，请联系计划办公室。',
};

/** A sentence of an import's report in Chinese; as it is where its form is not known. */
export function importSentenceZh(sentence: string): string {
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(sentence);
    if (found) return words(...found.slice(1).map((part) => part ?? ''));
  }
  return sentence;
}

/** What is wrong with a cell and what to do about it, in Chinese as far as it is known. */
export function importRemarkZh({ code, message, remedy }: { code: string; message: string; remedy: string }): {
  message: string;
  remedy: string;
} {
  const words = importSentenceZh(message);
  const known = recordProblemsZh[code];
  if (words === message && known !== undefined) return { message: known, remedy: '' };
  return { message: words, remedy: remedies[code] ?? remedy };
}
