/** Documents and their text, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const documentsEn = {
  documentsLead: (n: number): string =>
    n === 0
      ? 'The ledger holds no document.'
      : `${count(n, 'document is', 'documents are')} archived here, each with its hash, its source and every claim read in it.`,
  titleHolds: 'Title or outlet',
  withDrafts: 'with unreviewed claims',
  claimsRead: (n: Html, plain: number): Html => html`${n} ${plain === 1 ? 'claim' : 'claims'}`,
  waitingOf: (n: Html): Html => html`${n} waiting for review`,
  notCollectedCount: (n: Html): Html => html`${n} not collected`,
  documentLead: (claims: Html, plain: number, parts: readonly Part[]): Html =>
    html`${claims} ${plain === 1 ? 'claim stands' : 'claims stand'} in this text${parts.length > 0 && html`: ${parts}`}.`,
  byHandOf: (n: Html): Html => html`${n} entered by hand`,
  reviewedOf: (n: Html): Html => html`${n} reviewed by people`,
  claimsInText: 'Claims in the text',
  aboutDocument: 'About this document',
  textOfDocument: 'Text of the document',
  leftOut: (n: number): string => `${count(n, 'figure was', 'figures were')} met and not collected:`,
  leftOutWhy: 'The ledger keeps no figures about ethnicity, religion or private persons.',
  nothingLeftOut: 'No figure of this text was left out.',
  notCollectedReason: (n: number, reason: string): string => `${n} about ${reason}`,
  reviewThis: 'Review this document',
};
