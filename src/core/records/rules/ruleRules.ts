/** What must hold of a rule of early warning: its definition by itself, and among the rules that are published. */
import { readRuleRecords } from '../../monitoring/rules/ruleRecords.ts';
import type { RuleRecord } from '../../monitoring/rules/ruleRecords.ts';
import type { Body } from '../field.ts';
import type { Problem } from '../problem.ts';
import { textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';

/** Null while it has no identifier or no definition. */
export function ruleRecordOf(record: string, body: Body): RuleRecord | null {
  const [key, definition] = [textOf(body, 'key'), textOf(body, 'definition')];
  if (key === null || definition === null) return null;
  return { record, key, definition, title: textOf(body, 'title') ?? key, localTitle: textOf(body, 'localTitle') };
}

/** The id that the checked record has while it is new. */
const unsaved = '';

/**
 * Every problem stands at the definition, with its path in it. What is wrong by itself is never kept; what only other rules
 * stand against may be drafted, as these may be published or changed before it is.
 */
function definitionHolds({ body, context }: Subject): Problem[] {
  const id = context.id ?? unsaved;
  const own = ruleRecordOf(id, body);
  const { watch } = context;
  if (own === null || watch === undefined) return [];
  const others = watch.rules.flatMap((each) => (each.id === id ? [] : (ruleRecordOf(each.id, each.body) ?? [])));
  // The checked rule comes last, so that a circle of inhibitions is told of it and of no other.
  const { problems } = readRuleRecords([...others, own], watch.indicators);
  return problems.flatMap(({ record, weight, where, message, code, remedy, isAboutOthers }) => {
    if (record !== id || weight !== 'refused') return [];
    const told = where === '' ? message : `${where}: ${message}`;
    return [{ path: where === 'id' ? 'key' : 'definition', code, remedy, message: told, draftAllowed: isAboutOthers }];
  });
}

export const ruleRules: readonly Rule[] = [definitionHolds];
