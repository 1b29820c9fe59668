/** That the ledger holds everything within a scope: an office says so, so that what records add up to there is the sum. */
import type { Field } from '../field.ts';
import { sectors } from '../sectors.ts';
import { closing, side, stage } from './common.ts';

const [evidence, ...others] = closing;

export const completenessFields = [
  {
    name: 'programme',
    kind: 'record',
    of: ['programme'],
    en: 'Programme',
    zh: '项目计划',
    help: 'Empty where it holds whatever the programme.',
  },
  stage,
  { ...side, help: 'Whether everything that was sent is recorded, or everything that was received.' },
  {
    name: 'donors',
    kind: 'party',
    many: true,
    role: 'donor',
    en: 'Donors',
    zh: '支援方',
    help: 'Each with all below it; empty where it holds whoever gave.',
  },
  {
    name: 'recipients',
    kind: 'place',
    many: true,
    role: 'recipient',
    en: 'Recipient places',
    zh: '受援地',
    help: 'Each with all places in it; empty where it holds for all places.',
  },
  {
    name: 'sectors',
    kind: 'choice',
    many: true,
    en: 'Sectors',
    zh: '领域',
    choices: sectors,
    help: 'Empty where it holds for all sectors.',
  },
  {
    name: 'start',
    kind: 'day',
    en: 'Period from',
    zh: '时期起',
    help: 'Empty where everything before the last day is recorded.',
  },
  { name: 'end', kind: 'day', en: 'Period to', zh: '时期止', required: true },
  { name: 'currency', kind: 'currency', en: 'Currency', zh: '币种', required: true },
  {
    name: 'declaredBy',
    kind: 'party',
    role: 'party',
    en: 'Declared by',
    zh: '声明单位',
    required: true,
    help: 'The office that answers for it.',
  },
  { name: 'declaredOn', kind: 'day', en: 'Declared on', zh: '声明日期', required: true },
  { ...evidence, required: true },
  ...others,
] as const satisfies readonly Field[];
