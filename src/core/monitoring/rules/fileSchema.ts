/** The file of rules, but for its conditions, which are trees. */
import { z } from 'zod';
import { periodKinds } from '../period.ts';
import { parsePeriod } from '../period.ts';
import { severities } from './rule.ts';

/** The schema shuts out signs only: validators in other languages know no classes of letters. */
const id = z
  .string()
  .refine(
    (text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(text),
    'must be letters, digits, ".", "_" and "-", and begin with a letter or digit',
  )
  .meta({ pattern: '^[^\\s!-/:-@\\[-`{-~][^\\s!-,/:-@\\[-^`{-~]{0,99}$' });
const words = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1).max(2000));
const ids = z.array(z.string().min(1)).default([]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day');

const fraction = z.string().regex(/^\d{1,7}(\.\d{1,6})?(\/[1-9]\d{0,5})?$/, 'is no fraction: "1/6", "0.25"');

export const indicatorSchema = z.strictObject({
  id,
  title: words,
  worse: z.enum(['higher', 'lower']).describe('In which direction things get worse.'),
  unit: z.string().max(40).describe('As it stands behind a value: "%", "CNY", "children".'),
  localUnit: z.string().min(1).max(40).nullable().default(null).describe('The same in Chinese.'),
  period: z.enum(periodKinds),
  lagDays: z.int().min(0).max(3660).default(0).describe('Days after a period by which its value is expected.'),
  minDenominator: z.number().min(0).default(0).describe('Values that rest on fewer cases are not tested.'),
  whole: z.number().positive().nullable().default(null).describe('100 for percentages, 1 for shares.'),
  least: z.number().nullable().default(null),
  most: z.number().nullable().default(null),
  combine: z.enum(['sum', 'mean', 'none']).default('none').describe('What becomes of values when places merge.'),
  redefined: z
    .array(z.string().refine((text) => parsePeriod(text) !== null, 'is no period'))
    .default([])
    .describe('First periods of a new definition.'),
  source: z.string().max(1000).default(''),
  reckonedFrom: z
    .strictObject({
      how: z.enum(['sum', 'ratio', 'rest']),
      of: z
        .array(z.strictObject({ indicator: id, weight: fraction.default('1') }))
        .min(1)
        .max(50),
    })
    .optional()
    .describe(
      'What can be told from the others: "sum" of them, each times its weight; "ratio" of the first to the second, or to its cases; "rest", all that the other leaves. Values are withheld together.',
    ),
});

export const ruleSchema = z.strictObject({
  id,
  family: id.optional().describe('Versions of one rule share a family; the id, where it is left out.'),
  version: z.int().min(1).default(1),
  title: words,
  theme: z.string().min(1).max(100).default('general'),
  indicator: z.string().min(1),
  legalBasis: z
    .strictObject({ text: z.string().min(1).max(2000), exitCriterion: z.boolean().default(false) })
    .nullable()
    .default(null)
    .describe('The text that asks for the rule. An exit criterion set by law is never muted.'),
  scope: z.strictObject({ tiers: ids, within: ids, places: ids, lists: ids }).default({
    tiers: [],
    within: [],
    places: [],
    lists: [],
  }),
  when: z.unknown().describe('A leaf, or all, any, atLeast, not.'),
  for: z.int().min(1).max(60).default(1),
  clearFor: z.int().min(1).max(60).default(1),
  severity: z.enum(severities).default('medium'),
  inhibits: z
    .array(z.strictObject({ rule: z.string().min(1), places: z.enum(['same', 'below']).default('same') }))
    .default([]),
  falseDiscovery: z.number().positive().max(0.5).nullable().optional(),
  precision: z
    .strictObject({ target: z.number().positive().max(1), leastVerified: z.int().min(5).max(10_000).default(20) })
    .nullable()
    .default(null),
  message: words.default({}),
});

export const silenceSchema = z.strictObject({
  rule: z.string().optional(),
  theme: z.string().optional(),
  indicator: z.string().optional(),
  place: z.string().optional().describe('This place and all below it.'),
  list: z.string().optional().describe('Places on this supervision list.'),
  severity: z.enum(severities).optional().describe('This severity, and milder ones.'),
  reason: z.string().min(3).max(2000),
  by: z.string().min(1).max(200).describe('The office that asks for silence.'),
  from: day,
  until: day,
});

export const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('counterfoil-rules/1'),
  indicatorSets: z.array(z.string()).default([]).describe('Ready-made indicators, by the name of their set.'),
  indicators: z.array(z.unknown()).default([]),
  rules: z.array(z.unknown()).max(10_000),
  silences: z.array(z.unknown()).default([]),
});
