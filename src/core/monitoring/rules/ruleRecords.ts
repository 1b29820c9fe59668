/** Rules as the ledger keeps them: one definition a record, read and checked together like those of a file. */
import type { Indicator } from '../indicator.ts';
import { ruleFieldWrong, ruleIdOther, rulesUnreadable } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import { readRules } from './readRules.ts';
import type { Rule } from './rule.ts';

export interface RuleRecord {
  /** Id of the record. */
  readonly record: string;
  /** Id of the rule. */
  readonly key: string;
  readonly title: string;
  readonly localTitle: string | null;
  /** One rule of the format as JSON, without id and title, which the record has. */
  readonly definition: string;
}

export interface RuleRecordProblem extends Problem {
  readonly record: string;
  /** Whether it is about other rules of the book and not about the definition by itself. */
  readonly isAboutOthers: boolean;
}

export interface ReadRuleRecords {
  /** Those that can run, in the order of the records. */
  readonly rules: readonly { readonly record: string; readonly rule: Rule }[];
  /** Paths of the definition ("when.line.limit"); empty where it is about the rule as a whole. */
  readonly problems: readonly RuleRecordProblem[];
}

/** A rule with a fault does not run, the others do. Linear in the length of all definitions. */
export function readRuleRecords(
  records: readonly RuleRecord[],
  indicators: ReadonlyMap<string, Indicator>,
): ReadRuleRecords {
  const problems: RuleRecordProblem[] = [];
  const sources = records.flatMap((each) => {
    const source = sourceOf(each, problems);
    return source === null ? [] : [{ record: each.record, key: each.key, source }];
  });
  const file = { format: 'counterfoil-rules/1', indicatorSets: [book], rules: sources.map(({ source }) => source) };
  const read = readRules(JSON.stringify(file), new Map([[book, [...indicators.values()]]]));
  const recordOf = new Map(sources.map(({ key, record }) => [key, record]));
  for (const each of read.problems) {
    const [, index, path = ''] = /^rules\[(\d+)\]\.?(.*)$/s.exec(each.where) ?? [];
    const ofKey = each.where.startsWith(ofRule) ? recordOf.get(each.where.slice(ofRule.length)) : undefined;
    const record = index === undefined ? ofKey : sources[Number(index)]?.record;
    if (record === undefined) continue;
    problems.push({
      ...each,
      where: path,
      record,
      isAboutOthers: index === undefined || each.code === 'RULE_ID_TAKEN',
    });
  }
  const rules = read.rules.flatMap((rule) => {
    const record = recordOf.get(rule.id);
    return record === undefined ? [] : [{ record, rule }];
  });
  return { rules, problems };
}

const book = 'ledger';
const ofRule = 'rule ';

/** The definition with what the record says; null, with a problem, where it is none. */
function sourceOf(
  { record, key, title, localTitle, definition }: RuleRecord,
  problems: RuleRecordProblem[],
): object | null {
  const tell = (told: Problem): null => {
    problems.push({ ...told, record, isAboutOthers: false });
    return null;
  };
  let raw: unknown;
  try {
    raw = JSON.parse(definition);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return tell(problem(rulesUnreadable, '', `The definition is no JSON: ${why}`));
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return tell(problem(ruleFieldWrong, '', `The definition is ${shown(raw)}, and no JSON object.`));
  }
  if ('id' in raw && raw.id !== key) {
    return tell(
      problem(ruleIdOther, 'id', `The definition calls the rule ${shown(raw.id)}, the record ${shown(key)}.`),
    );
  }
  return { ...raw, id: key, title: { en: title, ...(localTitle !== null && { zh: localTitle }) } };
}
