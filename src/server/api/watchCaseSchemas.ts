/** What the board of cases and a case answer, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { alertEventKinds } from '../../actions/alertAnswers.ts';
import { caseActs } from '../../actions/caseAnswers.ts';
import { measureStates, outcomes, tasks } from '../../core/monitoring/cases/caseEvent.ts';
import { caseStages } from '../../core/monitoring/cases/caseState.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import { answeredEvidenceSchema, namesSchema } from './recordSchemas.ts';
import { datasetLinkSchema, inWordsSchema, mutingSchema, shownValueSchema } from './watchSchemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const outcome = z.enum(outcomes);
const task = z.enum(tasks);
const severity = z.enum(severities);

export const storedEvidenceSchema = z.object({ document: text, claim: maybe, quote: maybe, note: maybe }).readonly();
const storedEvidence = z.array(storedEvidenceSchema).readonly();

const alertSchema = z
  .object({
    id: text,
    rule: text,
    family: text,
    title: inWordsSchema,
    place: text,
    indicator: text,
    unit: text,
    localUnit: maybe.optional(),
    lagDays: count,
    theme: text,
    severity,
    exitCriterion: z.boolean(),
    since: text,
    period: text,
    sentence: inWordsSchema,
    datasets: z.array(text).readonly(),
  })
  .readonly()
  .openapi('AlertOfCase');

const toldSchema = z
  .union([
    z.object({ kind: z.literal('supervisor'), party: text, list: text }).readonly(),
    z.object({ kind: z.literal('office above'), place: text }).readonly(),
  ])
  .openapi('EscalatedTo', { description: 'Who was told of something overdue' });

const recovery = z.enum(['resolved', 'revised', 'moved', 'closed', 'rule']);

const dueSchema = z
  .object({ task, measure: count.nullable(), period: maybe, by: text, overdue: z.boolean() })
  .readonly();

const lineFields = {
  id: text,
  version: count,
  stage: z.enum(caseStages),
  alert: alertSchema,
  muting: mutingSchema,
  openedOn: text,
  closedOn: maybe,
  outcome: outcome.nullable(),
  due: z.array(dueSchema).readonly().openapi({ description: 'What is owed to it, the soonest first' }),
  overdue: z.boolean(),
  owners: z.array(text).readonly(),
  suggestion: z
    .object({ how: recovery, period: text, on: text })
    .readonly()
    .nullable()
    .openapi({ description: 'The alert ended: somebody may close the case' }),
  escalatedTo: toldSchema.nullable(),
  episodes: count.openapi({ description: 'How often the alert fired' }),
};

const lineSchema = z.object(lineFields).readonly().openapi('CaseLine');

const filterSchema = z
  .object({
    stage: z.enum(caseStages).nullable(),
    within: maybe,
    theme: maybe,
    severity: severity.nullable(),
    overdue: z.boolean(),
    owner: maybe,
  })
  .readonly();

export const boardSchema = z
  .object({
    day: text,
    filter: filterSchema,
    columns: z
      .array(
        z
          .object({ stage: z.enum(caseStages), total: count, overdue: count, items: z.array(lineSchema).readonly() })
          .readonly(),
      )
      .readonly(),
    next: maybe,
    open: count,
    overdue: count,
    themes: z.array(text).readonly(),
    owners: z.array(text).readonly(),
    names: namesSchema,
  })
  .readonly()
  .openapi('CaseBoard');

export const termsSchema = z
  .object({
    what: text,
    owner: text,
    budget: z.object({ amount: text, currency: text }).readonly().nullable(),
    due: text,
    project: maybe,
  })
  .readonly();

const measureSchema = z
  .object({
    number: count,
    terms: termsSchema,
    state: z.enum(measureStates),
    overdue: z.boolean(),
    assignedOn: text,
    assignedBy: text,
    changedOn: maybe,
    changedBy: maybe,
  })
  .readonly()
  .openapi('CaseMeasure');

const datasetState = z.enum(['entered', 'approved', 'published', 'withdrawn']);

const followUpSchema = z
  .object({
    period: text,
    value: shownValueSchema,
    denominator: shownValueSchema,
    dataset: maybe,
    knownOn: maybe,
    state: datasetState.nullable().openapi({ description: 'How far its dataset has come by now' }),
  })
  .readonly();

const stepSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened'), alert: alertSchema, follows: maybe }).readonly(),
    z.object({ kind: z.literal('acknowledged') }).readonly(),
    z.object({ kind: z.literal('verified'), outcome, duplicateOf: maybe, evidence: storedEvidence }).readonly(),
    z.object({ kind: z.literal('measure assigned'), terms: termsSchema }).readonly(),
    z
      .object({ kind: z.literal('measure changed'), measure: count, terms: termsSchema, state: z.enum(measureStates) })
      .readonly(),
    z.object({ kind: z.literal('follow-up'), reading: followUpSchema }).readonly(),
    z.object({ kind: z.literal('closing suggested'), how: recovery, period: text }).readonly(),
    z.object({ kind: z.literal('suggestion withdrawn'), period: text }).readonly(),
    z.object({ kind: z.literal('alert changed'), alert: alertSchema }).readonly(),
    z.object({ kind: z.literal('closed'), evidence: storedEvidence }).readonly(),
    z.object({ kind: z.literal('reopened'), alert: alertSchema.nullable() }).readonly(),
    z.object({ kind: z.literal('escalated'), task, measure: count.nullable(), by: text, to: toldSchema }).readonly(),
    z.object({ kind: z.literal('commented') }).readonly(),
  ])
  .openapi('CaseStep');

const happeningSchema = z
  .object({
    at: text,
    by: maybe.openapi({ description: 'Null for what the rules found and did, whoever started the run' }),
    version: count.nullable(),
    step: stepSchema.nullable(),
    alert: z
      .object({ run: count, day: text, kind: z.enum(alertEventKinds), period: text, sentence: inWordsSchema })
      .readonly()
      .nullable(),
    dataset: z
      .object({ id: text, title: text, state: datasetState })
      .readonly()
      .nullable()
      .openapi({ description: 'Readings that were noted, and what was made of them then' }),
    words: maybe,
    evidence: z.array(answeredEvidenceSchema).readonly(),
  })
  .readonly();

const evidence = z.array(answeredEvidenceSchema).readonly();

export const caseSchema = z
  .object({
    ...lineFields,
    day: text,
    acknowledged: z.object({ by: text, on: text }).readonly().nullable(),
    verified: z
      .object({ outcome, duplicateOf: maybe, by: text, on: text, reason: maybe, evidence })
      .readonly()
      .nullable(),
    measures: z.array(measureSchema).readonly(),
    followUps: z.array(followUpSchema).readonly(),
    closed: z.object({ by: text, on: text, reason: maybe, evidence }).readonly().nullable(),
    follows: maybe,
    duplicates: z.array(text).readonly(),
    near: z
      .array(z.object({ id: text, title: inWordsSchema, stage: z.enum(caseStages) }).readonly())
      .readonly()
      .openapi({ description: 'Other cases of the place, those that are open first' }),
    happenings: z.array(happeningSchema).readonly(),
    datasets: z.record(z.string(), datasetLinkSchema),
    possibilities: z
      .array(z.object({ act: z.enum(caseActs), allowed: z.boolean(), because: maybe }).readonly())
      .readonly(),
    names: namesSchema,
  })
  .readonly()
  .openapi('Case');
