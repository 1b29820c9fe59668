/** What the boards of arrivals, promises and findings show. Ids stand for what `names` says they are called. */
import type { Evidence, Money } from '../core/records/field.ts';
import type { ShownView } from './pairingAnswers.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';

/** One thing sent or received: money, or a quantity in its own unit. */
export interface Movement {
  readonly id: string;
  readonly href: string;
  readonly date: string;
  readonly stage: string;
  readonly providers: readonly string[];
  readonly recipients: readonly string[];
  readonly amount: Money | null;
  readonly quantity: string | null;
  readonly unit: string | null;
}

export interface ArrivalLine {
  /** Null for a suggestion that nobody has judged. */
  readonly id: string | null;
  readonly status: string;
  readonly sent: readonly Movement[];
  readonly received: readonly Movement[];
  readonly due: string | null;
  /** Received minus sent, where both are in one currency or unit. */
  readonly difference: string | null;
  readonly unit: string | null;
  /** From the first day sent to the first received. */
  readonly days: number | null;
  readonly note: string | null;
}

export interface ArrivalsBoard {
  readonly day: string;
  readonly view: ShownView;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly judged: readonly ArrivalLine[];
  readonly suggested: readonly ArrivalLine[];
  readonly mayJudge: { readonly allowed: boolean; readonly because: string };
  readonly names: Names;
  readonly notRead: number;
}

export type ObligationStanding = 'open' | 'due soon' | 'overdue' | 'partly met' | 'met' | 'missed' | 'waived';

export interface ObligationTally {
  readonly all: number;
  readonly overdue: number;
  readonly byStanding: Readonly<Record<ObligationStanding, number>>;
}

export interface ObligationLine {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  readonly to: string | null;
  readonly on: string | null;
  readonly due: string | null;
  readonly metOn: string | null;
  readonly standing: ObligationStanding;
  /** Days past due; null when it is not overdue. */
  readonly daysOver: number | null;
  readonly promised: Movement['amount'];
  readonly promisedQuantity: string | null;
  readonly unit: string | null;
  /** In the currency or unit promised; null where no delivery is recorded or none can be compared. */
  readonly delivered: string | null;
  readonly deliveries: number;
  readonly agreement: string | null;
  readonly engagement: string | null;
  readonly evidence: readonly Evidence[];
}

export interface FollowUpLine {
  readonly engagement: string;
  readonly action: string;
  readonly by: string | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly doneOn: string | null;
  readonly overdue: boolean;
}

export interface ObligationsBoard {
  readonly day: string;
  readonly view: ShownView;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly standing: ObligationStanding | null;
  readonly tally: ObligationTally;
  readonly obligations: readonly ObligationLine[];
  readonly followUps: readonly FollowUpLine[];
  readonly names: Names;
  readonly notRead: number;
}

export interface FindingTally {
  readonly all: number;
  readonly open: number;
  readonly overdue: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

export interface FindingLine {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly words: string;
  readonly about: readonly string[];
  readonly responsible: string | null;
  readonly amount: Money | null;
  readonly due: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly action: string | null;
  readonly actionOn: string | null;
  readonly recheck: string | null;
  readonly recheckOn: string | null;
  readonly evidence: readonly Evidence[];
  readonly mayReport: boolean;
  readonly mayRecheck: boolean;
}

export interface FindingsBoard {
  readonly day: string;
  readonly view: ShownView;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly status: string | null;
  readonly tally: FindingTally;
  readonly findings: readonly FindingLine[];
  readonly names: Names;
  readonly notRead: number;
}
