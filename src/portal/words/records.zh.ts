/** Words of forms, record pages and the work room, in Chinese. */
import type { Part } from '../html.ts';
import { html, joined } from '../html.ts';
import type { Leads, RecordWords } from './records.en.ts';
import { fieldHelpZh } from './fieldHelp.zh.ts';

const form = {
  help: fieldHelpZh,
  needed: '必填',
  whichOne: '指的是哪一个？',
  nameNotFound: (text: string): string => `库中没有“${text}”。`,
  nameAmbiguous: (text: string): string => `“${text}”可能指其中之一。`,
  nameUnsure: (text: string): string => `没有与“${text}”完全相同的名称。`,
  nameRemedy: '请从下面选择，或改写，或暂时留空。',
  nameRemedyWithout: '请改写，或暂时留空。',
  amountOf: (label: string): string => `${label}：数额`,
  currencyOf: (label: string): string => `${label}：币种`,
  currencyCode: 'CNY',
  dayForm: 'YYYY-MM-DD',
  dateForm: '2019、2019-07 或 2019-07-14',
  percent: '比例（%）',
  shareTarget: '名称',
  document: '文献',
  typeName: { claim: '文字或编号', other: '输入名称' },
  claim: '陈述',
  claimHelp: '输入陈述中的文字或编号，记录即以该陈述为依据；文献随之确定。',
  quote: '原文（须与文献逐字相同）',
  note: '备注',
  lineOf: (label: string, n: number): string => `${label}，第${n}行`,
  addLines: '增加几行',
  emptyLineIsDropped: '空行不会保存。',
  pasteHint: '可以把表格中的几行直接粘贴到这里。',
  groups: {
    essentials: '基本内容',
    parties: '谁与何地',
    amounts: '时间与数额',
    connections: '相关记录',
    evidence: '依据',
    notes: '备注与编号',
  },
  newRecord: (type: string): string => `新建：${type}`,
  editRecord: (title: string): string => `编辑：${title}`,
  reviseRecord: (title: string): string => `修订：${title}`,
  formLead: '可以随时保存：草稿可以不完整，只有同一范围的填报人和审核、审计人员能看到。',
  reviseLead: (version: number): string => `修订经批准并发布之前，第${version}版保持不变。`,
  saveDraft: '保存草稿',
  submitForReview: '保存并提交审核',
  cancel: '返回，不保存',
  whyRevised: '为什么修改？',
  whyChanged: '说明（如有需要）',
  filledOf: (filled: number, of: number): string => `共${of}项，已填${filled}项`,
  toMend: (n: number): string => `尚未保存：有${n}处需要改正。您填写的内容都还在。`,
  savedToMend: (n: number): string => `已存为草稿，未提交：先改正${n}处。`,
  openPoints: (n: number): string => `提交之前还有${n}处需要改正。`,
  notSaved: '未能保存。您填写的内容都还在。',
  changedMeanwhile: '在此期间，有人保存了这条记录。',
  changedMeanwhileHelp: '下面是对方所作的修改；您填写的内容仍在表单里。再次保存，就以您的内容为准。',
};

const list = {
  listLead: (n: Part, type: { one: string; many: string }, _total: number, filtered: boolean) =>
    html`${filtered ? '符合条件的' : '库中有'}${type.one}：${n}条。`,
  moreThan: (n: Part) => html`超过${n}`,
  listEmptyLead: (type: string): string => `还没有${type}。`,
  nothingMatches: '没有符合条件的记录。',
  recordName: '记录',
  addRecord: (type: string): string => `新建${type}`,
  importRecords: '从表格导入',
  download: '下载：',
  filterText: '字词',
  filterState: '状态',
  filterPlace: '地方',
  filterActor: '支援方或其他单位',
  filterProgramme: '计划',
  filterView: '显示',
  filterAt: '账本截至',
  filterTime: {
    dated: { from: '日期自', to: '日期至' },
    lasting: { from: '有效期自', to: '有效期至' },
    due: { from: '期限自', to: '期限至' },
  },
  viewWorking: '最新版本',
  viewPublished: '公众所见',
  notGiven: '未填写',
  notGivenFields: (labels: readonly string[]): string => `未填写：${labels.join('、')}。`,
  because: (act: string, why: Part) => html`${act}：${why}`,
  notPublished: '未发布',
  unknownShares: '比例不详',
  nameUnknown: (text: string): string => `“${text}”不是库中的地方或单位，因此没有按它筛选。`,
  andMore: (n: number): string => `另有${n}项`,
  lines: (n: number): string => `${n}行`,
};

const record = {
  states: {
    draft: '草稿',
    submitted: '已提交',
    returned: '已退回',
    approved: '已批准',
    published: '已发布',
    withdrawn: '已撤回',
  },
  leads: {
    transaction: ({ of }) =>
      html`${of('providers')} →
      ${of('recipients')}：${of('amount')}（${of('stage')}），${of('date')}。申报为：${of('side')}。`,
    contribution: ({ of }) =>
      html`${of('providers')} → ${of('recipients')}：${of('counted')}，自${of('date')}起。申报为：${of('side')}。`,
    pairing: ({ of, has }) =>
      html`${of('donor')}自${of('start')}起与${of('recipient')}结对${has('end') ? html`，至${of('end')}止` : '，未说明结束时间'}。状态：${of('status')}。`,
    obligation: ({ of }) =>
      html`${of('by')}向${of('to')}承诺：${of('what')}——期限：${of('due')}；状态：${of('status')}。`,
    listing: ({ of, has }) =>
      html`${of('place')}于${of('listedOn')}列入${of('list')}${has('exitedOn') ? html`，${of('exitedOn')}退出` : '；没有退出的记载'}。`,
    agreement: ({ of }) => html`${of('parties')}：${of('kind')}。签署：${of('signed')}。协议金额：${of('amount')}。`,
    project: ({ of, has }) =>
      html`${of('donors')} →
      ${of('recipients')}。状态：${of('status')}。${has('plannedEnd') && html`计划竣工：${of('plannedEnd')}。`}${has('end') && html`竣工：${of('end')}。`}`,
    engagement: ({ of, has }) =>
      html`${of('kind')}，${of('start')}${has('end') && html`至${of('end')}`}。地点：${of('places')}。计划：${of('programme')}。`,
    finding: ({ of }) =>
      html`${of('kind')}：${of('words')} 整改方：${of('responsible')}。期限：${of('due')}。状态：${of('status')}。`,
  } as Leads,
  leadOfOther: (type: string, told: readonly Part[]) =>
    html`${type}${told.length > 0 && html`——${joined(told, '；')}`}。`,
  enteredBy: (name: Part, when: Part) => html`由${name}填写，${when}的版本。`,
  fieldsTitle: '记录内容',
  fieldsFilled: (filled: number, of: number): string => `共${of}项，已填${filled}项。`,
  evidenceTitle: '依据',
  noEvidence: (name: string): string => `没有附文献，依据的是${name}填写的内容。`,
  seeClaim: '含有这段原文的陈述',
  relatedTitle: '与它相关的记录',
  noRelated: '没有其他记录提到它。',
  shownOf: (shown: number, all: number): string => `显示${shown}条，共${all}条。`,
  historyTitle: '经过',
  fullHistory: '全部版本与差别',
  possibilities: '可以做的事',
  notPossible: '现在不能做的事及原因',
  newerDraft: (state: string) => html`公众看到的是较早的版本；这里显示的较新，状态为${state}。`,
  seePublished: '查看已发布的版本',
  oldVersion: (version: number, newest: Part) => html`这是第${version}版，不是最新的。${newest}`,
  asOfDay: (day: string): string => `按${day}时的记录。`,
  newest: '查看最新版本',
  problemsTitle: '尚缺或有误之处',
  acts: {
    submit: '提交审核',
    return: '退回',
    approve: '批准',
    publish: '发布',
    withdraw: '撤回',
    edit: '编辑',
    revise: '修订',
    restore: '恢复较早版本',
    'report action': '报告整改',
    recheck: '记录复查',
  },
  reasonFor: {
    return: '需要改正什么（填写人会看到）',
    withdraw: '为什么撤回（保留在历史中）',
  },
  actionTaken: '做了什么',
  actionOn: '日期',
  recheckWords: '复查结果',
  recheckSettled: '已解决',
  recheckNotSettled: '未解决',
  differencesToPublished: '对已发布版本的改动',
  firstSubmission: '这条记录还没有发布过，全部内容都是新的。',
  composedPage: '它的综合页面',
  addToThis: '新建与它相关的：',
  seeImport: '来自一次导入',
  seeCorrection: '与其他记录一并更正',
  termsOfRound: '约定合多少，与记录并列',
  permalink: '本版本的链接',
};

const history = {
  historyOf: (title: string): string => `历史：${title}`,
  historyLead: (n: number): string => `共${n}个版本，新的在前。其中任何内容事后都不能更改。`,
  version: (n: number): string => `第${n}版`,
  versionHeading: '版本',
  versionsTitle: '全部版本',
  what: '事项',
  when: '时间',
  by: '操作人',
  why: '原因',
  noReason: '未说明',
  changes: {
    entered: '新建',
    changed: '修改',
    revised: '修订',
    restored: '恢复',
    imported: '导入',
    submitted: '提交',
    returned: '退回',
    approved: '批准',
    published: '发布',
    withdrawn: '撤回',
    'action reported': '报告整改',
    're-checked': '复查',
    'published again': '再次发布',
    'withdrawn from publication': '撤回发布',
    'import undone': '撤销导入',
    'import undone, published again': '撤销导入，恢复先前版本',
    'import undone, withdrawn from publication': '撤销导入，撤回公开',
  },
  onlyState: '只改变了状态。',
  differences: '差别',
  field: '项目',
  before: '之前',
  after: '之后',
  nothing: '空',
  compareTitle: '比较两个版本',
  compareFrom: '从',
  compareTo: '到',
  compare: '比较',
  comparison: (from: number, to: number): string => `第${from}版与第${to}版对照`,
  noDifference: '内容相同。',
  asOfTitle: '某日或某时的情况',
  asOfLabel: '日期，或如 2026-01-31T12:00:00Z 的时刻',
  show: '查看',
  restoreThis: (n: number): string => `恢复第${n}版`,
  restoreWhy: '原因',
  restoreHelp: '用该版本的内容建立新的草稿，不会覆盖任何内容。',
};

const work = {
  navProgrammes: '计划',
  navWork: '工作',
  workTitle: '我的工作',
  workLead: (n: Part, _total: number) => html`有${n}条记录等您处理。`,
  workLeadNone: '目前没有等您处理的记录。',
  lists: {
    returned: '退回给您的',
    drafts: '您的草稿',
    toReview: '等您审核的',
    toPublish: '可以发布的',
    toAct: '需要您整改的审计发现',
    toRecheck: '需要复查的审计发现',
    waiting: '您的记录，等他人处理',
  },
  listsEmpty: {
    returned: '没有退回给您的记录。',
    drafts: '您没有草稿。',
    toReview: '没有等您审核的记录。',
    toPublish: '没有可以发布的记录。',
    toAct: '没有需要您整改的审计发现。',
    toRecheck: '没有需要复查的整改。',
    waiting: '您没有等他人处理的记录。',
  },
  whyReturned: '需要改正',
  since: '自',
  author: '填写人',
  type: '类型',
  state: '状态',
  draftsToRead: '从文献中读出、等待审核的陈述',
  enter: '新建记录',
  recordsOfEntry: '记录',
  noRecordsOfEntry: '没有记录提到它。',
  claimOrRecord: '陈述或记录',
  documentOrChange: '文献或改动',
};

const corrections: Pick<
  RecordWords,
  | 'correctedTogether'
  | 'movedTogether'
  | 'undoneTogether'
  | 'recordsCorrected'
  | 'whatChanged'
  | 'linkOfHistory'
  | 'numberOfRecord'
  | 'notCorrected'
  | 'correctionsOfOne'
> = {
  correctedTogether: '一并更正',
  movedTogether: ({ published, withdrawn }) =>
    [
      ...(published > 0 ? [`${published}条公开记录更新为新版本`] : []),
      ...(withdrawn > 0 ? [`${withdrawn}条公开记录撤回`] : []),
    ].join('，'),
  undoneTogether: ({ day, versions, published, withdrawn }) =>
    `撤销${day}导入的${versions}条记录：${[
      ...(withdrawn > 0 ? [`${withdrawn}条公开记录撤回`] : []),
      ...(published > 0 ? [`${published}条公开记录恢复先前版本`] : []),
    ].join('，')}`,
  recordsCorrected: '被更正的记录',
  whatChanged: '改动内容',
  linkOfHistory: '历史条目',
  numberOfRecord: '记录或陈述的编号',
  notCorrected: '此编号之下没有更正。',
  correctionsOfOne: (n) => `与此编号有关的条目：${n}项。`,
};

export const recordsZh: RecordWords = { ...form, ...list, ...record, ...history, ...work, ...corrections };
