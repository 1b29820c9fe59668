/** docs/rules-format.md says what the code does. */
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../src/core/monitoring/rules/placeholders.ts';
import { indicatorSchema, ruleSchema } from '../../src/core/monitoring/rules/fileSchema.ts';
import { leafSchemas } from '../../src/core/monitoring/rules/leafSchemas.ts';
import { readIndicatorSets, readRules } from '../../src/core/monitoring/rules/readRules.ts';
import { readTracked } from '../tidy/sources.ts';

const page = readTracked('docs/rules-format.md');
const sets = readIndicatorSets(readTracked('data/monitoring/indicators.json'));

describe('the format of rules', () => {
  it('has an example that runs', () => {
    const [example = ''] = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => match[1] ?? '');
    const { rules, problems, silences, indicators } = readRules(example, sets);
    expect(problems).toEqual([]);
    expect([rules.length, silences.length, indicators.has('dropouts')]).toEqual([2, 1, true]);
  });

  it('names every member of indicators, rules and tests', () => {
    const shapes = [indicatorSchema, ruleSchema, ...Object.values(leafSchemas)].flatMap((schema) =>
      Object.keys(schema.shape),
    );
    const missing = [
      ...new Set([...shapes, ...Object.keys(leafSchemas), ...sets.keys(), ...placeholders.map((name) => `{${name}}`)]),
    ];
    expect(missing.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`${name}:`))).toEqual([]);
  });
});
