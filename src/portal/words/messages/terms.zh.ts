/** Words that messages fill in, in Chinese: types, fields and choices of records as they are described, and some more. */
import type { Field } from '../../../core/records/field.ts';
import { memberWords } from '../../../core/schemas/memberLabel.ts';
import { recordTypes, typeOfRecord } from '../../../core/records/recordTypes.ts';
import { historyZh } from '../records/history.zh.ts';
import { recordZh } from '../records/record.zh.ts';
import { usersZh } from '../users.zh.ts';
import { membersZh } from './members.zh.ts';

const others: Readonly<Record<string, string>> = {
  nothing: '空',
  'a list': '列表',
  'an object': '对象',
  'a group of values': '一组值',
  'something else': '别的内容',
  true: 'true',
  false: 'false',
  // What columns of tables hold.
  places: '地方',
  indicators: '指标',
  'a period': '周期',
  values: '数值',
  // Periods that others report by.
  'a year': '年度',
  'a quarter': '季度',
  'a month': '月份',
  'a week': '周',
  'half a year': '半年',
  'two months': '两个月',
  'four months': '四个月',
  'two weeks': '两周',
  'a single day': '某一天',
  'a week that the year does not have': '该年没有的一周',
  'a week that does not begin on a monday': '不从周一开始的一周',
  'a year that does not begin in january': '不从一月开始的年度',
  'a quarter of a financial year': '财政年度的季度',
  'relative to the day on which somebody asks': '相对于查询当日的周期',
  'a span that is no whole week, month, quarter or year': '不是整周、整月、整季或整年的时段',
  'the rules': '规则',
  // What is not collected.
  'the number of an identity card': '身份证号码',
  'a telephone number': '电话号码',
  'a household': '家庭',
  'a person by name': '个人姓名',
  'a figure of ethnicity': '民族数据',
  ethnicity: '民族',
  religion: '宗教',
  'a verification': '核查',
  'a public notice': '公示',
  // Kinds of the registry.
  place: '地方',
  actor: '单位',
  province: '省级',
  prefecture: '地级',
  county: '县级',
  township: '乡级',
  village: '村',
  settlement: '定居点',
  country: '国家',
  organ: '机关',
  enterprise: '企业',
  company: '公司',
  // How versions came about, states, roles, rights, limits.
  ...historyZh.changes,
  ...recordZh.states,
  ...usersZh.roles,
  public: '公众',
  may: '可以',
  'may not': '不可以',
  has: '有',
  'does not have': '没有',
  ...usersZh.rightNames,
  sent: '发出',
  received: '收到',
  'for the donor side': '支援方',
  'for the recipient side': '受援方',
  'not stated': '未填写',
  // What is done.
  'read the ledger': '查阅账本',
  'check the history': '核对历史',
  'see the review room': '查看审核室',
  'add a document': '存档文献',
  'review a claim': '审核陈述',
  'correct a claim': '更正陈述',
  'undo a review': '撤销审核',
  'judge a name': '判断名称',
  'load the registry': '载入对象库',
  'load the sample': '载入样例',
  'manage users': '管理账户',
  'see the work room': '查看工作室',
  'import records': '导入记录',
  'undo an import': '撤销导入',
  'export records': '导出记录',
  'see watched places': '查看监测地点',
  'take in readings': '录入监测数据',
  'approve readings': '批准监测数据',
  'publish readings': '发布监测数据',
  'withdraw readings': '撤回监测数据',
  'judge a code': '判断代码',
  'work on a case': '处理事项',
  'close a case': '了结事项',
  'silence alerts': '暂停预警',
  'run the rules': '运行规则',
  subscribe: '订阅通知',
  'report an action': '报告整改',
  're-check a finding': '复查发现',
  record: '记录',
  document: '文献',
  claim: '陈述',
  role: '角色',
  side: '申报方',
  right: '权利',
};

const verbs: Readonly<Record<string, string>> = {
  see: '查看',
  write: '填写',
  submit: '提交',
  return: '退回',
  approve: '批准',
  publish: '发布',
  withdraw: '撤回',
  restore: '恢复',
};

function* wordsOfFields(fields: readonly Field[]): Generator<readonly [string, string]> {
  for (const { name, en, zh, choices, fields: inner } of fields) {
    yield [name.toLowerCase(), zh];
    yield [en.toLowerCase(), zh];
    yield [memberWords([name]).join(''), zh];
    for (const choice of choices ?? []) yield [choice.code, choice.zh];
    if (inner) yield* wordsOfFields(inner);
  }
}

function* wordsOfTypes(): Generator<readonly [string, string]> {
  for (const each of recordTypes) {
    const { type, en, zh, fields } = typeOfRecord(each);
    yield* wordsOfFields(fields);
    const noun = en.toLowerCase();
    yield [type, zh];
    yield [noun, zh];
    const called = type === 'series' ? 'a series of rates' : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
    yield [called, zh];
    for (const [verb, word] of Object.entries(verbs)) {
      yield [`${verb} ${called}`, `${word}${zh}`];
      yield [`${verb} a record`, `${word}记录`];
    }
    yield [`see ${called} before it is published`, `在发布之前查看${zh}`];
  }
  yield ['see a record before it is published', '在发布之前查看记录'];
}

/** By the English word in lower case. What stands in the list above goes first, then what the first types call so. */
export const termsZh: ReadonlyMap<string, string> = new Map([
  ...[...wordsOfTypes()].toReversed(),
  ...Object.entries(membersZh),
  ...Object.entries(others),
]);
