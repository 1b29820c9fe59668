/** The form that a rule to begin with is filled in by: fields as records have them, and where each stands in the definition. */
import type { Body, Choice, Field } from '../../records/field.ts';
import { textOf } from '../../records/values.ts';
import { offeredThemes, themeIn } from '../words/themes.ts';
import type { RuleTemplate } from './ruleTemplate.ts';
import { templateTexts } from './ruleTemplate.ts';

export interface RuleFormPart {
  readonly name: 'about' | 'when' | 'severity' | 'law' | 'words';
  readonly fields: readonly Field[];
}

/** What can be chosen from: indicators by their ids, kinds of place. */
export interface RuleFormChoices {
  readonly indicators: readonly Choice[];
  readonly tiers: readonly Choice[];
}

const units = {
  value: 'In the unit of the indicator.',
  difference: 'In the unit of the indicator; in percentage points where that is %.',
  periods: 'Periods of the indicator: years, quarters, months or weeks.',
  deviations: 'In standard deviations; one usual value in a thousand lies beyond 3.09.',
  places: 'The place itself counts, too.',
} as const;

export function ruleFormParts(template: RuleTemplate, choices: RuleFormChoices): readonly RuleFormPart[] {
  return [
    { name: 'about', fields: aboutFields(choices) },
    { name: 'when', fields: whenFields(template) },
    { name: 'severity', fields: severityFields },
    { name: 'law', fields: lawFields },
    { name: 'words', fields: wordFields },
  ];
}

function aboutFields({ indicators, tiers }: RuleFormChoices): readonly Field[] {
  return [
    { name: 'title', kind: 'line', en: 'Title', zh: '名称', required: true },
    { name: 'localTitle', kind: 'line', en: 'Local title', zh: '当地名称' },
    {
      name: 'key',
      kind: 'line',
      en: 'Identifier',
      zh: '标识号',
      required: true,
      help: 'Id of the rule: other rules inhibit it by this name, and lists name it; letters, digits, ".", "_" and "-".',
    },
    { name: 'indicator', kind: 'choice', en: 'Indicator', zh: '指标', required: true, choices: indicators },
    {
      name: 'tier',
      kind: 'choice',
      en: 'Kind of place',
      zh: '地点级别',
      choices: tiers,
      help: 'All kinds where it is empty.',
    },
    {
      name: 'within',
      kind: 'place',
      en: 'Within',
      zh: '范围',
      help: 'This place and all below it; everywhere where it is empty.',
    },
  ];
}

function whenFields({ numbers }: RuleTemplate): readonly Field[] {
  return [
    ...numbers.map(({ label: { en, zh }, of }, at): Field => ({
      name: numberName(at),
      kind: 'decimal',
      en,
      zh,
      help: units[of],
    })),
    {
      name: 'for',
      kind: 'whole',
      en: 'Warns after',
      zh: '持续多久才预警',
      help: 'Periods in a row for which it must hold; 1 where it is empty.',
    },
    {
      name: 'clearFor',
      kind: 'whole',
      en: 'Ends after',
      zh: '恢复多久才解除',
      help: 'Periods in a row for which it must no longer hold; 1 where it is empty.',
    },
  ];
}

const severityFields: readonly Field[] = [
  {
    name: 'severity',
    kind: 'choice',
    en: 'Severity',
    zh: '严重程度',
    choices: [
      { code: 'low', en: 'Low', zh: '低' },
      { code: 'medium', en: 'Medium', zh: '中' },
      { code: 'high', en: 'High', zh: '高' },
    ],
  },
  {
    name: 'theme',
    kind: 'choice',
    en: 'Theme',
    zh: '主题',
    choices: offeredThemes.map((code) => ({ code, en: themeIn(code, 'en'), zh: themeIn(code, 'zh') })),
  },
];

const lawFields: readonly Field[] = [
  {
    name: 'legalText',
    kind: 'line',
    en: 'Regulation that asks for it',
    zh: '要求此预警的法规',
    help: 'Empty where none does.',
  },
  {
    name: 'exitCriterion',
    kind: 'choice',
    en: 'An exit criterion set by law',
    zh: '属法定退出标准',
    choices: [{ code: 'yes', en: 'Yes: it is never muted', zh: '是，从不静默' }],
  },
];

const placeholderHelp =
  'Empty for the words of its tests. {place}, {indicator}, {value}, {limit}, {period}, {since}, {reasons} and {rule} are filled in.';

const wordFields: readonly Field[] = [
  { name: 'messageEn', kind: 'text', en: 'Sentence in English', zh: '英文句子', help: placeholderHelp },
  { name: 'messageZh', kind: 'text', en: 'Sentence in Chinese', zh: '中文句子', help: placeholderHelp },
];

const numberName = (at: number): string => `number${at}`;

/** Fields of the form by the paths of the definition. */
function namesByPath({ numbers }: RuleTemplate): ReadonlyMap<string, string> {
  return new Map([
    ['indicator', 'indicator'],
    ['scope.tiers', 'tier'],
    ['scope.within', 'within'],
    ['for', 'for'],
    ['clearFor', 'clearFor'],
    ['severity', 'severity'],
    ['theme', 'theme'],
    ['legalBasis.text', 'legalText'],
    ['legalBasis.exitCriterion', 'exitCriterion'],
    ['message.en', 'messageEn'],
    ['message.zh', 'messageZh'],
    ...numbers.map(({ path }, at) => [path, numberName(at)] as const),
  ]);
}

/** The form before anybody has typed. */
export function blankRuleForm(template: RuleTemplate): Body {
  const { title, id } = template;
  const given = [...namesByPath(template)].map(
    ([path, name]) => [name, templateTexts(template, path)[0] ?? null] as const,
  );
  const isLegal = templateTexts(template, 'legalBasis.exitCriterion')[0] === 'true';
  return {
    ...Object.fromEntries(given),
    exitCriterion: isLegal ? 'yes' : null,
    title: title['en'] ?? null,
    localTitle: title['zh'] ?? null,
    key: id,
  };
}

/** What was filled in, by the paths of the definition. */
export function ruleFormGiven(template: RuleTemplate, body: Body): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...namesByPath(template)].flatMap(([path, name]) => {
      const text = textOf(body, name);
      return text === null ? [] : [[path, [text]] as const];
    }),
  );
}

/** The field that a path of the definition is filled in by ("scope.tiers[0]", "id"); empty where none is. */
export function ruleFormField(template: RuleTemplate, path: string): string {
  if (path === 'id') return 'key';
  if (path.startsWith('title')) return path === 'title.zh' ? 'localTitle' : 'title';
  const names = namesByPath(template);
  const known = names.get(path) ?? names.get(path.replace(/\[\d+\]$/, ''));
  return known ?? '';
}
