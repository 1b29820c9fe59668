/** A time in which nobody is told of certain alerts, asked for by an office, with a reason and an end. */
export interface Silence {
  /** Null matches everything; `place` matches all below it, too. */
  readonly rule: string | null;
  readonly theme: string | null;
  readonly indicator: string | null;
  readonly place: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
}
