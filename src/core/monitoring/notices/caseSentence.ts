/** What happened to a case, in one sentence. Words that people typed are quoted as they are. */
import type { CaseEvent, Outcome, Task } from '../cases/caseEvent.ts';
import type { Words } from '../indicator.ts';
import { dateWords } from '../../records/dateWords.ts';
import { parsePeriod } from '../period.ts';
import type { Spoken } from '../words/words.ts';
import { inLanguage, periodWords } from '../words/words.ts';

const outcomesEn: Readonly<Record<Outcome, string>> = {
  true: 'found the alert to be true',
  false: 'found the alert to be false',
  'data error': 'found an error in the data',
  duplicate: 'found that it repeats another case',
};
const outcomesZh: Readonly<Record<Outcome, string>> = {
  true: '核实预警属实',
  false: '核实预警不实',
  'data error': '认定为数据错误',
  duplicate: '认定与另一个案重复',
};

const tasksEn: Readonly<Record<Task, string>> = {
  acknowledge: 'be acknowledged',
  verify: 'be verified',
  'assign a measure': 'get a measure',
  'complete a measure': 'have its measure completed',
  'report a reading': 'get a new reading',
  close: 'be closed',
};
const tasksZh: Readonly<Record<Task, string>> = {
  acknowledge: '受理',
  verify: '核实',
  'assign a measure': '安排措施',
  'complete a measure': '完成措施',
  'report a reading': '上报新的读数',
  close: '结案',
};

export interface CaseFacts {
  readonly event: CaseEvent;
  /** Of the alert. */
  readonly title: Words;
  readonly place: Words;
}

export function caseSentence({ event, title, place }: CaseFacts): Words {
  const en = `${inLanguage(place, 'en')}, “${inLanguage(title, 'en')}”`;
  const zh = `${inLanguage(place, 'zh')}“${inLanguage(title, 'zh')}”`;
  const words = event.reason;
  return {
    en: `${en}: ${inEnglish(event)}${words === null ? '.' : `: “${words}”`}`,
    zh: `${zh}：${inChinese(event)}${words === null ? '。' : `：“${words}”`}`,
  };
}

/** Periods are stored as "2026-Q3". */
function periodIn(text: string, language: Spoken): string {
  const period = parsePeriod(text);
  return period === null ? text : periodWords(period, language);
}

function inEnglish({ by, step }: CaseEvent): string {
  switch (step.kind) {
    case 'opened':
      return 'a case was opened';
    case 'acknowledged':
      return `${by} acknowledged it`;
    case 'verified':
      return `${by} ${outcomesEn[step.outcome]}`;
    case 'measure assigned':
      return `${by} assigned a measure, due on ${dateWords(step.terms.due, 'en')} (${step.terms.what})`;
    case 'measure changed':
      return `${by} changed measure ${step.measure} (${step.terms.what}), which is now ${step.state}`;
    case 'follow-up':
      return `a new reading of ${periodIn(step.reading.period, 'en')} came in`;
    case 'closing suggested':
      return `the alert ended in ${periodIn(step.period, 'en')}; somebody may look whether the case can be closed`;
    case 'suggestion withdrawn':
      return `the alert is on again in ${periodIn(step.period, 'en')}`;
    case 'alert changed':
      return 'the alert changed';
    case 'closed':
      return `${by} closed the case`;
    case 'reopened':
      return step.alert === null ? `${by} opened the case again` : 'the alert fired again, and the case is open again';
    case 'escalated':
      return `it was to ${tasksEn[step.task]} by ${dateWords(step.by, 'en')}, and was not`;
    default:
      return `${by} wrote`;
  }
}

function inChinese({ by, step }: CaseEvent): string {
  switch (step.kind) {
    case 'opened':
      return '已立案';
    case 'acknowledged':
      return `${by}已受理`;
    case 'verified':
      return `${by}${outcomesZh[step.outcome]}`;
    case 'measure assigned':
      return `${by}安排了措施（${step.terms.what}），期限${dateWords(step.terms.due, 'zh')}`;
    case 'measure changed':
      return `${by}更改了第${step.measure}项措施（${step.terms.what}），现为${measuresZh[step.state]}`;
    case 'follow-up':
      return `收到${periodIn(step.reading.period, 'zh')}的新读数`;
    case 'closing suggested':
      return `预警于${periodIn(step.period, 'zh')}结束，可查看是否能结案`;
    case 'suggestion withdrawn':
      return `预警于${periodIn(step.period, 'zh')}再次出现`;
    case 'alert changed':
      return '预警有变';
    case 'closed':
      return `${by}已结案`;
    case 'reopened':
      return step.alert === null ? `${by}重新立案` : '预警再次触发，个案重新打开';
    case 'escalated':
      return `应于${dateWords(step.by, 'zh')}前${tasksZh[step.task]}，逾期未办`;
    default:
      return `${by}写道`;
  }
}

const measuresZh = { planned: '计划中', done: '已完成', dropped: '已取消' } as const;
