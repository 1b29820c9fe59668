/**
 * Answers as the actions give them, made by hand so that pages can be looked at without a database. The facts are
 * public ones about paired assistance to Xinjiang; the sentences are the project's own.
 */
import type {
  ClaimAnswer,
  ClaimInContext,
  ClaimPage,
  DocumentPage,
  DocumentSummary,
  EntryPage,
  FigurePage,
  HistoryEntry,
  NameQuestion,
  Overview,
  ReviewPage,
  ReviewState,
  SearchAnswer,
  Voice,
} from '../../src/actions/answers.ts';
import type { Claim, NamedRef } from '../../src/core/claims/claim.ts';
import type { RegistryEntry } from '../../src/core/names/gazetteer.ts';
import type { CorrectionEntry, Listing } from '../../src/portal/listing.ts';

const hash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

export const report = {
  title: 'Partner provinces report on a year of assistance',
  text: `Partner provinces report on a year of assistance

Urumqi, 14 January 2020. The nineteen partner provinces and cities put 18.819 billion yuan into Xinjiang in 2019 and carried out 1,935 projects, Xinhua wrote after the regional chairman had read the work report.

Since 2010 the total is nearly 120 billion yuan, counting central bodies and central enterprises as well. More than 80 percent of the 2019 money went to counties and below, according to the report.

Jiangxi is paired with Akto County in Kizilsu. It signed a support agreement with the county for 29 listed villages; 10 of the 52 counties under supervision lie in Xinjiang.

The report does not say how much of the money had arrived by the end of the year.\tA table is announced for March.`,
};

export const bulletin = {
  title: '援疆资金到位情况通报',
  text: `援疆资金到位情况通报\r\n\r\n截至今年7月底，19个援疆省市本年度到位资金103.1亿元，完成年度计划的92.4%。五年累计到位573.2亿元，比原定计划564.3亿元多出近9亿元，累计完成率101.6%。当年计划新建项目1022个，已开工近900个。\r\n其中江西省对口支援克孜勒苏柯尔克孜自治州阿克陶县，当年到位约4.5亿元；广东省对口支援喀什地区疏附县、伽师县和兵团第三师，当年到位超过20亿元。通报说，8成以上资金用于县及县以下的民生项目，个别项目的结算尚未报送，金额不详。\r\n`,
};

const nineteen: NamedRef = { name: '19 provinces and cities', id: null };
const xinjiang: NamedRef = { name: 'Xinjiang', id: 'CN-65' };
const jiangxi: NamedRef = { name: 'Jiangxi', id: 'CN-36' };
const akto: NamedRef = { name: 'Akto County', id: 'CN-653022' };

/** A claim on words that stand in the text; the sentence is the line's part between full stops. */
export function claimOn(text: string, quote: string, fields: Partial<Claim> = {}): Claim {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  const end = start + quote.length;
  const before = Math.max(
    text.lastIndexOf('. ', start) < 0 ? 0 : text.lastIndexOf('. ', start) + 2,
    text.lastIndexOf('。', start) + 1,
    text.lastIndexOf('\n', start) + 1,
  );
  const stops = ['. ', '。', '\n', '\r'].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0);
  return {
    document: 'd1',
    quote,
    start,
    end,
    kind: 'money',
    measure: 'money disbursed',
    value: null,
    low: null,
    high: null,
    qualifier: 'exact',
    unit: null,
    unitInferred: false,
    stage: null,
    basis: null,
    period: null,
    donors: [],
    recipients: [],
    sectors: [],
    attribution: [],
    sentence: { start: before, end: stops.length > 0 ? Math.min(...stops) + 1 : text.length },
    score: 0.86,
    by: 'rules',
    ...fields,
  };
}

const xinhua = { role: 'reporter', name: 'Xinhua', office: null, start: 0, end: 0 } as const;
const chairman = {
  role: 'speaker',
  name: 'Shohrat Zakir',
  office: 'chairman of the Xinjiang Uygur Autonomous Region',
  start: 0,
  end: 0,
} as const;
const year2019 = { start: '2019-01-01', end: '2019-12-31' };

function answer(id: string, claim: Claim, state: ReviewState = 'draft', figureId: string | null = null): ClaimAnswer {
  const reviewed = state !== 'draft';
  return {
    id,
    version: reviewed ? 2 : 1,
    claim,
    state,
    machineMade: !reviewed,
    reviewedBy: reviewed ? 'Reviewer One' : null,
    reviewedAt: reviewed ? '2026-11-20T09:30:00Z' : null,
    reason:
      state === 'rejected'
        ? 'not a quantity: the number names a form'
        : state === 'corrected'
          ? 'The year was read as a count'
          : null,
    figureId,
  };
}

const t = report.text;
export const reportClaims: ClaimAnswer[] = [
  answer(
    'c1',
    claimOn(t, '18.819 billion yuan', {
      value: '18819000000',
      low: '18819000000',
      high: '18819000000',
      unit: 'CNY',
      stage: 'disbursement',
      basis: 'flow',
      period: year2019,
      donors: [nineteen],
      recipients: [xinjiang],
      attribution: [chairman, xinhua],
    }),
    'accepted',
    'f1',
  ),
  answer(
    'c2',
    claimOn(t, '1,935 projects', {
      kind: 'count',
      measure: 'projects',
      value: '1935',
      low: '1935',
      high: '1935',
      unit: 'project',
      basis: 'flow',
      period: year2019,
      donors: [nineteen],
      recipients: [xinjiang],
      attribution: [chairman, xinhua],
    }),
    'corrected',
    'f2',
  ),
  answer(
    'c3',
    claimOn(t, 'nearly 120 billion yuan', {
      value: '120000000000',
      low: '115000000000',
      high: '120000000000',
      highOpen: true,
      qualifier: 'nearly',
      unit: 'CNY',
      stage: 'disbursement',
      basis: 'cumulative',
      period: { start: '2010-01-01', end: null },
      donors: [
        nineteen,
        { name: 'central bodies', id: null },
        { name: 'central enterprises', id: null },
        { name: 'state organs', id: null },
      ],
      recipients: [xinjiang],
    }),
    'draft',
    'f3',
  ),
  answer(
    'c4',
    claimOn(t, 'More than 80 percent', {
      kind: 'percentage',
      measure: 'share of money going to counties and below',
      value: '80',
      low: '80',
      lowOpen: true,
      qualifier: 'over',
      unit: '%',
      period: year2019,
      attribution: [
        { role: 'speaker', name: 'work report of the regional government', office: null, start: 0, end: 0 },
      ],
    }),
  ),
  answer(
    'c5',
    claimOn(t, 'Jiangxi is paired with Akto County', {
      kind: 'pairing',
      measure: 'paired with',
      qualifier: null,
      donors: [jiangxi],
      recipients: [akto],
    }),
    'accepted',
  ),
  answer(
    'c6',
    claimOn(t, '29 listed villages', {
      kind: 'count',
      measure: 'villages under supervision',
      value: '29',
      low: '29',
      high: '29',
      unit: 'village under supervision',
      donors: [jiangxi],
      recipients: [akto],
    }),
  ),
  answer(
    'c7',
    claimOn(t, '10 of the 52 counties under supervision', {
      kind: 'count',
      measure: 'counties under supervision',
      value: '10',
      low: '10',
      high: '10',
      unit: 'county under supervision',
      recipients: [xinjiang],
    }),
  ),
  answer(
    'c8',
    claimOn(t, '52 counties under supervision', {
      kind: 'count',
      measure: 'counties under supervision',
      value: '52',
      low: '52',
      high: '52',
      unit: 'county under supervision',
      basis: 'stock',
    }),
  ),
  answer(
    'c9',
    claimOn(t, 'It signed a support agreement with the county for 29 listed villages', {
      kind: 'event',
      measure: 'agreement signed',
      qualifier: null,
      participants: [
        { name: 'Jiangxi', id: 'CN-36', office: 'provincial office for poverty alleviation' },
        { name: 'Akto County', id: 'CN-653022', office: null },
      ],
    }),
  ),
  answer('c10', claimOn(t, '14 January 2020', { kind: 'date', measure: 'dateline', qualifier: null }), 'rejected'),
];

export const reportSummary: DocumentSummary = {
  id: 'd1',
  title: report.title,
  outlet: 'Example Daily',
  sourceUrl:
    'https://news.example/2020/01/14/partner-provinces-report-on-a-year-of-assistance-with-a-long-address.html',
  publishedOn: '2020-01-14',
  language: 'en',
  voice: 'official',
  licence: null,
  sha256: hash,
  addedAt: '2026-11-18T08:00:00Z',
  addedBy: 'sample programme',
  claimCounts: { draft: 6, accepted: 2, corrected: 1, rejected: 1 },
  notCollected: [
    { reason: 'ethnicity', count: 2 },
    { reason: 'private persons', count: 1 },
  ],
};

const zhText = bulletin.text;
const money = (value: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  value,
  low: value,
  high: value,
  unit: 'CNY',
  stage: 'disbursement',
  ...more,
});
export const bulletinClaims: ClaimAnswer[] = [
  answer(
    'z1',
    claimOn(
      zhText,
      '103.1亿元',
      money('10310000000', {
        basis: 'flow',
        period: { start: '2015-01-01', end: '2015-07-31' },
        donors: [{ name: '19个援疆省市', id: null }],
        recipients: [xinjiang],
      }),
    ),
    'draft',
    'f4',
  ),
  answer(
    'z2',
    claimOn(zhText, '92.4%', {
      kind: 'percentage',
      measure: 'plan fulfilment',
      value: '92.4',
      low: '92.35',
      high: '92.45',
      highOpen: true,
      unit: '%',
    }),
  ),
  answer(
    'z3',
    claimOn(
      zhText,
      '573.2亿元',
      money('57320000000', { basis: 'cumulative', period: { start: '2011-01-01', end: '2015-07-31' } }),
    ),
  ),
  answer('z4', claimOn(zhText, '564.3亿元', money('56430000000', { measure: 'money committed', stage: 'commitment' }))),
  answer(
    'z5',
    claimOn(
      zhText,
      '近9亿元',
      money('900000000', { qualifier: 'nearly', low: '850000000', highOpen: true, unitInferred: true }),
    ),
  ),
  answer(
    'z6',
    claimOn(zhText, '项目1022个', {
      kind: 'count',
      measure: 'projects',
      value: '1022',
      low: '1022',
      high: '1022',
      unit: 'project',
    }),
    'accepted',
  ),
  answer(
    'z7',
    claimOn(zhText, '江西省对口支援克孜勒苏柯尔克孜自治州阿克陶县', {
      kind: 'pairing',
      measure: 'paired with',
      qualifier: null,
      donors: [{ name: '江西省', id: 'CN-36' }],
      recipients: [{ name: '阿克陶县', id: 'CN-653022' }],
    }),
  ),
  answer(
    'z8',
    claimOn(zhText, '约4.5亿元', money('450000000', { qualifier: 'about', low: '445000000', high: '455000000' })),
  ),
  answer('z9', claimOn(zhText, '超过20亿元', money('2000000000', { qualifier: 'over', high: null, lowOpen: true }))),
  answer(
    'z10',
    claimOn(zhText, '8成以上', {
      kind: 'percentage',
      measure: 'share of money',
      value: '80',
      low: '80',
      qualifier: 'at-least',
      unit: '%',
    }),
  ),
];
export const bulletinSummary: DocumentSummary = {
  ...reportSummary,
  id: 'd2',
  title: bulletin.title,
  outlet: '示例日报',
  sourceUrl: null,
  publishedOn: '2015-08-10',
  language: 'zh',
  voice: 'official',
  licence: 'CC BY 4.0',
  claimCounts: { draft: 9, accepted: 1, corrected: 0, rejected: 0 },
  notCollected: [],
};

const outlets: [string, Voice][] = [
  ['Example Daily', 'official'],
  ['Harbour Morning Post', 'independent'],
  ['Development Fund Review', 'international'],
  ['A forum that repeats what it found elsewhere under a long name', 'unknown'],
  ['Northern Business Herald', 'independent'],
];
export const documents: DocumentSummary[] = [
  reportSummary,
  bulletinSummary,
  ...outlets.map(([outlet, voice], index): DocumentSummary =>
    Object.assign({}, reportSummary, {
      id: `d${index + 3}`,
      title: `What ${10 + index} years of pairing brought, seen from elsewhere`,
      outlet: index === 3 ? null : outlet,
      voice,
      publishedOn: index === 3 ? null : `202${index}-0${index + 1}-11`,
      notCollected: [],
      claimCounts: { draft: index, accepted: 3, corrected: 0, rejected: 0 },
    }),
  ),
];

const history: HistoryEntry[] = [
  { sequence: '118', at: '2026-11-18T08:00:00Z', by: 'sample programme', verb: 'added', reason: null, hash },
  {
    sequence: '204',
    at: '2026-11-20T09:30:00Z',
    by: 'Reviewer One',
    verb: 'corrected',
    reason: 'The year was read as a count',
    hash: `c4494ea8${hash.slice(8)}`,
  },
];

export function inContext(
  each: ClaimAnswer,
  text: string = report.text,
  document: DocumentSummary = reportSummary,
): ClaimInContext {
  return { ...each, document, sentenceText: text.slice(each.claim.sentence.start, each.claim.sentence.end) };
}
const contexts = reportClaims.map((each) => inContext(each));
function context(id: string): ClaimInContext {
  const found = contexts.find((each) => each.id === id);
  if (!found) throw new Error(`no such fixture: ${id}`);
  return found;
}

export const documentPages: DocumentPage[] = [
  { ...reportSummary, text: report.text, claims: reportClaims, history },
  { ...bulletinSummary, text: bulletin.text, claims: bulletinClaims, history: history.slice(0, 1) },
];

/** A long text in which three hundred claims were read, some of them around others. */
export function longDocument(claims = 300): DocumentPage {
  const sentences = Array.from(
    { length: claims },
    (_, index) =>
      `Paragraph ${index + 1} says that partner region ${(index % 19) + 1} paid ${100 + index}.5 million yuan for ${index + 2} projects.${index % 4 === 3 ? '\n\n' : ' '}`,
  );
  const text = sentences.join('');
  let at = 0;
  const read = sentences.map((sentence, index) => {
    const quote =
      index % 3 === 0 ? `${100 + index}.5 million yuan for ${index + 2} projects` : `${100 + index}.5 million yuan`;
    const start = at + sentence.indexOf(quote);
    const claim: Claim = {
      ...claimOn(sentence, quote, money(`${100 + index}500000`)),
      start,
      end: start + quote.length,
      sentence: { start: at, end: at + sentence.trimEnd().length },
    };
    at += sentence.length;
    return answer(`l${index}`, claim, index % 5 === 0 ? 'accepted' : 'draft');
  });
  return {
    ...reportSummary,
    id: 'd9',
    title: 'A long report with a claim in every sentence',
    text,
    claims: read,
    history,
    claimCounts: { draft: 240, accepted: 60, corrected: 0, rejected: 0 },
  };
}

const titleOf = '19 provinces and cities to Xinjiang';
const totals: [string, string, string, string, Partial<Claim>][] = [
  ['g1', 'd1', '18.819 billion', '18819000000', {}],
  ['g2', 'd4', '18.8 billion', '18800000000', { low: '18750000000', high: '18850000000', highOpen: true }],
  ['g3', 'd5', 'nearly 20 billion', '20000000000', { qualifier: 'nearly', low: '19000000000', highOpen: true }],
  ['g4', 'd6', 'over 18 billion', '18000000000', { qualifier: 'over', high: null, lowOpen: true }],
  ['g5', 'd7', '15.962 billion', '15962000000', {}],
  ['g6', 'd3', '18.819 billion', '18819000000', {}],
];
const figureClaims: ClaimInContext[] = totals.map(([id, documentId, words, value, more], index) => {
  const sentence = `The partner regions put ${words} yuan into Xinjiang that year.`;
  const claim = claimOn(
    sentence,
    `${words} yuan`,
    money(value, {
      basis: 'flow',
      period: year2019,
      donors: [nineteen],
      recipients: [xinjiang],
      attribution:
        index === 0 || index === 5
          ? [chairman, xinhua]
          : index === 2
            ? [{ role: 'compiler', name: 'Development Fund', office: null, start: 0, end: 0 }]
            : [],
      ...more,
    }),
  );
  const document = documents.find((each) => each.id === documentId) ?? reportSummary;
  return inContext(answer(id, claim, index === 0 ? 'accepted' : 'draft', 'f1'), sentence, document);
});

export const figure: FigurePage = {
  id: 'f1',
  title: `Money disbursed by ${titleOf}, 2019`,
  measure: 'money disbursed',
  unit: 'CNY',
  donors: [nineteen],
  recipients: [xinjiang],
  period: year2019,
  low: '15962000000',
  high: '20000000000',
  claimCount: 6,
  documentCount: 6,
  originCount: 5,
  differs: true,
  claims: figureClaims,
  relations: [
    {
      a: 'g1',
      b: 'g6',
      label: 'same origin',
      sentence: 'Both go back to the chairman’s work report: “18.819 billion yuan” and “18.819 billion yuan”.',
      origin: { kind: 'speaker', name: 'the chairman', sameFigure: true },
    },
    { a: 'g2', b: 'g1', label: 'rounds', sentence: '“18.8 billion yuan” is “18.819 billion yuan” to three digits.' },
    {
      a: 'g5',
      b: 'g1',
      label: 'differs',
      sentence: '“15.962 billion yuan” lies outside what “18.819 billion yuan” allows.',
    },
  ],
  origins: [['g1', 'g6'], ['g2'], ['g3'], ['g4'], ['g5']],
};

/** A figure on which every report gives the same round value, and one with no value at all. */
export const agreeing: FigurePage = {
  ...figure,
  id: 'f2',
  title: `Projects, ${titleOf}, 2019`,
  measure: 'projects',
  unit: 'project',
  low: '1935',
  high: '1935',
  differs: false,
  claimCount: 1,
  documentCount: 1,
  originCount: 1,
  claims: [context('c2')],
  relations: [],
  origins: [['c2']],
};
export const unreported: FigurePage = {
  ...figure,
  id: 'f5',
  title: 'Money spent by Jiangxi in Akto County, 2019',
  low: null,
  high: null,
  differs: false,
  claimCount: 0,
  documentCount: 0,
  originCount: 0,
  claims: [],
  relations: [],
  origins: [],
};
export const figures = [
  figure,
  agreeing,
  {
    ...figure,
    id: 'f3',
    title: 'Money disbursed by 19 provinces and cities, central bodies and central enterprises to Xinjiang, since 2010',
    low: '95000000000',
    high: '120000000000',
    originCount: 3,
    differs: false,
  },
  unreported,
];

const donorsOfKashgar: [string, string][] = [
  ['Jiangxi', 'Akto County'],
  ['Guangdong', 'Shufu County'],
  ['Guangdong', 'Payzawat County'],
  ['Guangdong', 'Third Division of the Production and Construction Corps'],
  ['Shanghai', 'Bachu County'],
  ['Shanghai', 'Shache County'],
  ['Beijing', 'Hotan City'],
  ['Beijing', 'Lop County'],
  ['Anhui', 'Pishan County'],
  ['Shandong', 'Shule County'],
  ['Tianjin', 'Keriya County'],
  ['Jiangsu', 'Atush City'],
];
const pairingClaims = donorsOfKashgar.map(([donor, recipient], index) => {
  const sentence = `${donor} is paired with ${recipient}.`;
  const claim = claimOn(sentence, sentence.slice(0, -1), {
    kind: 'pairing',
    measure: 'paired with',
    qualifier: null,
    donors: [{ name: donor, id: `A${index}` }],
    recipients: [{ name: recipient, id: `P${index}` }],
    period: index % 3 === 0 ? { start: '2010-01-01', end: null } : null,
  });
  return inContext(
    answer(`p${index}`, claim, index % 2 === 0 ? 'accepted' : 'draft'),
    sentence,
    documents[index % documents.length],
  );
});

export const overview: Overview = {
  documents: 1_123,
  claims: { draft: 2_310, accepted: 412, corrected: 38, rejected: 57 },
  enteredByHand: 400,
  places: 3_209,
  actors: 214,
  figures,
  differing: [figure],
  pairings: pairingClaims,
  recentDocuments: documents.slice(0, 5),
  namesWaiting: 17,
};
export const emptyOverview: Overview = {
  documents: 0,
  claims: { draft: 0, accepted: 0, corrected: 0, rejected: 0 },
  places: 0,
  actors: 0,
  figures: [],
  differing: [],
  pairings: [],
  recentDocuments: [],
  namesWaiting: 0,
};

export const aktoEntry: RegistryEntry = {
  id: 'CN-653022',
  type: 'place',
  kind: 'county',
  name: 'Akto',
  localName: '阿克陶县',
  parent: 'CN-6530',
  aliases: ['Aktau', 'Aketao', 'aketao', 'Aqto', 'ئاقتو ناھىيىسى'],
  validFrom: '1954-07-14',
  validTo: null,
  codes: { 'GB/T 2260': '653022' },
};
const place = (id: string, name: string, localName: string, kind: string, parent: string | null): RegistryEntry => ({
  id,
  type: 'place',
  kind,
  name,
  localName,
  parent,
  aliases: [],
  validFrom: null,
  validTo: null,
  codes: { 'GB/T 2260': id.slice(3).padEnd(6, '0') },
});
const kizilsu = {
  ...place('CN-6530', 'Kizilsu', '克孜勒苏柯尔克孜自治州', 'prefecture', 'CN-65'),
  aliases: ['Kezhou', 'kizhou', '克州'],
};
const region = place('CN-65', 'Xinjiang', '新疆维吾尔自治区', 'province', 'CN');
export const jiangxiEntry: RegistryEntry = {
  id: 'CN-36-GOV',
  type: 'actor',
  kind: 'region-government',
  name: 'Jiangxi Provincial Government',
  localName: '江西省人民政府',
  parent: null,
  aliases: ['Jiangxi'],
  validFrom: null,
  validTo: null,
  codes: {},
};
export const entries: RegistryEntry[] = [
  aktoEntry,
  kizilsu,
  region,
  place('CN', 'China', '中国', 'country', null),
  place('CN-653001', 'Atush', '阿图什市', 'county', 'CN-6530'),
];

export const placeAnswer: EntryPage = {
  entry: aktoEntry,
  lineage: [aktoEntry, kizilsu, region],
  children: Array.from({ length: 13 }, (_, index) =>
    place(`CN-653022${100 + index}`, `Township ${index + 1}`, `示例${index + 1}乡`, 'township', 'CN-653022'),
  ),
  judgements: [
    {
      id: 'j1',
      name: 'aketao',
      entryId: 'CN-653022',
      verdict: 'same',
      by: 'Reviewer One',
      at: '2026-11-20T09:00:00Z',
      reason: 'pinyin of the local name, same prefecture',
      undoneAt: null,
    },
    {
      id: 'j2',
      name: 'Aktau',
      entryId: 'CN-653022',
      verdict: 'not same',
      by: 'Reviewer Two',
      at: '2026-11-19T09:00:00Z',
      reason: null,
      undoneAt: '2026-11-20T09:05:00Z',
    },
  ],
  asDonor: [],
  asRecipient: [context('c5'), context('c6')],
  asPlaceOrParticipant: [context('c9')],
  asSpeaker: [],
  history,
};
export const actorAnswer: EntryPage = {
  entry: jiangxiEntry,
  lineage: [],
  children: [],
  judgements: [],
  asDonor: [context('c5'), context('c6')],
  asRecipient: [],
  asPlaceOrParticipant: [],
  asSpeaker: [context('c1')],
  history: [],
};

/** Three voices on one contested matter. */
const positions: ClaimInContext[] = [context('c4'), context('c5')].map((each) =>
  Object.assign({}, each, { claim: { ...each.claim, topic: 'what arrived' } }),
);

const reviewerAccount = {
  id: 'u1',
  name: 'Reviewer One',
  email: 'reviewer@example.org',
  role: 'reviewer',
  side: 'recipient',
  actor: null,
  place: 'CN-653022',
  rights: ['export'],
  disabledAt: null,
} as const;
const limitNames = { 'CN-653022': { type: 'place', name: 'Akto County', localName: '阿克陶县' } } as const;

export const account = {
  account: reviewerAccount,
  names: limitNames,
  keys: [{ id: 'k1', name: 'nightly export', createdAt: '2026-11-20T09:00:00Z' }],
  newKey: 'key_1234567890',
  passkeys: [{ id: 'p1', name: 'office laptop', createdAt: '2026-11-20T09:00:00Z' }],
  passkeysElsewhere: null,
  sessions: [
    { id: 's1', startedAt: '2026-11-20T09:00:00Z', isThis: true },
    { id: 's2', startedAt: '2026-11-18T09:00:00Z', isThis: false },
  ],
  managesUsers: true,
  mayImport: true,
  passwordLength: { least: 12, most: 200 },
};

export const users = {
  accounts: [
    reviewerAccount,
    {
      ...reviewerAccount,
      id: 'u2',
      name: 'Auditor Two',
      email: 'auditor@example.org',
      role: 'auditor',
      side: null,
      place: null,
      rights: [],
      disabledAt: '2026-11-19T09:00:00Z',
    },
  ],
  names: limitNames,
  handOver: { name: 'Reviewer One', kind: 'link', secret: 'https://ledger.example/invitation/u1.x' },
} as const;

export const user = { account: reviewerAccount, names: limitNames, handOver: null };

const seal = 'c2f1'.repeat(16);
export const historyLinks = {
  ...listing(
    [
      {
        sequence: '12',
        at: '2026-11-20T09:00:00Z',
        verb: 'account added',
        recordType: 'account',
        by: 'operator',
        reason: 'contributor, recipient side, place CN-653022',
        hash: seal,
      },
      {
        sequence: '11',
        at: '2026-11-20T08:00:00Z',
        verb: 'imported',
        recordType: 'batch',
        by: null,
        reason: null,
        hash: seal,
      },
    ],
    120,
  ),
  head: { sequence: '12', hash: seal, at: '2026-11-20T09:00:00Z', head: `12:${seal}` },
};

export const claimAnswer: ClaimPage = {
  ...context('c2'),
  claim: { ...context('c2').claim, topic: 'what arrived' },
  history,
  versions: [{ ...context('c2').claim, kind: 'date', measure: 'year', unit: null, basis: null }],
  positions,
};
export const draftClaim: ClaimPage = { ...context('c3'), history: history.slice(0, 1), versions: [] };

export const nameQuestions: NameQuestion[] = [
  {
    name: 'Aktau County',
    type: 'place',
    claimIds: ['c3'],
    candidates: [
      {
        entry: aktoEntry,
        score: 0.94,
        why: 'Alias “Aktau” of a county in Kizilsu, which the document names; the parent place fits.',
      },
      { entry: entries[4] ?? aktoEntry, score: 0.41, why: 'Same prefecture, spelling 0.46.' },
    ],
  },
  { name: 'Kezhou', type: 'place', claimIds: ['c6'], candidates: [] },
];
export const reviewAnswer: ReviewPage = {
  ...reportSummary,
  text: report.text,
  claims: reportClaims,
  history,
  current: 'c3',
  nextDocument: 'd2',
  draftsLeft: 6,
  nameQuestions,
};
export const reviewDone: ReviewPage = {
  ...reviewAnswer,
  claims: reportClaims.filter((each) => each.state !== 'draft'),
  current: null,
  draftsLeft: 0,
  nameQuestions: [],
};

export const search: SearchAnswer = {
  query: 'Akto',
  documents: [{ ...reportSummary, snippet: '… Jiangxi is paired with Akto County in Kizilsu. It signed …' }],
  claims: [context('c5')],
  entries: [aktoEntry],
  total: { documents: 1, claims: 14, entries: 1 },
};
export const corrections: CorrectionEntry[] = history.map((entry, index) =>
  Object.assign({}, entry, {
    claimId: index === 0 ? null : 'c2',
    quote: index === 0 ? null : '1,935 projects',
    documentId: 'd1',
    documentTitle: report.title,
    recordCorrection: null,
    batchCorrection: null,
  }),
);

export function listing<Item>(
  items: readonly Item[],
  total = items.length,
  filters: Record<string, string> = {},
): Listing<Item> {
  return { items, total, page: 1, pageSize: 25, filters };
}
