/**
 * Every word that the portal says, in English. `zh.ts` has the same keys, which the type system checks. Functions put
 * numbers into sentences; what they get as `Html` is a link to what the number is made of.
 */
import { accountEn } from './site/account.en.ts';
import { claimsEn } from './site/claims.en.ts';
import { countingEn } from './site/counting.en.ts';
import { documentsEn } from './site/documents.en.ts';
import { fieldsEn } from './site/fields.en.ts';
import { figuresEn } from './site/figures.en.ts';
import { frameEn } from './site/frame.en.ts';
import { numbersEn } from './site/numbers.en.ts';
import { otherPagesEn } from './site/otherPages.en.ts';
import { overviewEn } from './site/overview.en.ts';
import { registryEn } from './site/registry.en.ts';
import { reviewEn } from './site/review.en.ts';

export const en = {
  ...frameEn,
  ...numbersEn,
  ...fieldsEn,
  ...claimsEn,
  ...overviewEn,
  ...documentsEn,
  ...figuresEn,
  ...registryEn,
  ...otherPagesEn,
  ...countingEn,
  ...reviewEn,
  ...accountEn,
};

export type Words = typeof en;
