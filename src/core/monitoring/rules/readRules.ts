/** A file of rules, read and checked. What is wrong is told with where it stands; a rule with a fault does not run. */
import type { Indicator } from '../indicator.ts';
import { indicatorSetUnknown, ruleIdTaken, ruleMemberTwice, rulesUnreadable, silenceInverted } from '../errors.ts';
import { addDays, parseDay } from '../../periods/day.ts';
import type { Problem } from '../problem.ts';
import { meant, problem, shown } from '../problem.ts';
import { CounterfoilError } from '../../errors/errors.ts';
import type { Silence } from '../alerts/silence.ts';
import { checkInhibitions } from './checkInhibitions.ts';
import { fileSchema, indicatorSchema, silenceSchema } from './fileSchema.ts';
import { readRule } from './readRule.ts';
import { repeatedMembers } from './repeatedMembers.ts';
import type { Rule } from './rule.ts';
import { checked } from './schemaProblems.ts';

export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly silences: readonly Silence[];
  readonly problems: readonly Problem[];
}

/** Ready-made indicators by the name of their set. */
export type IndicatorSets = ReadonlyMap<string, readonly Indicator[]>;

/** Throws `RULES_UNREADABLE` when the text is no JSON; all else is told as problems. */
export function readRules(text: string, sets: IndicatorSets): RuleBook {
  const raw = parsed(text);
  const twice = repeatedMembers(text);
  const problems = twice.map((where) => problem(ruleMemberTwice, where, 'A member stands here twice.'));
  const file = checked(fileSchema, raw, '', problems);
  if (file === null) return { rules: [], indicators: new Map(), silences: [], problems };
  const indicators = readIndicators(file.indicators, problems);
  for (const [index, name] of file.indicatorSets.entries()) {
    const set = sets.get(name);
    const where = `indicatorSets[${index}]`;
    if (set === undefined) {
      problems.push(meant(problem(indicatorSetUnknown, where, `There is no set ${shown(name)}.`), name, sets.keys()));
    }
    // An indicator of the file goes before that of a set, so that a definition can be adapted.
    for (const one of set ?? []) if (!indicators.has(one.id)) indicators.set(one.id, one);
  }
  const rules: Rule[] = [];
  const ids = new Set<string>();
  for (const [index, raw] of file.rules.entries()) {
    const where = `rules[${index}]`;
    const rule = readRule(raw, { where, indicators, problems });
    const id = rule?.id ?? idIn(raw);
    // Told beside what else is wrong with the rule: nobody mends one fault to hear of the next.
    const isTaken = id !== null && ids.has(id);
    if (isTaken) problems.push(problem(ruleIdTaken, `${where}.id`, `The id ${shown(id)} is taken.`));
    if (rule === null || twice.some((one) => one.startsWith(`${where}.`))) continue;
    if (!isTaken) rules.push(rule);
    ids.add(rule.id);
  }
  return {
    rules: checkInhibitions(rules, problems),
    indicators,
    silences: readSilences(file.silences, problems),
    problems,
  };
}

/** Ready-made sets: {"poverty": [indicator, …], …}. A fault in them is one of the program. */
export function readIndicatorSets(text: string): IndicatorSets {
  const problems: Problem[] = [];
  const raw = parsed(text);
  const sets = new Map<string, Indicator[]>();
  if (typeof raw !== 'object' || raw === null) throw new TypeError('no indicator sets');
  for (const [name, list] of Object.entries(raw)) {
    if (!Array.isArray(list)) throw new TypeError(`no list of indicators: ${name}`);
    sets.set(name, [...readIndicators(list, problems, name).values()]);
  }
  const [first] = problems;
  if (first) throw new TypeError(`${first.where}: ${first.message}`);
  return sets;
}

function idIn(raw: unknown): string | null {
  const isObject = typeof raw === 'object' && raw !== null && 'id' in raw;
  return isObject && typeof raw.id === 'string' ? raw.id : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CounterfoilError(rulesUnreadable, `The file of rules is no JSON: ${why}`, { cause: error });
  }
}

function readIndicators(list: readonly unknown[], problems: Problem[], name = 'indicators'): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const [index, raw] of list.entries()) {
    const where = `${name}[${index}]`;
    const read = checked(indicatorSchema, raw, where, problems);
    if (read === null) continue;
    if (found.has(read.id)) problems.push(problem(ruleIdTaken, where, `The id ${shown(read.id)} is taken.`));
    else found.set(read.id, read);
  }
  return found;
}

const longestSilence = 366;

function readSilences(list: readonly unknown[], problems: Problem[]): Silence[] {
  return list.flatMap((raw, index) => {
    const where = `silences[${index}]`;
    const read = checked(silenceSchema, raw, where, problems);
    if (read === null) return [];
    const { from, until } = read;
    const isSpan = parseDay(from) !== null && parseDay(until) !== null && from <= until;
    if (!isSpan || until > addDays(from, longestSilence)) {
      problems.push(problem(silenceInverted, where, `The silence goes from ${from} to ${until}.`));
      return [];
    }
    const {
      rule = null,
      theme = null,
      indicator = null,
      place = null,
      list = null,
      severity = null,
      reason,
      by,
    } = read;
    return [{ rule, theme, indicator, place, list, severity, reason, by, from, until }];
  });
}
