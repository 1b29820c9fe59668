import { describe, expect, it } from 'vitest';
import { commonPaths, filledDefinition, readRuleTemplates, templateTexts } from './ruleTemplate.ts';

const words = (text: string): object => ({ en: text, zh: text });
const source = {
  id: 'two',
  title: words('Two signs'),
  what: words('Warns.'),
  numbers: [{ path: 'when.all[1].peers.z', label: words('Deviations'), of: 'deviations' }],
  definition: {
    theme: 'poverty',
    indicator: 'incidence',
    legalBasis: { text: 'Regulation 7', exitCriterion: true },
    scope: { tiers: ['village', 'township'] },
    when: { all: [{ line: { limit: 3 } }, { peers: { group: 'parent', z: 2.5 } }] },
    clearFor: 2,
    severity: 'medium',
  },
};
const [template] = readRuleTemplates(JSON.stringify([source]));
if (template === undefined) throw new Error('no template');

const paths = [...Object.values(commonPaths).flat(), ...template.numbers.map(({ path }) => path)];

/** What its form holds before anybody has typed. */
function asShown(changed: Readonly<Record<string, readonly string[]>> = {}): Map<string, readonly string[]> {
  const shown = paths.flatMap((path) => {
    const texts = template === undefined ? [] : templateTexts(template, path);
    return texts.length === 0 ? [] : [[path, texts] as const];
  });
  return new Map([...shown, ...Object.entries(changed)]);
}

describe('a rule to begin with', () => {
  it('comes back from its form as it was', () => {
    expect(JSON.parse(filledDefinition(template, asShown()).definition)).toEqual(source.definition);
  });

  it('takes what was typed, at its path', () => {
    const given = asShown({
      'when.all[1].peers.z': [' 3.1 '],
      indicator: ['income'],
      'legalBasis.text': ['Regulation 8'],
      'message.zh': ['{place}变差'],
    });
    const { definition, problems } = filledDefinition(template, given);
    expect(problems).toEqual([]);
    expect(JSON.parse(definition)).toMatchObject({
      indicator: 'income',
      when: { all: [{ line: { limit: 3 } }, { peers: { group: 'parent', z: 3.1 } }] },
      message: { zh: '{place}变差' },
    });
  });

  it('leaves out what was emptied', () => {
    const given = asShown({
      'scope.tiers': [''],
      'legalBasis.text': [' '],
      'when.all[1].peers.z': [''],
      clearFor: [''],
    });
    given.delete('legalBasis.exitCriterion');
    const { when, severity, theme, indicator, ...rest } = JSON.parse(filledDefinition(template, given).definition);
    expect({ when, rest }).toEqual({
      when: { all: [{ line: { limit: 3 } }, { peers: { group: 'parent' } }] },
      rest: {},
    });
    expect([severity, theme, indicator]).toEqual(['medium', 'poverty', 'incidence']);
  });

  it('keeps the mark of an exit criterion whose law was emptied, so that the rule is refused', () => {
    const { definition } = filledDefinition(template, asShown({ 'legalBasis.text': [''] }));
    expect(JSON.parse(definition)).toMatchObject({ legalBasis: { exitCriterion: true } });
  });

  it('takes no regulation along that asks for another indicator', () => {
    const moved = filledDefinition(template, asShown({ indicator: ['safe-water'] }));
    expect(moved.problems).toMatchObject([{ code: 'RULE_LAW_ELSEWHERE', where: 'legalBasis.text' }]);
    const told = filledDefinition(template, asShown({ indicator: ['safe-water'], 'legalBasis.text': ['Water code'] }));
    expect([told.problems, filledDefinition(template, asShown()).problems]).toEqual([[], []]);
  });

  it('tells what is no number where it was typed, and changes nothing of the template', () => {
    const { problems } = filledDefinition(template, asShown({ 'when.all[1].peers.z': ['three'] }));
    expect(problems).toMatchObject([{ where: 'when.all[1].peers.z', message: '"three" is no number.' }]);
    expect(template.definition).toEqual(source.definition);
  });
});
