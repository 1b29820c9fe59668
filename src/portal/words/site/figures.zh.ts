/** Figures, and how the claims of one stand to each other, in Chinese. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { figuresEn } from './figures.en.ts';

export const figuresZh: typeof figuresEn = {
  figuresLead: (n: number): string =>
    n === 0 ? '没有符合条件的数量。' : `${n}个数量至少有一篇报道。一个数量指同一指标、同一范围、同一时期。`,
  onlyDiffering: '只看报道不一的',
  figureLead: (n: {
    number: Html;
    known: boolean;
    claims: Html;
    documents: Html;
    origins: Html;
    differs: boolean;
  }): Html =>
    html`${n.documents}中的${n.claims}，出自${n.origins}，${
      n.known ? html`给出${n.number}` : html`没有给出数字：${n.number}`
    }${n.differs ? '。它们不可能同时成立。' : '。'}`,
  reportsDiffer: '报道不一',
  reportsAgree: '报道一致',
  oneOrigin: '只有一个来源',
  numberLineDescription: '数轴，每个发言者一行。每个标记是一条陈述，附原话允许的区间。下面的表列出同样的陈述。',
  numberLineLegend: (unit: string): string =>
    `${unit === '' ? '' : `单位：${unit}。`}形状表示文献的立场来源：● 官方，◆ 独立，▲ 国际，■ 不明；空心的尚未经人审核。[ ] 含端点，( ) 不含端点，箭头表示未给出端点。`,
  lanesLeftOut: (n: number): string => `另有${n}个发言者见下表。`,
  everyReport: '全部报道',
  howTheyRelate: '各报道的关系',
  noRelations: '没有可以比较的：只有一条陈述，或不可比。',
  sourceNotStated: '未注明出处',
  whyRepeats: (a: Html, b: Html): Html => html`${a}与${b}给出同一数字。`,
  whyRounds: (rough: Html, exact: Html): Html => html`${rough}说得较粗，${exact}说得较细：两者有重叠。`,
  whyDiffers: (a: Html, b: Html, oneDocument: boolean): Html =>
    html`${a}，${b}：没有同时符合两者的数。${oneDocument && '在同一篇文献里，也可能指两件不同的事。'}`,
  allows: (words: Html, bounds: string): Html => html`${words}允许的范围是${bounds}`,
  whySameOrigin: (a: Html, b: Html, sameFigure: boolean, because: string): Html =>
    html`${a}与${b}${sameFigure ? '给出同一数字' : '给出的数字相容'}，但只算一个来源：${because}。`,
  sameOrigin: {
    document: () => '出自同一篇文献',
    speaker: (name: string) => `都是${name}所说，相隔至多几天`,
    agency: (name: string) => `都取自${name}`,
    wording: () => '措辞几乎相同',
  },
  positions: '同一事项上的各方立场',
  positionsExplained: '每个立场归其发言者。账本不采信其中任何一方。',
  nearIt: '相近而不同的',
  nearItCaption: '同一指标，范围略宽或略窄的数字',
  originsCounted: '来源',
  originsExplained: '刊登同一通稿、或引用同一发言者的，算一个来源。',
  originCarries: (n: number): string => `刊出${n}次：`,
};
