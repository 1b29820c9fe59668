/** The book of rules that runs: all that are published and can run, with what stands against the others. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import { readRuleRecords } from '../../../core/monitoring/rules/ruleRecords.ts';
import type { NamedList } from '../../../core/lists/memberships.ts';
import { withProbationRules } from '../../../core/lists/memberships.ts';
import { ruleRecordOf } from '../../../core/records/rules/ruleRules.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { RunProblem } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { publishedRuleRows } from './publishedRuleRows.ts';

export interface PublishedRule {
  /** Id of the record, and the content of it that runs. */
  readonly record: string;
  readonly content: number;
  readonly rule: Rule;
}

export interface PublishedRules {
  /** In the order of the records' ids. */
  readonly rules: readonly PublishedRule[];
  readonly problems: readonly RunProblem[];
}

const MOST_LISTS = 10_000;

/** The published lists, which may name rules. */
export async function namedLists({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>): Promise<readonly NamedList[]> {
  const lists = await listRecords(db, ledgerId, { view: 'published', type: 'list', offset: 0, limit: MOST_LISTS });
  return lists.map(({ recordId: id, body }) => ({ id, body }));
}

/** Rules that lists name for probation are about places on probation only. */
export async function publishedRules(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<PublishedRules> {
  const rows = await publishedRuleRows(where);
  const records = rows.flatMap(({ recordId, body }) => ruleRecordOf(recordId, body) ?? []);
  const read = readRuleRecords(records, indicators);
  const contentOf = new Map(rows.map(({ recordId, content }) => [recordId, content]));
  const rules = withProbationRules(
    read.rules.map(({ rule }) => rule),
    await namedLists(where),
  );
  return {
    rules: read.rules.flatMap(({ record }, at) => {
      const [rule, content] = [rules[at], contentOf.get(record)];
      return rule === undefined || content === undefined ? [] : [{ record, content, rule }];
    }),
    problems: read.problems.flatMap(({ record, code, where: path, message, weight }) =>
      weight === 'refused' ? [{ record, code, message: path === '' ? message : `${path}: ${message}` }] : [],
    ),
  };
}
