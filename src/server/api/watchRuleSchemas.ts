/** What runs, alerts, rules, backtests and silences answer, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { alertEventKinds } from '../../actions/alertAnswers.ts';
import { caseStages } from '../../core/monitoring/cases/caseState.ts';
import { reasons } from '../../core/monitoring/leaves/outcome.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import { recordStates } from '../../core/records/states.ts';
import { alertBasisSchema, datasetLinkSchema, inWordsSchema, mutingSchema, watchedNameSchema } from './watchSchemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const figure = z.number().nullable();
const severity = z.enum(severities);
const phase = z.enum(['firing', 'recovering', 'ended']);
const texts = z.array(text).readonly();

const endSchema = z
  .object({ how: z.enum(['resolved', 'revised', 'moved', 'closed', 'rule']), period: text, sentence: inWordsSchema })
  .readonly()
  .nullable();

const shownFigure = z.union([z.number(), z.literal('withheld')]).nullable();
const recordFields = {
  test: z.enum(['line', 'change', 'pathGap', 'trend', 'baseline', 'ewma', 'cusum', 'peers', 'dataGap']),
  indicator: text,
  place: text,
  period: text,
  fires: z.boolean().nullable(),
  holds: z.boolean().nullable(),
  reason: z.enum(reasons).nullable(),
  limit: figure,
  exitLimit: figure,
  unit: text,
  localUnit: maybe.optional(),
  since: maybe,
  nUsed: count,
  missing: count,
  p: figure,
  sources: texts.openapi({ description: 'Ids of datasets, the newest first' }),
  sentence: inWordsSchema,
};

const shownRecordSchema = z
  .object({ ...recordFields, value: shownFigure, expected: shownFigure })
  .readonly()
  .openapi('ExplanationRecord');

const indicatorNameSchema = z.object({ id: text, title: inWordsSchema, unit: text, localUnit: maybe }).readonly();
const legalBasisSchema = z.object({ text, exitCriterion: z.boolean() }).readonly().nullable();

const alertFields = {
  id: text,
  rule: z.object({ id: text, record: maybe, title: inWordsSchema }).readonly(),
  family: text,
  version: count,
  place: watchedNameSchema,
  above: watchedNameSchema.nullable(),
  indicator: indicatorNameSchema,
  theme: text,
  severity,
  phase,
  legalBasis: legalBasisSchema,
  since: text,
  period: text,
  unknownSince: maybe,
  sentence: inWordsSchema,
  records: z.array(shownRecordSchema).readonly(),
  withheld: z.boolean(),
  also: texts,
  muting: mutingSchema,
  ended: endSchema,
  case: z
    .object({ id: text, stage: z.enum(caseStages) })
    .readonly()
    .nullable(),
  restsOn: alertBasisSchema,
  provisional: z.boolean().openapi({ description: 'Nobody has approved the readings that it, or its end, rests on' }),
  datasets: z.array(datasetLinkSchema).readonly(),
  run: count,
  day: text,
};

export const alertSchema = z.object(alertFields).readonly().openapi('Alert');

export const alertListSchema = z
  .object({ day: maybe, run: count.nullable(), total: count, items: z.array(alertSchema).readonly(), next: maybe })
  .readonly();

const alertEventSchema = z
  .object({
    run: count,
    day: text,
    kind: z.enum(alertEventKinds),
    phase,
    period: text,
    sentence: inWordsSchema,
    muting: mutingSchema,
  })
  .readonly();

export const alertPageSchema = z
  .object({ ...alertFields, events: z.array(alertEventSchema).readonly() })
  .readonly()
  .openapi('AlertWithEvents');

const bulletinSchema = z
  .object({
    kind: z.enum(['notices', 'digest']),
    muted: z.object({ alert: count, silence: count, precision: count }).readonly(),
    groups: z
      .array(z.object({ parent: maybe, theme: text, severity, fired: count, ended: count }).readonly())
      .readonly(),
  })
  .readonly();

export const runSchema = z
  .object({
    number: count,
    day: text,
    head: text,
    at: text,
    by: text,
    summary: z
      .object({
        rules: z
          .array(z.object({ record: text, content: count, rule: text, tests: count, withheld: count }).readonly())
          .readonly(),
        problems: z.array(z.object({ record: text, code: text, message: text }).readonly()).readonly(),
        places: count,
        readings: count,
        tests: count,
        withheld: count,
        alerts: count,
        fired: count,
        ended: count,
        muted: count,
        bulletin: bulletinSchema,
      })
      .readonly(),
  })
  .readonly()
  .openapi('RuleRun');

export const runListSchema = z.object({ items: z.array(runSchema).readonly(), next: maybe, total: count }).readonly();
export const runsMadeSchema = z
  .object({ runs: z.array(runSchema).readonly(), latest: runSchema.nullable() })
  .readonly();

const measuresSchema = z
  .object({
    rule: text,
    placePeriods: count,
    falsePositiveRate: figure,
    episodes: count,
    found: count,
    probabilityOfDetection: figure,
    foundInFirstPeriod: figure,
    meanDelay: figure,
    precision: figure,
    shareInAlarm: figure,
    alerts: count,
    alertsPerOfficerMonth: figure,
    flapping: figure,
    alertsPerPlaceYear: figure,
    revisedAway: count,
    withheld: count,
    tests: count,
  })
  .readonly()
  .openapi('BacktestMeasures');

export const everySchema = z.enum(['week', 'month', 'quarter', 'year']);

export const backtestSchema = z
  .object({
    id: text,
    record: text,
    content: count,
    from: text,
    to: text,
    at: text,
    by: text,
    report: z
      .object({
        rule: text,
        every: everySchema,
        against: maybe,
        lead: count,
        officers: count,
        since: maybe,
        episodes: count,
        runs: count,
        places: count,
        readings: count,
        measures: measuresSchema,
        curves: z
          .array(
            z
              .object({
                leaf: z.number().int(),
                option: text,
                points: z.array(z.object({ value: z.number(), measures: measuresSchema }).readonly()).readonly(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
  })
  .readonly()
  .openapi('Backtest');

export const backtestListSchema = z.object({ items: z.array(backtestSchema).readonly() }).readonly();

export const ruleSchema = z
  .object({
    record: text,
    id: text,
    title: text,
    localTitle: maybe,
    state: z.enum(recordStates),
    on: z.boolean(),
    content: count,
    definition: text,
    family: maybe,
    version: count.nullable(),
    indicator: indicatorNameSchema.nullable(),
    named: z
      .object({ indicators: z.array(indicatorNameSchema).readonly(), places: z.array(watchedNameSchema).readonly() })
      .readonly(),
    severity: severity.nullable(),
    theme: maybe,
    legalBasis: legalBasisSchema,
    problems: z
      .array(
        z
          .object({
            path: text,
            code: text,
            weight: z.enum(['refused', 'held', 'warning', 'notice']),
            message: text,
            remedy: text,
          })
          .readonly(),
      )
      .readonly(),
    verified: z.object({ true: count, false: count, dataError: count }).readonly(),
    digest: z.object({ verified: count, precision: z.number(), target: z.number() }).readonly().nullable(),
    alerts: count.nullable(),
    backtest: backtestSchema.nullable(),
  })
  .readonly()
  .openapi('WatchRule');

export const ruleListSchema = z.object({ items: z.array(ruleSchema).readonly() }).readonly();

export const silenceSchema = z
  .object({
    id: text,
    rule: maybe,
    theme: maybe,
    indicator: maybe,
    place: maybe,
    list: maybe,
    severity: severity.nullable(),
    reason: text,
    by: text,
    from: text,
    until: text,
    at: text,
    madeBy: text,
    endedEarly: z.object({ at: text, by: text, reason: text }).readonly().nullable(),
    holds: z.boolean(),
  })
  .readonly()
  .openapi('Silence');

export const silenceListSchema = z.object({ items: z.array(silenceSchema).readonly() }).readonly();

export const explainedSchema = z
  .object({
    place: watchedNameSchema,
    day: text,
    rules: z
      .array(z.object({ rule: text, title: inWordsSchema, records: z.array(shownRecordSchema).readonly() }).readonly())
      .readonly(),
  })
  .readonly();
