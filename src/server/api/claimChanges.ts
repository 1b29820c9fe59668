/** What a reviewer may change about a claim: never the quoted words, only what they are taken to mean. */
import { z } from '@hono/zod-openapi';
import { bases, claimKinds, qualifiers, stages } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseDay } from '../../core/periods/day.ts';
import { fieldInvalid } from '../errors.ts';

const words = z.string().trim().min(1).max(300);
const decimal = z
  .string()
  .max(60)
  .regex(/^-?\d{1,40}(?:\.\d{1,18})?$/, 'must be a plain decimal number such as 18819000000 or 0.5');
const day = z.string().refine((value) => parseDay(value) !== null, 'must be a calendar day such as 2019-07-14');
const reference = z.object({ name: words, id: words.nullable() });
const references = z.array(reference).max(100);
const offset = z.number().int().nonnegative();

export const claimChangesSchema = z
  .object({
    kind: z.enum(claimKinds),
    measure: words,
    value: decimal.nullable(),
    low: decimal.nullable(),
    high: decimal.nullable(),
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
    qualifier: z.enum(qualifiers).nullable(),
    unit: words.nullable(),
    unitInferred: z.boolean(),
    per: words.nullable(),
    change: z.enum(['up', 'down']).nullable(),
    stage: z.enum(stages).nullable(),
    basis: z.enum(bases).nullable(),
    period: z.object({ start: day.nullable(), end: day.nullable() }).nullable(),
    donors: references,
    recipients: references,
    sectors: references,
    places: references,
    participants: z.array(reference.extend({ office: words.nullable() })).max(100),
    topic: words.nullable(),
    attribution: z
      .array(
        z.object({
          role: z.enum(['speaker', 'reporter', 'compiler']),
          name: words,
          office: words.nullable(),
          start: offset,
          end: offset,
        }),
      )
      .max(20),
  })
  .partial()
  .strict()
  .openapi('ClaimChanges');

export type ParsedClaimChanges = z.infer<typeof claimChangesSchema>;

/** Throws FIELD_INVALID naming the first field that is wrong. */
export function parseClaimChanges(changes: unknown): ParsedClaimChanges {
  const parsed = claimChangesSchema.safeParse(changes);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CounterfoilError(fieldInvalid, `${issue?.path.join('.') ?? 'the form'}: ${issue?.message ?? 'is not valid'}`);
}
