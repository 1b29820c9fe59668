/** An alert as one sentence: the rule's own words where it has some, else what its tests found. */
import { inLanguage, periodWords, placeBefore, quantity, spoken } from './words.ts';
import type { Indicator, Words } from '../indicator.ts';
import type { Period } from '../period.ts';
import type { MonitoredPlace } from '../place.ts';
import type { Rule } from '../rules/rule.ts';
import type { EndedAlert } from '../alerts/alert.ts';
import type { ExplanationRecord } from '../run/explanation.ts';

export interface AlertFacts {
  readonly rule: Rule;
  readonly place: MonitoredPlace;
  readonly indicator: Indicator;
  readonly records: readonly ExplanationRecord[];
  readonly period: Period;
  readonly since: Period;
}

export function alertSentence(facts: AlertFacts): Words {
  const languages = new Set<string>([...spoken, ...Object.keys(facts.rule.message)]);
  return Object.fromEntries([...languages].map((language) => [language, sentenceIn(facts, language)]));
}

function sentenceIn(facts: AlertFacts, language: string): string {
  const { rule, records } = facts;
  const template = rule.message[language];
  if (template !== undefined) return filled(template, facts, language);
  const firing = records.filter(({ fires, holds }) => fires === true || holds === true);
  const [first = records[0], ...others] = firing;
  const said = first === undefined ? inLanguage(rule.title, language) : inLanguage(first.sentence, language);
  if (others.length === 0) return said;
  if (language === 'zh') return `${said.replace(/。$/, '')}，另有${others.length}项检验结论相同。`;
  const more = others.length === 1 ? 'one more test says the same' : `${others.length} more tests say the same`;
  return `${said.replace(/\.$/, '')}, and ${more}.`;
}

function filled(template: string, facts: AlertFacts, language: string): string {
  const { rule, place, indicator, records, period, since } = facts;
  const speak = language === 'zh' ? 'zh' : 'en';
  const firing = records.filter(({ fires, holds }) => fires === true || holds === true);
  const first = firing[0] ?? records[0];
  const amount = (of: number | null | undefined): string =>
    of === null || of === undefined ? '–' : quantity(of, first?.unit ?? '', speak);
  const values: Readonly<Record<string, string>> = {
    place: language === 'zh' ? placeBefore(inLanguage(place.title, language)) : inLanguage(place.title, language),
    indicator: inLanguage(indicator.title, language),
    rule: inLanguage(rule.title, language),
    value: amount(first?.value),
    limit: amount(first?.limit),
    period: periodWords(period, speak),
    since: periodWords(since, speak),
    reasons: firing.map(({ sentence }) => inLanguage(sentence, language)).join(speak === 'zh' ? '' : ' '),
  };
  const said = template.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => values[name] ?? whole);
  const lasts = firing.length > 0 && !firing.some(({ fires }) => fires === true);
  if (!lasts || first === undefined || first.exitLimit === null) return said;
  // Past the limit, but not back where the rule lets go.
  const exit = amount(first.exitLimit);
  return speak === 'zh'
    ? `${said.replace(/。$/, '')}，回到${exit}才解除。`
    : `${said.replace(/\.$/, '')}; it ends past ${exit}.`;
}

export interface EndFacts extends Pick<AlertFacts, 'since' | 'period'> {
  readonly rule: Pick<Rule, 'title'>;
  readonly place: Pick<MonitoredPlace, 'title'>;
}

/** That an alert is over; `rule`: not because of readings. */
export function endSentence({ rule, place, since, period }: EndFacts, how: EndedAlert['how'] | 'rule'): Words {
  const en = {
    resolved: 'is over',
    revised: 'was based on readings that were corrected since',
    moved: 'goes on under another code',
    closed: 'ends, as the place no longer exists',
    rule: 'ends, as the rule was changed or switched off, or is about this place no more',
  };
  const zh = {
    resolved: '已解除',
    revised: '所依据的数值已被更正',
    moved: '转入接替的地方',
    closed: '因该地方已撤销而终止',
    rule: '因规则变更、停用或不再适用于该地方而终止',
  };
  const [from, to] = [since, period];
  return {
    en: `${inLanguage(place.title, 'en')}: “${inLanguage(rule.title, 'en')}”, which began in ${periodWords(from, 'en')}, ${en[how]} (${periodWords(to, 'en')}).`,
    zh: `${inLanguage(place.title, 'zh')}：“${inLanguage(rule.title, 'zh')}”（始于${periodWords(from, 'zh')}）${zh[how]}（${periodWords(to, 'zh')}）。`,
  };
}
