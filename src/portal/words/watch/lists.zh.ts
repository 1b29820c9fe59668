/** What readings have to say on supervision lists, in Chinese. */
import type { listsEn } from './lists.en.ts';

export const listsZh: typeof listsEn = {
  criteria: '以监测数据核对的退出标准',
  noCriteria: '无：退出仅由人工核查',
  comparisons: { below: '低于', 'at most': '不高于', 'at least': '不低于', above: '高于' },
  criterion: (indicator, comparison, limit) => `${indicator}${comparison}${limit}`,
  criterionOfRule: (rule) => `规则“${rule}”不成立`,
  listingRule: '建议列入的规则',
  probationRule: '观察期规则',
  metInRow: (met, asked) => (asked === null ? `连续${met}期` : `连续${met}／${asked}期`),
  newestReading: (value, period) => ['最新：', value, `（${period}）`],
  noReadingYet: '尚无数据',
  lateReading: '迟报',
  stillMissing: (steps) => `尚缺：${steps.join('、')}。`,
  doubt: (met, asked) => `按现有监测数据，退出时仅连续达标${met}／${asked}期。`,
  onListFor: (days) => `在册${days}天`,
  probationOver: (percent) => `观察期已过${percent}`,
  suggestions: '规则建议的地点',
  suggestionsExplained: '规则不会列入任何地点，只提示应当查看之处。',
  suggestionsCaption: '规则所建议',
  suggestionKinds: { list: '建议列入', 'list again': '建议重新列入' },
  suggested: '建议',
};
