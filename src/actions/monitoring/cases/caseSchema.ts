/** What requests about cases look like. */
import { z } from 'zod';
import { outcomes } from '../../../core/monitoring/cases/caseEvent.ts';
import { isCurrency } from '../../../core/money/currencies.ts';
import { storable } from '../../claimSchema.ts';
import { plainReason } from '../../plainWords.ts';
import { saidReason } from '../../reason.ts';
import { day, recordId, version } from '../../records/recordSchema.ts';

export const seenCase = { id: recordId, version };

/** Words that must be given, and those that may be. */
export const words = saidReason.min(1).transform(plainReason);
export const maybeWords = saidReason.transform(plainReason).optional();

const id = z.string().trim().min(1).max(200).refine(storable, 'holds a NUL or half a character');

/** Documents of the archive, with the words in them: like the evidence of records. */
export const evidence = z
  .array(
    z.strictObject({
      document: id,
      /** A claim that was read in the document; its words stand for the quote. */
      claim: id.nullish(),
      quote: z.string().min(1).max(20_000).refine(storable, 'ends within a character').nullish(),
      note: saidReason.transform(plainReason).nullish(),
    }),
  )
  .max(50)
  .optional();
export type EvidenceInput = z.input<typeof evidence>;

/** Exact: decimal strings, as in records. */
const budget = z.strictObject({
  amount: z
    .string()
    .trim()
    .regex(/^\d{1,18}(?:\.\d{1,6})?$/, 'must be a plain decimal number, not below zero'),
  currency: z.string().refine(isCurrency, 'must be a code of ISO 4217, such as CNY'),
});

export const terms = {
  what: saidReason.min(1).max(500).transform(plainReason),
  /** A party of the registry. */
  owner: id,
  budget: budget.nullish(),
  due: day,
  /** The record of a project. */
  project: recordId.nullish(),
};
const termsObject = z.object(terms);
export type TermsInput = z.input<typeof termsObject>;
export type ReadTerms = z.output<typeof termsObject>;

export const outcome = z.enum(outcomes);
