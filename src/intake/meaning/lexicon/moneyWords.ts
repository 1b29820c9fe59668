import { nouns, verbs } from './roles.ts';
import type { WordTable } from './roles.ts';

/** Words that tell at which stage money stands, who gives and who receives. */
export const moneyWords: WordTable = [
  [
    { stage: 'pledge', give: 'verb', aid: true },
    [...verbs('pledge'), 'promised', 'promises', 'promising to', 'will provide', 'vowed to provide', 'offered', 'offers', '承诺', '认捐'],
  ],
  [{ stage: 'pledge' }, ['earmark for next year', '意向']],
  [
    { future: true },
    ['will', 'would', 'shall', 'plans to', 'plan to', 'planned to', 'planning to', 'intends to', 'intend to', 'expects to', 'expected to',
      'is to', 'are to', 'aims to', 'going to', '将', '将要', '拟', '计划', '预计', '准备', '即将'],
  ],
  [
    { stage: 'commitment', give: 'verb' },
    [...verbs('allocate', 'approve', 'earmark'), 'committed', 'commits', 'commit', 'set aside', 'awarded', 'agreed to provide', 'agreed to lend',
      'agreed to give', '安排', '批复', '核准', '下达'],
  ],
  [{ stage: 'commitment' }, ['signed', 'signing', 'contracted', 'agreed', 'contracts worth', '签约', '协议金额', '合同金额', '签订', '签署']],
  [
    { stage: 'disbursement', give: 'verb', aid: true },
    [...verbs('disburse', 'donate', 'remit'), 'provided', 'provides', 'provide', 'providing', 'delivered', 'delivers', 'deliver', 'delivering',
      'transferred', 'transfers', 'transfer', 'transferring', 'handed over', 'gave', 'gives', 'give', 'given', 'granted', 'paid out',
      'channelled', 'channeled', 'contributed', 'contributes', 'contribute', 'contributing', 'injected', 'supplied', 'supplies',
      '拨付', '拨款', '划拨', '捐赠', '捐助', '捐款', '捐出', '捐献', '援助', '提供', '转移支付', '注入', '发放'],
  ],
  [{ stage: 'disbursement' }, ['in place', 'arrived in', 'paid', 'pays', 'paying', '到位', '到账', '落实']],
  [
    { stage: 'disbursement', give: 'verb' },
    ['invested', 'invests', 'invest', 'investing', 'poured', 'pumped', '投入', '投资', '注资'],
  ],
  [{ stage: 'expenditure', give: 'verb' }, ['spent', 'spends', 'spend', 'spending', 'used up', '花费', '耗资', '支出']],
  [{ stage: 'expenditure' }, ['expenditure', 'expenditures', 'were used', 'was used', 'been used', '使用', '用掉', '花掉']],
  [
    { give: 'verb', aid: true },
    [...verbs('assist', 'aid', 'help', 'support', 'dispatch', 'deploy'), 'helped', 'sent', 'sends', 'send', 'sending', 'built', 'build', 'building',
      'rebuilt', 'rebuild', 'rebuilding', 'implemented', 'implements', 'trained', 'helping', '支援', '帮扶', '援建', '帮助', '资助', '扶持', '支持',
      '选派', '派出', '派遣', '派', '实施', '建成', '建设', '援助项目'],
  ],
  [{ give: 'noun', aid: true }, [...nouns('donation', 'grant', 'contribution'), 'assistance', 'aid', 'relief', 'aid funds', 'counterpart support',
    'counterpart assistance', 'counterpart aid', 'paired assistance', 'pairing assistance', 'financial support', 'humanitarian', 'reconstruction',
    '援助资金', '帮扶资金', '捐款捐物', '善款', '救助金', '扶贫资金', '协作资金']],
  [{ give: 'noun' }, [...nouns('loan', 'subsidy', 'package', 'credit'), 'funding', 'financing', '贷款', '补贴', '补助']],
  [{ receive: true }, [...verbs('receive', 'secure', 'obtain'), 'got', 'was given', 'were given', 'benefited from', 'raised', '获得', '收到', '得到', '接收', '获', '争取']],
  [{ aid: true }, ['assisted by', 'aid to', 'poverty alleviation', 'poverty reduction', 'counterpart', 'donor', 'donors', 'patronage', '援疆', '援藏', '援青', '援鄂', '援建', '受援地区', '东西部协作', '对口', '扶贫', '脱贫', '协作', '受援', '赈灾', '救灾', '重建']],
  [
    { basis: 'cumulative' },
    ['total', 'totalled', 'totaled', 'totalling', 'totaling', 'so far', 'to date', 'cumulative', 'cumulatively', 'accumulated', 'altogether', 'since',
      'over the past', 'in total', 'overall', '累计', '累积', '共投入', '共实施', '共收到', '共建', '共完成', '共安排', '共选派', '共派出', '共计', '总计', '总共', '共计', '迄今', '以来', '至今', '先后'],
  ],
  [{ basis: 'stock' }, ['currently', 'at present', 'as of', 'at the end of', 'now has', 'there are', '目前', '现有', '截至', '截止', '现在', '共有', '全国共有']],
];

/** What money is when no stage tells: the noun nearest to it names the measure. */
export const moneyNouns: WordTable = (
  [
    ['trade volume', ['trade volume', 'trade', '贸易额', '进出口总额', '进出口']],
    ['exports', ['exports', '出口额', '出口']],
    ['imports', ['imports', '进口额', '进口']],
    ['revenue', ['revenue', 'revenues', 'turnover', '营业收入', '营收', '财政收入', '收入']],
    ['sales', ['sales', '销售额', '销售收入', '零售额']],
    ['profit', ['profit', 'profits', 'earnings', '利润', '盈利']],
    ['loss', ['loss', 'losses', '亏损', '损失']],
    ['damage', ['damage', 'damages', '灾损']],
    ['gross domestic product', ['gdp', 'gross domestic product', '生产总值', '地区生产总值']],
    ['output value', ['output value', 'added value', '产值', '增加值']],
    ['income', ['income', 'incomes', 'disposable income', '可支配收入', '纯收入']],
    ['wage', ['wage', 'wages', 'salary', 'salaries', '工资', '薪']],
    ['investment', ['investment', 'investments', '总投资', '投资额', '固定资产投资']],
    ['budget', ['budget', 'budgets', '预算']],
    ['debt', ['debt', 'debts', '债务', '负债']],
    ['deficit', ['deficit', '赤字', '逆差']],
    ['surplus', ['surplus', '顺差', '结余']],
    ['price', ['price', 'prices', '价格', '售价']],
    ['cost', ['cost', 'costs', '成本', '造价', '费用']],
    ['fine', ['fine', 'fines', 'penalty', '罚款', '罚金']],
    ['tax', ['tax', 'taxes', '税收', '税']],
    ['loan', ['loan', 'loans', '贷款']],
    ['subsidy', ['subsidy', 'subsidies', '补贴', '补助']],
    ['market value', ['market value', 'market capitalisation', 'market capitalization', 'valuation', '市值', '估值']],
    ['assets', ['assets', '资产']],
    ['funding gap', ['funding gap', 'shortfall', 'financing gap', '缺口']],
    ['needs', ['needs', 'recovery needs', 'reconstruction needs', '需求']],
  ] as const
).map(([moneyNoun, words]) => [{ moneyNoun }, words]);
