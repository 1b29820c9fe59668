/** What each leaf may say in a file of rules, and what it means where it says nothing. */
import { z } from 'zod';
import { parsePeriod } from '../period.ts';
import type { Path } from '../target.ts';

const positive = z.number().positive();
const periods = z.int().min(1).max(600);
const share = z.number().min(0).max(1);
const deviations = z.number().positive().max(20);
const indicator = z.string().min(1).optional().describe('Another indicator than that of the rule.');
const leastSpread = z.number().min(0).default(0).describe('A place is never taken to vary by less, in the unit.');
const exitLevel = z.number().optional().describe('Where the rule lets go; as the limit, where it is left out.');

const point = z.strictObject({
  period: z.string().refine((text) => parsePeriod(text) !== null, 'is no period'),
  value: z.number().optional(),
});

const path = z
  .strictObject({ shape: z.enum(['straight', 'steps']).default('straight'), points: z.array(point).min(2).max(100) })
  .describe('From a baseline to the target; without a value the first point is what the place itself had.');

const line = z.strictObject({
  indicator,
  limit: z.number(),
  exitLevel,
  atLeast: z.int().min(1).max(60).default(1),
  of: z.int().min(1).max(60).default(1),
});

const change = z.strictObject({
  indicator,
  limit: positive.describe('How much worse, in the unit, or as a share of the earlier value where relative.'),
  exitLevel,
  over: periods.describe('Compared with the value this many periods before.'),
  relative: z.boolean().default(false),
});

const pathGap = z.strictObject({
  indicator,
  tolerance: z.number().min(0).default(0).describe('How far behind the path a place may be, in the unit.'),
  exitLevel,
  path: path.optional(),
});

const trend = z.strictObject({
  indicator,
  last: z.int().min(8).max(120).default(24),
  leastValues: z.int().min(8).max(120).default(8),
  p: z.number().positive().max(0.5).default(0.05),
  exitLevel: z.number().positive().max(1).optional().describe('The p-value above which the rule lets go.'),
  leastSlope: z.number().min(0).default(0).describe('How much worse a year at least, in the unit.'),
  seasonal: z.boolean().default(false),
});

const ofMethod = {
  last: 'trend',
  halfWidth: 'season',
  years: 'season, count',
  leastValues: 'trend, season',
  leastSpread: 'trend, season',
} as const;

const baselineMembers = z.strictObject({
  indicator,
  method: z.enum(['season', 'trend', 'count']).default('trend'),
  z: deviations
    .optional()
    .describe('3.09 where it is left out, and 2.41 for counts: a share of 0.8 % of usual periods.'),
  exitLevel: deviations.optional(),
  guard: z.int().min(0).max(120).optional().describe('Newest periods left out; none, and half a year of counts.'),
  years: z.int().min(1).max(20).optional().describe('Of season and count; 5 where it is left out.'),
  halfWidth: z.int().min(0).max(26).optional().describe('Of season; 1 where it is left out.'),
  last: z.int().min(6).max(300).optional().describe('Of trend; 36 where it is left out.'),
  leastValues: z.int().min(5).max(300).optional().describe('Of trend and season; 8 where it is left out.'),
  leastSpread: z.number().min(0).optional().describe('Of trend and season; 0 where it is left out.'),
});

/** What a method does not look at is refused: it would be thought to count. */
const baseline = baselineMembers.superRefine((one, context) => {
  for (const [member, methods] of Object.entries(ofMethod)) {
    if (!(member in one) || methods.split(', ').includes(one.method)) continue;
    context.addIssue({ code: 'custom', path: [member], message: `does nothing with the method "${one.method}"` });
  }
});

const chart = {
  indicator,
  memory: periods.default(12),
  reference: z.int().min(6).max(300).default(36),
  leastValues: z.int().min(5).max(300).default(12),
  trend: z.boolean().default(true),
  leastSpread,
  exitLevel: positive.optional(),
};

/**
 * What the past leads to expect is estimated, so that limits from the books (2.962 and 5) raise far more alarms than they
 * say. With these, one quiet place-month in a hundred was in alarm in `npm run bench slipback`.
 */
const widthOfEwma = 4.8;
const limitOfCusum = 13;

const ewma = z.strictObject({
  ...chart,
  lambda: z.number().positive().max(1).default(0.2),
  width: deviations.default(widthOfEwma),
});

const cusum = z.strictObject({
  ...chart,
  slack: z.number().min(0).max(10).default(0.5),
  limit: positive.default(limitOfCusum),
});

const peers = z.strictObject({
  indicator,
  method: z.enum(['robust', 'funnel']).default('robust'),
  group: z
    .union([z.enum(['tier', 'parent']), z.strictObject({ above: z.string().min(1) })])
    .default('tier')
    .describe('Places of the same tier: all, those of the same parent, or those of the same place above of a tier.'),
  z: deviations.default(3.09),
  exitLevel: deviations.optional(),
  leastPeers: z.int().min(3).max(10_000).default(10),
  leastSpread,
});

const dataGap = z
  .strictObject({
    indicator,
    periods: periods.optional().describe('So many due periods in a row without a value.'),
    exitLevel: periods.optional().describe('The alert goes on while so many are missing; 1 where it is left out.'),
    completeness: share.optional().describe('Less than this share of the last due periods has a value.'),
    of: periods.optional().describe('How many of the last due periods; 12 where it is left out.'),
  })
  .refine((one) => (one.periods === undefined) !== (one.completeness === undefined), 'needs periods or completeness')
  .refine((one) => one.periods === undefined || one.of === undefined, { path: ['of'], error: 'goes with completeness' })
  .refine((one) => one.completeness === undefined || one.exitLevel === undefined, {
    path: ['exitLevel'],
    error: 'goes with periods',
  });

export const leafSchemas = { line, change, pathGap, trend, baseline, ewma, cusum, peers, dataGap };

/** A leaf as a file has it, with defaults filled in. */
export type RawLeaf = { [Kind in keyof typeof leafSchemas]: z.output<(typeof leafSchemas)[Kind]> };

/** The points of a path by number. Null where they are not of one kind of period, or not in order of time. */
export function pathOf(raw: z.output<typeof path>): Path | null {
  const points = raw.points.map(({ period, value = null }) => ({ period: parsePeriod(period), value }));
  const kind = points[0]?.period?.kind;
  if (kind === undefined || points.some(({ period }) => period?.kind !== kind)) return null;
  const numbered = points.map(({ period, value }) => ({ period: period?.number ?? 0, value }));
  const isOrdered = numbered.every(({ period }, at) => at === 0 || period > (numbered[at - 1]?.period ?? 0));
  const isKnown = numbered.every(({ value }, at) => at === 0 || value !== null);
  return isOrdered && isKnown ? { kind, shape: raw.shape, points: numbered } : null;
}
