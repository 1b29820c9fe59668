/** A rule of early warning. What it asks is its definition, one rule in the format of docs/rules-format.md. */
import type { Field } from '../field.ts';
import { closing, localTitle, programme, title } from './common.ts';

const [evidence, note, key] = closing;
const { required: _, ...anyProgramme } = programme;

export const ruleFields = [
  { ...anyProgramme, help: 'Empty where it watches places whatever the programme.' },
  title,
  localTitle,
  {
    ...key,
    required: true,
    help: 'Id of the rule: other rules inhibit it by this name, and lists name it; letters, digits, ".", "_" and "-".',
  },
  {
    name: 'definition',
    kind: 'text',
    en: 'Definition',
    zh: '规则内容',
    required: true,
    help: 'One rule as JSON in the format of rules: indicator, scope, when, for, clearFor, severity, legalBasis … without its id and title.',
  },
  evidence,
  note,
] as const satisfies readonly Field[];
