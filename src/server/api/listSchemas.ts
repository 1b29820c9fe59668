/** Supervision lists, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { listOrders } from '../../core/lists/nearness.ts';
import { comparisons } from '../../core/records/types/list.ts';
import { namesSchema, recordSchema } from './recordSchemas.ts';
import { datasetLinkSchema, indicatorAnswerSchema, inWordsSchema, shownValueSchema } from './watchSchemas.ts';
import { listingStandings } from '../../actions/listAnswers.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const met = z.enum(['yes', 'no', 'unknown']);
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

const shown = { day: text, view: z.enum(['published', 'working']) };

export const listsSchema = z
  .object({
    ...shown,
    lists: many(z.object({ record: recordSchema, onList: count, left: count }).readonly()),
    names: namesSchema,
    notRead: count,
  })
  .readonly()
  .openapi('SupervisionLists');

const evidenceSchema = z.object({ document: text, claim: maybe, quote: maybe, note: maybe }).readonly();

const targetSchema = z
  .object({
    what: text,
    value: maybe,
    unit: maybe,
    due: maybe,
    metOn: maybe,
    state: z.enum(['met', 'met late', 'open', 'overdue']),
    daysLeft: z.number().int().nullable(),
    elapsed: share,
  })
  .readonly();

const checkedReadingSchema = z
  .object({
    period: text,
    met,
    value: shownValueSchema,
    dataset: maybe,
    late: z.boolean(),
    waiting: maybe,
    earlier: many(
      z.object({ value: shownValueSchema, dataset: text, knownOn: text, withdrawn: z.boolean() }).readonly(),
    ),
  })
  .readonly();

const checkSchema = z
  .object({
    period: maybe,
    start: text,
    end: text,
    met,
    measured: met.nullable(),
    recorded: met.nullable(),
    document: maybe,
    disagree: z.boolean(),
    beside: z.boolean(),
    criteria: many(z.object({ number: count, met, readings: many(checkedReadingSchema) }).readonly()),
  })
  .readonly();

const missingSchema = z
  .object({
    step: z.enum(['periods', 'agreement', 'approval', 'verification', 'public notice', 'notice period']),
    field: z.enum(['checks', 'verifiedOn', 'verifiedBy', 'noticeOn', 'exitedOn']),
    words: text,
    localWords: text,
  })
  .readonly();

const standing = z.enum(listingStandings);

const listingSchema = z
  .object({
    id: text,
    place: text,
    level: text,
    listedOn: text,
    standing,
    since: maybe,
    onList: z.boolean(),
    sentence: text,
    localSentence: text,
    supervisor: maybe,
    targets: many(targetSchema),
    deadline: z.object({ due: text, daysLeft: z.number().int(), elapsed: share }).readonly().nullable(),
    exit: z
      .object({
        met: count,
        asked: count.nullable(),
        checks: count,
        verifiedOn: maybe,
        verifiedBy: maybe,
        noticeOn: maybe,
        noticeUntil: maybe,
        exitedOn: maybe,
        probationUntil: maybe,
      })
      .readonly(),
    checks: many(checkSchema),
    progress: many(
      z
        .object({ number: count, met: count, asked: count.nullable(), newest: checkedReadingSchema.nullable() })
        .readonly(),
    ),
    missing: many(missingSchema),
    metSince: maybe,
    broken: z
      .object({
        period: maybe,
        start: text,
        end: text,
        met: z.enum(['no', 'unknown']),
        criteria: many(count),
        waiting: z.boolean(),
      })
      .readonly()
      .nullable(),
    overruled: many(missingSchema),
    decision: z.object({ by: text, words: text, document: text }).readonly().nullable(),
    doubt: z.object({ met: count, asked: count }).readonly().nullable(),
    daysListed: count.nullable(),
    probationElapsed: share,
    relists: maybe,
    reason: maybe,
    evidence: many(evidenceSchema),
  })
  .readonly()
  .openapi('Listing');

const criterionSchema = z
  .object({
    number: count,
    what: maybe,
    indicator: indicatorAnswerSchema
      .unwrap()
      .pick({ id: true, title: true, unit: true, localUnit: true })
      .readonly()
      .nullable(),
    comparison: z.enum(comparisons.map(({ code }) => code)).nullable(),
    limit: maybe,
    rule: z.object({ id: text, title: inWordsSchema.nullable() }).readonly().nullable(),
  })
  .readonly();

export const supervisionListSchema = z
  .object({
    ...shown,
    record: recordSchema,
    mayEdit: z.boolean(),
    supervisor: text,
    start: text,
    end: maybe,
    entryRule: text,
    exitRule: maybe,
    exitPeriods: maybe,
    noticeDays: maybe,
    probationMonths: maybe,
    targets: many(targetSchema),
    criteria: many(criterionSchema),
    listingRule: maybe,
    probationRule: maybe,
    suggestions: many(
      z
        .object({
          place: text,
          kind: z.enum(['list', 'list again']),
          listing: maybe,
          alert: text,
          rule: z.enum(['listing', 'probation']),
          since: text,
          sentence: inWordsSchema,
        })
        .readonly(),
    ),
    datasets: z.record(text, datasetLinkSchema).readonly(),
    filter: z
      .object({ within: maybe, level: maybe, standing: standing.nullable(), met: count.nullable(), listing: maybe })
      .readonly(),
    order: z.enum(listOrders),
    listings: many(listingSchema),
    withChecks: z
      .boolean()
      .openapi({ description: 'Listings have their checks only where 24 or fewer are on the page' }),
    page: z.number().int().positive(),
    pageSize: z.number().int().positive(),
    matching: count,
    nearness: z
      .object({
        mayLeave: count,
        exitDue: count,
        byMet: many(z.object({ met: count, places: count }).readonly()),
      })
      .readonly(),
    overdue: count,
    onList: z.record(text, count).readonly(),
    left: count,
    onProbation: count,
    listedAgain: count,
    lastDue: maybe,
    regions: many(z.object({ place: text, level: text, onList: count, left: count }).readonly()),
    stated: many(
      z
        .object({
          place: maybe,
          level: text,
          stated: text,
          on: maybe,
          words: maybe,
          document: maybe,
          listed: count,
          difference: text,
        })
        .readonly(),
    ),
    evidence: many(evidenceSchema),
    names: namesSchema,
    notRead: count,
  })
  .readonly()
  .openapi('SupervisionList');
