/** What is kept of something that is to be told, in the transaction of what causes it: enough to find the rest later. */
import type { ListState } from '../../lists/listNews.ts';
import type { Words } from '../indicator.ts';

/** The news of a run are those of its alerts. */
export interface RunNotice {
  readonly kind: 'run';
  readonly run: number;
}

/** Events of cases that happened together. */
export interface CaseNotice {
  readonly kind: 'case';
  readonly events: readonly { readonly caseId: string; readonly version: number }[];
}

/** Something that happened to a place on a supervision list. */
export interface ListNotice {
  readonly kind: 'list';
  /** Ids of the records. */
  readonly list: string;
  readonly listing: string;
  readonly place: string;
  /** How the listing stands by it; left out where a rule suggests listing, and where a deadline is over. */
  readonly state?: ListState;
  /** The day of a deadline that is over. */
  readonly deadline?: string;
  readonly heading: Words;
  readonly sentence: Words;
}

export type Notice = (RunNotice | CaseNotice | ListNotice) & { readonly madeAt: Date };

/** As it is stored beside kind, run and time. */
export type NoticeContent = Omit<CaseNotice, 'kind'> | Omit<ListNotice, 'kind'> | { readonly of: 'run' };
