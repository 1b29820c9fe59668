/** The rules to begin with that come along: each runs as it stands, and its form brings it back and speaks both languages. */
import { describe, expect, it } from 'vitest';
import {
  blankRuleForm,
  ruleFormField,
  ruleFormGiven,
  ruleFormParts,
} from '../../src/core/monitoring/rules/ruleForm.ts';
import { readRuleRecords } from '../../src/core/monitoring/rules/ruleRecords.ts';
import type { RuleTemplate } from '../../src/core/monitoring/rules/ruleTemplate.ts';
import { filledDefinition } from '../../src/core/monitoring/rules/ruleTemplate.ts';
import { offeredThemes } from '../../src/core/monitoring/words/themes.ts';
import { loadIndicatorSets } from '../../src/outside/files/loadIndicatorSets.ts';
import { loadRuleTemplates } from '../../src/outside/files/loadRuleTemplates.ts';
import { fieldHelpZh } from '../../src/portal/words/fieldHelp.zh.ts';

const templates = loadRuleTemplates();
const indicators = new Map([...loadIndicatorSets().values()].flat().map((each) => [each.id, each]));

function definitionOf(template: RuleTemplate): string {
  return filledDefinition(template, ruleFormGiven(template, blankRuleForm(template))).definition;
}

describe.each(templates.map((template) => [template.id, template] as const))('%s', (id, template) => {
  it('comes back from its form as it was', () => {
    expect(JSON.parse(definitionOf(template))).toEqual(template.definition);
  });

  it('runs as it stands, and nothing looks wrong', () => {
    const { en: title = '', zh: localTitle = '' } = template.title;
    const record = { record: 'r', key: id, title, localTitle, definition: definitionOf(template) };
    const { rules, problems } = readRuleRecords([record], indicators);
    expect(problems).toEqual([]);
    expect(rules.map(({ rule }) => [rule.id, rule.title])).toEqual([[id, template.title]]);
  });

  it('asks in both languages for what it has', () => {
    const fields = ruleFormParts(template, { indicators: [], tiers: [] }).flatMap((part) => part.fields);
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(fields.filter(({ help }) => help !== undefined && !Object.hasOwn(fieldHelpZh, help))).toEqual([]);
    for (const { path } of template.numbers) expect(names).toContain(ruleFormField(template, path));
    expect(offeredThemes).toContain(template.definition['theme']);
  });

  it.each([
    ['id', 'key'],
    ['title.en', 'title'],
    ['scope.tiers[0]', 'tier'],
    ['legalBasis.text', 'legalText'],
    ['message.zh', 'messageZh'],
    ['when', ''],
    ['falseDiscovery', ''],
  ])('shows what is wrong at %s beside %j', (path, field) => expect(ruleFormField(template, path)).toBe(field));
});
