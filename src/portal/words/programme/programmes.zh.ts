/** A programme: its rounds, terms, money, people and goods, in Chinese. */
import { html } from '../../html.ts';
import type { programmesEn } from './programmes.en.ts';

export const programmesZh: typeof programmesEn = {
  pairedOnRecord: (n) => `今日有${n}对结对关系的记录，也可查看任何一天。`,
  arrivedOnRecord: '按阶段与申报方：承诺多少、援出多少、收到多少。',
  noProgrammes: '尚无已发布的计划。',
  programmesCaption: (day) => `各计划及其${day}的结对关系`,
  programmesLead: ({ programmes: n, pairings, day }) => html`现有${n}个计划的记录，${day}共有${pairings}对结对关系。`,
  roundsHeading: '轮次',
  datesUnknown: '起止日期未说明',
  promisedAndArrived: '承诺了多少，到达了多少？',
  noMoney: '没有记录说明承诺或援出了多少。',
  stagesLead: (n) =>
    html`${n.pledge !== null && html`认捐：${n.pledge}；`}承诺：${n.commitment}；援出：${n.disbursement}；收到（受援方申报）：${n.received}${n.expenditure !== null && html`；支出：${n.expenditure}`}。`,
  programmeAnswer: (n) =>
    n.any
      ? html`${n.donors}与${n.places}结成${n.pairings}（${n.dates}）。`
      : html`目前没有结对；此前共有${n.ever}的记录（${n.dates}）。`,
  everyNumberLeads: '带点线的数字都可打开其所依据的记录；每条记录都可查到文件、原文与发言者。',
  termsOfRound: (name, dates) => `${name}${dates === null ? '' : `（${dates}）`}的约定：`,
  sourcesLead: (n) =>
    html`带点线的数字都可打开其所依据的记录；每条记录都可查到文件、原文与发言者。${n.any && html`${n.pairings}对结对关系中，目前有${n.evidenced}对有文件依据。`}`,
  stagesCaption: (by, unit) => `按${by}，单位：${unit}。各阶段并列，从不相加`,
  byDimension: (by, unit) => `按${by}${unit === null ? '' : `（${unit}）`}`,
  exploreTotals: '其他汇总：选择阶段、申报方、时期与分组',
  bulletsTitle: (by, unit) => `按${by}的承诺、援出与收到，单位：${unit}。下表为相同数值。`,
  amountsIn: '单位',
  nothingFromThese: '没有报告的：',
  unknownLength: '未报告：数额未知',
  roundsAndTerms: '轮次与约定',
  noRounds: '没有轮次记录。',
  noTerms: '没有约定记录。',
  noNumber: '未说明数字',
  participants: (n, kind) => (n === null ? kind : `${n}个${kind}`),
  termSentence: (t) =>
    `${t.measure}：${t.base === null ? '' : `${t.base}的`}${t.number}${t.who === null ? '' : `，约束${t.who}`}${t.due === null ? '' : `，期限${t.due}`}`,
  growthSentence: (t) =>
    `${t.measure}：每年增长${t.number}${t.base === null ? '' : `，基数为${t.base}`}${t.who === null ? '' : `，约束${t.who}`}${t.due === null ? '' : `，至${t.due}`}`,
  inBrackets: (words) => `（${words}）`,
  baseInYear: (base, year) => {
    if (year === null) return base;
    return `${year === 'year before' ? '上年' : year === 'same year' ? '当年' : `${year}年`}${base}`;
  },
  quota: {
    problems: {
      'no percentage': () => '无法推算金额：未说明百分比。',
      'no base stated': () => '无法推算金额：约定未说明百分比的基数。',
      'no series of the base': (base) => `无法推算金额：账本中没有其基数（${base}）的数据序列。`,
    },
    nobodyBound: '本轮的完整年份中没有结对的支援方，无从推算。',
    summary: (donors, lines) => `额度合多少：${donors}个支援方，共${lines}个年度`,
    explained: (stage) =>
      `基数乘以百分比，与援出记录（${stage}）并列。两者只是并列，不作判断；没有记录的是未知，不是零。`,
    caption: '按支援方与年份：额度与记录并列',
    base: '基数',
    quota: '额度',
    prices: (year) => `${year}年价格`,
    baseNotReported: '基数未报告',
    notComparable: '币种、单位或价格基准不同，不可比：',
    notOver: '尚未结束',
    unshared: (year, amount) => `${year}年：多个支援方合计${amount}，各自份额不详，未计入任何一方。`,
    leftOut: (n) => `另有${n}行未能列出。`,
  },
  expectedPath: '按约定逐年应有的数额',
  expectedExplained: ({ year, amount, stated }) =>
    stated
      ? `以${year}年记录的援出额${amount}推算：约定以该年为基数。`
      : `以${year}年记录的援出额${amount}推算：该年是本轮中每个结对支援方都有记录的第一个完整年份。约定未指明基数。`,
  pathProblems: {
    noWholeYear: (year, donors, of) =>
      of === 0
        ? '无法推算逐年应有的数额：约定未指明基数，也没有结对关系说明应由谁提供。'
        : `无法推算逐年应有的数额：约定未指明基数，也没有一年是每个结对支援方都有记录的；最接近的是${year}年，${of}个中有${donors}个。`,
    baseNotRecorded: (year) => `无法推算逐年应有的数额：约定以${year}年为基数，而该年没有援出记录。`,
    severalCurrencies: '无法推算逐年应有的数额：记录有多种货币或价格基准，从不相加。',
    noPercentage: '无法推算逐年应有的数额：未说明百分比。',
    nothingRecorded: '无法推算逐年应有的数额：本轮没有一个完整年份有援出记录。',
  },
  daysLeft: (n) => (n === 0 ? '当日到期' : `还有${n}天`),
  daysPast: (n) => `已过${n}天`,
  comparedWithRound: (name) => `与“${name}”相比的结对关系`,
  roundWithout: '没有本轮结对关系的记录。',
  roundsUnnamed: (name) => `与“${name}”相比有何变化尚不清楚：没有结对记录注明属于哪一轮。`,
  keptPairings: (n) => `保留${n}对`,
  changedPairings: (n) => `调整${n}对：一方被替换`,
  endedPairings: (n) => `结束${n}对`,
  startedPairings: (n) => `新增${n}对`,
  expectedCaption: '按约定应有与记录的援出额',
  expected: '应有',
  noLists: '没有挂牌督战名单的记录。',
  list: '名单',
  listsCaption: (n) => `${n}份挂牌督战名单`,
  listsLead: (lists, _n, listed) => html`${lists}份名单的记录；未结束的名单现有${listed}个地点在册。`,
  agreementsAndPromises: '协议与承诺',
  agreementsLead: (n, plain) => html`共有${n}份协议的记录${plain === 0 ? '。' : '，最近的有：'}`,
  inKind: '人员与物资',
  inKindNotRead: (n) => `另有${n}条记录未在此计入。`,
  inKindCaption: '实物与人员援助，各按其单位；不同单位从不相加',
  noInKind: '没有实物或人员援助的记录。',
  noEngagements: '没有考察、会议或签约的记录。',
  engagementsLead: (n) => html`共有${n}次往来的记录。`,
  engagementsCaption: (shown, all) => `共${all}次，最近${Math.min(12, shown)}次`,
  allEngagements: (n) => `全部${n}次往来`,
  occasion: '往来',
  officesPresent: '出席职务',
  doneOf: (n, all) => `${all}项中完成${n}项`,
  timelineTitle: (n) => `历年${n}次往来`,
  timelineCaption: '● 没有待办后续；○ 商定的后续未见完成。',
  findingsShort: (all, open, overdue) => html`${all}项审计发现：${open}项尚未了结，其中${overdue}项逾期。`,
  completeness: '记录有多完整？',
  pairingsWithMoney: '结对期间该支援方对该受援地有援出记录的结对关系',
  pairingsWithEvidence: '有依据的结对关系',
  obligationsDated: '有期限的承诺',
  aboutProgramme: '关于本计划',
  whereItHelps: '受援地区',
  takingPart: '参与方',
  description: '说明',
};
