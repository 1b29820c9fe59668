/** What monitoring answers, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { periodKinds } from '../../core/monitoring/period.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();

export const shownValueSchema = z.string().nullable().openapi('ShownValue', {
  description: 'A decimal; "withheld" where it would tell of single people; null where nothing was reported',
});

export const inWordsSchema = z.record(z.string(), z.string()).readonly();

export const watchedNameSchema = z
  .object({ id: text, name: text, localName: maybe, tier: text })
  .readonly()
  .openapi('WatchedPlaceName');

export const indicatorAnswerSchema = z
  .object({
    id: text,
    title: inWordsSchema,
    unit: text,
    localUnit: maybe,
    worse: z.enum(['higher', 'lower']),
    period: z.enum(periodKinds),
    whole: z.number().nullable(),
    combine: z.enum(['sum', 'mean', 'none']),
    source: text,
  })
  .readonly()
  .openapi('Indicator');

export const datasetLinkSchema = z
  .object({
    id: text,
    title: text,
    source: text,
    state: z.enum(['entered', 'approved', 'published', 'withdrawn']),
    knownOn: text,
    document: maybe,
  })
  .readonly()
  .openapi('DatasetLink');

const watched = {
  day: text,
  audience: z.enum(['public', 'inside']),
  datasets: z.record(z.string(), datasetLinkSchema).readonly(),
};

const names = z.array(watchedNameSchema).readonly();
const severity = z.enum(severities);

export const alertBasisSchema = z.enum(['entered', 'approved', 'published']).openapi({
  description:
    'How far the readings have come that it, or where it is over its end, rests on. The public sees what published readings say.',
});

const readingSchema = z
  .object({
    period: text,
    value: shownValueSchema,
    denominator: shownValueSchema,
    dataset: maybe,
    of: maybe,
    provisional: z.boolean(),
  })
  .readonly();

const bandSchema = z.object({ period: text, low: text, middle: text, high: text, places: count }).readonly();

const panelSchema = z
  .object({
    indicator: indicatorAnswerSchema,
    readings: z.array(readingSchema).readonly(),
    missing: count,
    withheld: count,
    thresholds: z
      .array(z.object({ rule: text, title: inWordsSchema, limit: text, exitCriterion: z.boolean() }).readonly())
      .readonly(),
    path: z.array(z.object({ period: text, value: text }).readonly()).readonly(),
    peers: z.array(bandSchema).readonly(),
  })
  .readonly();

export const mutingSchema = z
  .union([
    z.object({ by: z.literal('alert'), alert: text }).readonly(),
    z.object({ by: z.literal('silence'), reason: text, office: text, until: text }).readonly(),
    z
      .object({
        by: z.literal('precision'),
        verified: z.number().int().nonnegative(),
        precision: z.number(),
        target: z.number(),
      })
      .readonly(),
  ])
  .nullable()
  .openapi('Muting', { description: 'Why nobody is told of it; null where people are' });

const alertSchema = z
  .object({
    id: text,
    rule: text,
    title: inWordsSchema,
    severity,
    indicator: text,
    since: text,
    period: text,
    isOver: z.boolean(),
    how: z
      .enum(['resolved', 'revised', 'moved', 'closed', 'rule'])
      .nullable()
      .openapi({ description: 'How it ended; revised: the readings that it was based on were corrected' }),
    restsOn: alertBasisSchema,
    muting: mutingSchema,
    sentence: inWordsSchema,
    href: maybe,
  })
  .readonly()
  .openapi('PlaceAlert');

export const watchedPlaceSchema = z
  .object({
    ...watched,
    place: watchedNameSchema,
    above: names,
    below: count,
    before: names,
    after: names,
    panels: z.array(panelSchema).readonly(),
    alerts: z.array(alertSchema).readonly(),
    measures: z
      .array(z.object({ what: text, indicator: maybe, start: text, due: maybe, href: maybe }).readonly())
      .readonly(),
    lists: z
      .array(
        z
          .object({
            id: text,
            title: text,
            localTitle: maybe,
            since: text,
            probationUntil: maybe,
            deadline: z
              .object({ due: text, daysLeft: z.number().int(), elapsed: z.number().nullable() })
              .readonly()
              .nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .openapi('WatchedPlace');

export const gridSchema = z
  .object({
    ...watched,
    indicator: indicatorAnswerSchema,
    indicators: z.array(indicatorAnswerSchema).readonly(),
    period: text,
    periods: z.array(text).readonly(),
    within: watchedNameSchema.nullable(),
    above: names,
    tier: text,
    tiers: z.array(text).readonly(),
    places: count,
    groups: z
      .array(
        z
          .object({
            place: watchedNameSchema,
            places: count,
            levels: z.array(count).readonly(),
            notReported: count,
            withheld: count,
            alerts: z.object({ low: count, medium: count, high: count }).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    oneByOne: z.boolean(),
    page: count,
    pageSize: count,
    total: count,
    regions: names,
    tiles: z
      .array(
        z
          .object({
            place: watchedNameSchema,
            region: maybe,
            value: shownValueSchema,
            level: z.number().int().nullable(),
            dataset: maybe,
            provisional: z.boolean(),
            alert: severity.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    levels: z.array(z.object({ from: text, to: text, places: count }).readonly()).readonly(),
    alerts: count,
    notReported: count,
    withheld: count,
  })
  .openapi('WatchGrid');

export const peersSchema = z
  .object({
    ...watched,
    place: watchedNameSchema,
    group: watchedNameSchema.nullable(),
    indicator: indicatorAnswerSchema,
    indicators: z.array(indicatorAnswerSchema).readonly(),
    period: text,
    periods: z.array(text).readonly(),
    peers: z
      .array(
        z
          .object({
            place: watchedNameSchema,
            value: shownValueSchema,
            denominator: shownValueSchema,
            dataset: maybe,
            isAsked: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    band: bandSchema.nullable(),
    better: count.nullable(),
    notReported: count,
    withheld: count,
    funnel: z.array(z.object({ cases: text, low: text, high: text }).readonly()).readonly(),
  })
  .openapi('WatchPeers');

export const watchSchema = z
  .object({
    ...watched,
    places: count,
    tiers: z.array(z.object({ tier: text, places: count }).readonly()).readonly(),
    indicators: z.array(indicatorAnswerSchema).readonly(),
    alerts: z.object({ low: count, medium: count, high: count }).readonly(),
    newest: z.array(alertSchema).readonly(),
    alertPlaces: z.record(z.string(), watchedNameSchema).readonly(),
    missing: z
      .array(z.object({ indicator: indicatorAnswerSchema, period: text, due: count, missing: count }).readonly())
      .readonly(),
    datasetCount: count,
    grid: gridSchema.nullable(),
    madeUp: z.boolean(),
  })
  .openapi('Watch');
