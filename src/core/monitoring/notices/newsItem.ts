/** One thing to tell: an alert that fired or ended, an event of a case, something that happened on a supervision list. */
import type { Muting } from '../alerts/alert.ts';
import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';

interface Told {
  /** Stable, so that whoever gets it twice can see it: of the alert and its run, of the case and its event. */
  readonly id: string;
  readonly place: string;
  /** The place and all above it, the nearest first. */
  readonly within: readonly string[];
  readonly placeTitle: Words;
  /** Of the place above; null for a place without one. */
  readonly aboveTitle: Words | null;
  readonly theme: string;
  /** What it is about: the title of the rule, or of the list. */
  readonly heading: Words;
  /** Values in it are protected as the reader's pages are. */
  readonly sentence: Words;
  /** Address of its page, from the root of the site. */
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
}

export interface AlertNews extends Told {
  readonly kind: 'alert';
  readonly news: 'fired' | 'ended';
  readonly severity: Severity;
  readonly mutedBy: Muting['by'] | null;
}

export interface CaseNews extends Told {
  readonly kind: 'case';
  readonly severity: Severity;
  /** Names of accounts and ids of actors that have a part in the case. */
  readonly people: readonly string[];
  readonly parties: readonly string[];
}

export interface ListNews extends Told {
  readonly kind: 'list';
  readonly severity: null;
  readonly list: string;
}

export type NewsItem = AlertNews | CaseNews | ListNews;
