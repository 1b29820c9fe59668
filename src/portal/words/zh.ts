/** Every word that the portal says, in Chinese. */
import type { Words } from './en.ts';
import { accountZh } from './site/account.zh.ts';
import { claimsZh } from './site/claims.zh.ts';
import { countingZh } from './site/counting.zh.ts';
import { documentsZh } from './site/documents.zh.ts';
import { fieldsZh } from './site/fields.zh.ts';
import { figuresZh } from './site/figures.zh.ts';
import { frameZh } from './site/frame.zh.ts';
import { numbersZh } from './site/numbers.zh.ts';
import { otherPagesZh } from './site/otherPages.zh.ts';
import { overviewZh } from './site/overview.zh.ts';
import { registryZh } from './site/registry.zh.ts';
import { reviewZh } from './site/review.zh.ts';

export const zh: Words = {
  ...frameZh,
  ...numbersZh,
  ...fieldsZh,
  ...claimsZh,
  ...overviewZh,
  ...documentsZh,
  ...figuresZh,
  ...registryZh,
  ...otherPagesZh,
  ...countingZh,
  ...reviewZh,
  ...accountZh,
};
