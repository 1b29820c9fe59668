/** An alert as one sentence: the rule's own words where it has some, else what its tests found. */
import type { EndedAlert } from '../alerts/alert.ts';
import type { Indicator, Words } from '../indicator.ts';
import type { Period } from '../period.ts';
import type { MonitoredPlace } from '../place.ts';
import { leavesOf } from '../rules/condition.ts';
import type { Placeholder } from '../rules/placeholders.ts';
import { withPlaceholders } from '../rules/placeholders.ts';
import type { Rule } from '../rules/rule.ts';
import type { Finding } from '../run/explanation.ts';
import { sentenceOf } from './finding.ts';
import type { Spoken } from './words.ts';
import { inLanguage, periodWords, placeBefore, spanWords, spoken } from './words.ts';

export interface AlertFacts {
  readonly rule: Pick<Rule, 'title' | 'message' | 'condition' | 'clearFor'>;
  readonly place: Pick<MonitoredPlace, 'title'>;
  readonly indicator: Pick<Indicator, 'title'>;
  /** One for each leaf of the rule, in their order. */
  readonly findings: readonly Finding[];
  readonly period: Period;
  readonly since: Period;
  /** Whether nothing keeps it on but that it has not lasted for as long as the rule asks. */
  readonly recovering: boolean;
}

export function alertSentence(facts: AlertFacts): Words {
  const reasons = reasonsOf(facts);
  const said: Record<string, string> = {};
  for (const language of spoken) said[language] = sentenceIn(facts, reasons, language);
  for (const language of Object.keys(facts.rule.message)) said[language] ??= sentenceIn(facts, reasons, language);
  return said;
}

/** More than this many tests in one sentence cannot be read aloud; the others are counted. */
const mostTold = 2;

function sentenceIn(facts: AlertFacts, reasons: readonly Finding[], language: string): string {
  const text = findingIn(facts, reasons, language);
  if (!facts.recovering) return text;
  const speak = speaking(language);
  const lasting = spanWords(facts.rule.clearFor, facts.period.kind, speak);
  return goingOn(
    text,
    speak === 'zh' ? `如此持续${lasting}即解除` : `the alert ends once this has lasted ${lasting}`,
    speak,
  );
}

/** The same sentence with one more clause. */
function goingOn(text: string, clause: string, speak: Spoken): string {
  const [semicolon, stop] = speak === 'zh' ? ['；', '。'] : ['; ', '.'];
  return text.replace(/[.。]$/, '') + semicolon + clause + stop;
}

function findingIn(facts: AlertFacts, reasons: readonly Finding[], language: string): string {
  const template = facts.rule.message[language];
  if (template !== undefined) return filled(template, reasons, facts, language);
  const [only] = reasons;
  if (only === undefined) return inLanguage(facts.rule.title, language);
  const speak = speaking(language);
  // A finding that is told alone is the sentence of its record.
  if (reasons.length === 1) return only.record.sentence[speak] ?? '';
  const told = reasons.slice(0, mostTold);
  return sentenceOf(
    told.map(({ words }) => words[speak]),
    reasons.length - told.length,
    speak,
  );
}

/**
 * The tests that the alert rests on: those that fire or go on; else those under a `not` that do neither; while it recovers,
 * the first one.
 */
function reasonsOf({ rule, findings }: AlertFacts): readonly Finding[] {
  if (rule.condition.kind === 'leaf') return findings;
  const negated = new Set(leavesOf(rule.condition).flatMap((each) => (each.negated ? [each.leaf] : [])));
  const firing = findings.filter(
    ({ record }, at) => !negated.has(at) && (record.fires === true || record.holds === true),
  );
  if (firing.length > 0) return firing;
  const missing = findings.filter(
    ({ record }, at) => negated.has(at) && record.fires === false && record.holds === false,
  );
  return missing.length > 0 ? missing : findings.slice(0, 1);
}

function speaking(language: string): Spoken {
  return language === 'zh' ? 'zh' : 'en';
}

/** The rule's own words. Where only the exit level keeps the alert on, it is said when it ends. */
function filled(template: string, reasons: readonly Finding[], facts: AlertFacts, language: string): string {
  const { rule, place, indicator, period, since } = facts;
  const speak = speaking(language);
  const said = reasons.map(({ words }) => words[speak]);
  const name = inLanguage(place.title, language);
  const values: Readonly<Record<Placeholder, string>> = {
    place: language === 'zh' ? placeBefore(name) : name,
    indicator: inLanguage(indicator.title, language),
    rule: inLanguage(rule.title, language),
    value: said[0]?.value ?? '–',
    limit: said[0]?.limit ?? '–',
    period: periodWords(period, speak),
    since: periodWords(since, speak),
    // A sentence of its own at the end, part of another elsewhere.
    reasons: template.endsWith('{reasons}') ? sentenceOf(said, 0, speak) : sentenceOf(said, 0, speak).slice(0, -1),
  };
  const text = withPlaceholders(template, values);
  const stays = said[0]?.stays ?? null;
  if (stays === null || template.includes('{reasons}')) return text;
  return goingOn(text, stays, speak);
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
    moved: 'goes on at the place that took over',
    closed: 'ends, as the place no longer exists',
    rule: 'ends, as the rule was changed or switched off, or is about this place no more',
  };
  const zh = {
    resolved: '已解除',
    revised: '所依据的数值已被更正',
    moved: '由接替的地方延续',
    closed: '因该地方已撤销而终止',
    rule: '因规则变更、停用或不再适用于该地方而终止',
  };
  const [from, to] = [since, period];
  return {
    en: `${inLanguage(place.title, 'en')}: “${inLanguage(rule.title, 'en')}”, which began in ${periodWords(from, 'en')}, ${en[how]} (${periodWords(to, 'en')}).`,
    zh: `${inLanguage(place.title, 'zh')}：“${inLanguage(rule.title, 'zh')}”（始于${periodWords(from, 'zh')}）${zh[how]}（${periodWords(to, 'zh')}）。`,
  };
}
