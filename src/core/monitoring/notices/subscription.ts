/** Who wants to be told of what, and how. A subscription belongs to an account; where it goes is kept apart from it. */
import type { Severity } from '../rules/rule.ts';

/** What carries notices. A feed waits to be read; nothing is sent there. */
export const carriers = ['email', 'webhook', 'feed'] as const;
export type Carrier = (typeof carriers)[number];

export const paces = ['at once', 'daily'] as const;
export type Pace = (typeof paces)[number];

/** Events of cases: none, of those that the account has a part in, of all that it may see. */
export const caseInterests = ['none', 'mine', 'all'] as const;
export type CaseInterest = (typeof caseInterests)[number];

/** An e-mail address gets nothing before somebody who reads it has confirmed it. */
export const subscriptionStates = ['unconfirmed', 'on', 'paused', 'off'] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

export interface Wanted {
  /** What happens at these places and below; everywhere where there are none. */
  readonly places: readonly string[];
  /** Themes of rules; all where there are none. */
  readonly themes: readonly string[];
  /** Nothing milder is told of. Events of lists have no severity and are told whatever it is. */
  readonly leastSeverity: Severity;
  readonly alerts: boolean;
  readonly cases: CaseInterest;
  /** What happens on supervision lists: on none, on all, or on these. */
  readonly lists: 'none' | 'all' | readonly string[];
  readonly pace: Pace;
  readonly language: 'en' | 'zh';
}

/** What the history keeps of it. */
export interface SubscriptionBody {
  readonly wanted: Wanted;
  /** Number of the last notice before it was switched on: what came up to it is not told. */
  readonly after: number;
  /** Its address changed while it was on: what happens until the new one is confirmed is told then. */
  readonly goesOn?: true;
}

export interface Subscription extends SubscriptionBody {
  readonly id: string;
  readonly version: number;
  /** Name of the account. */
  readonly account: string;
  readonly carrier: Carrier;
  readonly state: SubscriptionState;
  /** When this version was written, as an ISO instant. */
  readonly recordedAt: string;
}
