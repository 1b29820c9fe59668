import type { Stage } from '../../../core/claims/claim.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { clauseAt, nearest } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import { countNouns } from './countNouns.ts';
import { nounsAfter, nounsBefore } from './countedTogether.ts';
import { plural } from './plural.ts';
import type { Standing } from './stage.ts';

const stageNames: Readonly<Record<Stage, string>> = {
  pledge: 'money pledged',
  commitment: 'money committed',
  disbursement: 'money disbursed',
  expenditure: 'money spent',
};

const estimating = /\bestimat|\bvalued|\bassess|估/iu;

function moneyMeasure(view: SentenceView, figure: Quantity, standing: Standing): string {
  if (standing.stage) return stageNames[standing.stage];
  if (standing.measure && standing.measure !== 'value') return standing.measure;
  const clause = clauseAt(view, figure.start);
  const named = view.marks.filter(
    (mark) => mark.roles.moneyNoun && mark.start >= clause.start - (view.cjk ? 0 : 40) && mark.end <= clause.end + 20,
  );
  const noun = nearest(view, named, figure)?.roles.moneyNoun ?? standing.measure ?? 'money';
  return noun === 'damage' && estimating.test(view.text.slice(clause.start, clause.end)) ? 'estimated damage' : noun;
}

const placesCounted = /(?:count(?:y|ies)|villages?|towns?|townships?|districts?|cit(?:y|ies)|县|村|乡|镇|區|区)$/iu;
const peopleCounted =
  /(?:person|people|persons|cadres?|doctors?|teachers?|officials?|experts?|professionals?|talents?|staff|personnel|nurses?|volunteers?|workers?|members?|engineers?|人|名|人才|干部|人次|教师|医生|专家|幹部)$/iu;

/** Whether a project is one of aid is said by its donors and recipients, not by what is counted. */
const aidBefore =
  /^(?:(?:\p{L}+ )?(?:aid|assistance)|counterpart (?:aid|assistance|support)|paired assistance|support|aid-\w+)\s+(?=projects?$)/iu;

const aidProjects = /^(?:对口|支援|援助|帮扶|扶贫|协作|东西部|合作|援[\u4e00-\u9fff])+项目$/u;

function inSameClause(view: SentenceView, figure: Quantity, role: 'supervise' | 'posts'): boolean {
  const clause = clauseAt(view, figure.start);
  return view.marks.some((mark) => mark.roles[role] && mark.start >= clause.start && mark.end <= clause.end);
}

function countMeasure(view: SentenceView, figure: Quantity, unit: string | null): string {
  if (unit && peopleCounted.test(unit) && inSameClause(view, figure, 'posts')) return 'people posted';
  const listed = view.cjk && (unit === null || unit.length < 2) ? nounsBefore(view, figure) : null;
  if (listed) return listed;
  if (!unit) return 'quantity';
  if (placesCounted.test(unit) && inSameClause(view, figure, 'supervise')) {
    const last = /\p{Script=Han}$/u.test(unit)
      ? unit.slice(-1)
      : (unit
          .replace(/ under supervision$/, '')
          .split(' ')
          .at(-1) ?? unit);
    return `${countNouns.get(last) ?? plural(last)} under supervision`;
  }
  if (aidProjects.test(unit)) return 'projects';
  const measure = countNouns.get(unit) ?? plural(unit.replace(aidBefore, ''));
  return view.cjk ? measure : `${measure}${nounsAfter(view, figure)}`;
}

const ofPhrase =
  /^\s*(?:percent|per cent|%|％|percentage points?)?\s*of\s+(?:the\s+|its\s+|all\s+|their\s+)?(?:\d[\d,.]*\s+)?((?:[\p{L}'’-]+\s?){1,6})/u;
const phraseEnd =
  /\s(?:is|are|was|were|has|have|had|will|would|in|by|on|at|and|but|that|which|who|to|for|from|with|went|goes|go|said|reported|supported|voted|can|could|do|did|does|as)\b.*$/u;
/** "40 percent of the 120 counties": what stands before a figure alone names nothing. */
const trailingArticle = /(?:^|\s)(?:the|its|all|their|a|an)\s*$/iu;
const changeSubject =
  /([\p{L}'’ -]{3,60}?)\s+(?:has |have |had |also |further )?(?:rose|fell|grew|increased|decreased|declined|dropped|jumped|climbed|gained|lost|surged|plunged|slipped|shrank|expanded|soared|tumbled|rise|fall|grow|increase|decline|drop|up|down|edged)\b/iu;
const cjkShare = /占([\p{Script=Han}]{1,14}?)(?:的|比重|比例|总量|总数|總數|总人口)?(?:的)?\s*$/u;
const cjkChange =
  /([\p{Script=Han}]{2,16}?)(?:同比|比上年|年均|较上年|比去年|分别|约|又|再)*(?:增长|增加|下降|减少|上升|提高|上涨|下跌|增長|減少|上漲)了?\s*$/u;
const cjkOf =
  /^(?:[%％]|以上|左右|的)*的([\p{Script=Han}]{2,10}?)(?=有|曾|都|已|投|用|，|。|是|达|对|实现|不|被|在|$)/u;
const cjkLevel =
  /([\p{Script=Han}]{2,16}?(?:率|占比|比例|比重|覆盖率|程度|水平))(?:仅|已|约|为|由|从|达到|达|降至|升至|提高到|只有|超过)*\s*$/u;

function percentageMeasure(view: SentenceView, figure: Quantity): string {
  const before = view.text.slice(Math.max(view.span.start, figure.start - 80), figure.number.start);
  const after = view.text.slice(figure.number.end, Math.min(view.span.end, figure.end + 80));
  if (view.cjk) {
    const share = cjkShare.exec(before)?.[1];
    if (share) return `share of ${share}`;
    const change = cjkChange.exec(before)?.[1];
    if (change) return /^(?:同比|环比|年均|较|比)/u.test(change) ? 'change' : `change of ${change}`;
    const of = cjkOf.exec(after)?.[1];
    if (of) return `share of ${of}`;
    return cjkLevel.exec(before)?.[1] ?? (figure.change ? 'change' : 'percentage');
  }
  const of = ofPhrase.exec(after)?.[1]?.replace(phraseEnd, '').replace(trailingArticle, '').trim();
  if (of && !figure.change)
    return /^(?:its|their|which|whom|them|this|that|these|those|it)$/i.test(of) ? 'share' : `share of ${of}`;
  const subject = figure.change ? changeSubject.exec(before)?.[1]?.trim() : undefined;
  if (subject)
    return `change of ${subject
      .replace(/^.*\b(?:expects?|said|that|while|and|but|as|sees?|forecasts?)\s+/i, '')
      .replace(/^(?:the|its|their)\s+|\s+to$/gi, '')
      .toLowerCase()}`;
  return figure.change ? 'change' : 'percentage';
}

/** What a figure measures, in plain words. Never empty: a figure of which nothing is known is a "quantity". */
export function measureOf(view: SentenceView, figure: Quantity, standing: Standing, unit: string | null): string {
  if (figure.kind === 'money') return moneyMeasure(view, figure, standing);
  if (figure.kind === 'percentage') return percentageMeasure(view, figure);
  return countMeasure(view, figure, unit);
}
