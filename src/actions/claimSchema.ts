/** What a claim must look like before it is stored. Types say the shape; this says it of other people's data. */
import { z } from 'zod';
import type { Claim } from '../core/claims/claim.ts';
import { bases, claimKinds, qualifiers, stages } from '../core/claims/claim.ts';
import { parseDay } from '../core/periods/day.ts';
import { INPUT_INVALID } from './errors.ts';
import { InputInvalid } from './inputInvalid.ts';

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export function storable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

const words = z.string().trim().min(1).max(500).refine(storable, 'holds a NUL or half a character');
/** Plain notation: PostgreSQL and big.js read more, but people compare what they see. */
const decimal = z
  .string()
  .max(80)
  .regex(/^-?\d{1,60}(?:\.\d{1,18})?$/, 'must be a plain decimal number');
const day = z.string().refine((value) => parseDay(value) !== null, 'must be a calendar day such as 2019-07-14');
const offset = z.number().int().nonnegative();
const ref = z.object({
  name: words,
  id: words.nullable(),
  start: offset.exactOptional(),
  end: offset.exactOptional(),
});
const refs = z.array(ref).max(500);

/** The fields that a reviewer may change: never the quoted words, only what they are taken to mean. */
const meaning = {
  kind: z.enum(claimKinds),
  measure: words,
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  unit: words.nullable(),
  unitInferred: z.boolean(),
  stage: z.enum(stages).nullable(),
  basis: z.enum(bases).nullable(),
  period: z.object({ start: day.nullable(), end: day.nullable() }).nullable(),
  donors: refs,
  recipients: refs,
  sectors: refs,
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
    .max(50),
};

/** Fields that a claim may do without. */
const extras = {
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  per: words,
  change: z.enum(['up', 'down']),
  places: refs,
  participants: z.array(ref.extend({ office: words.nullable() })).max(500),
  topic: words,
  relativeTo: words,
  revises: words,
};

export const claimSchema: z.ZodType<Claim> = z.object({
  document: z.string(),
  quote: z.string().min(1).max(20_000).refine(storable, 'ends within a character'),
  start: offset,
  end: offset,
  ...meaning,
  lowOpen: extras.lowOpen.exactOptional(),
  highOpen: extras.highOpen.exactOptional(),
  per: extras.per.exactOptional(),
  change: extras.change.exactOptional(),
  places: extras.places.exactOptional(),
  participants: extras.participants.exactOptional(),
  topic: extras.topic.exactOptional(),
  relativeTo: extras.relativeTo.exactOptional(),
  revises: extras.revises.exactOptional(),
  sentence: z.object({ start: offset, end: offset }),
  score: z.number().min(0).max(1),
  by: z.enum(['rules', 'llm', 'person']),
});

/** Null takes an optional field away. */
export const changesSchema = z
  .object({
    ...meaning,
    ...extras,
    per: extras.per.nullable(),
    change: extras.change.nullable(),
    topic: extras.topic.nullable(),
    relativeTo: extras.relativeTo.nullable(),
    revises: extras.revises.nullable(),
  })
  .partial()
  .strict();

export type ClaimChanges = z.input<typeof changesSchema>;

/** Parses, or throws INPUT_INVALID naming every field that is wrong. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InputInvalid(INPUT_INVALID, parsed.error, input);
}
