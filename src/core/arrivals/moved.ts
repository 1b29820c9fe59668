import type { Body } from '../records/field.ts';
import type { DayInterval } from '../records/partialDate.ts';
import { dayInterval } from '../records/partialDate.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { moneyOf, sharesOf, textOf } from '../records/values.ts';

/** Help as one side reports it: a transaction or a contribution in kind, as far as matching looks at it. */
export interface Moved {
  readonly id: string;
  readonly amount: string;
  /** What must be alike to compare two at all: currency and stage, or kind, unit and stage. */
  readonly measure: string;
  /** What the amount counts: "CNY", "persons". */
  readonly unit: string;
  readonly days: DayInterval;
  readonly providers: readonly string[];
  readonly places: readonly string[];
  readonly project: string | null;
}

/** Null for other types of record, and for drafts without amount, stage or date. */
export function movedOf(id: string, type: RecordType, body: Body): Moved | null {
  const days = dayInterval(textOf(body, 'date') ?? '');
  const stage = textOf(body, 'stage');
  const measured = type === 'transaction' ? money(body) : type === 'contribution' ? kind(body) : null;
  if (days === null || stage === null || measured === null) return null;
  return {
    id,
    amount: measured.amount,
    measure: JSON.stringify([type, stage, ...measured.alike]),
    unit: measured.unit,
    days,
    providers: sharesOf(body, 'providers').map((share) => share.id),
    places: sharesOf(body, 'recipients').map((share) => share.id),
    project: textOf(body, 'project'),
  };
}

export function amountsOf(moved: readonly Moved[]): string[] {
  return moved.map(({ amount }) => amount);
}

interface Measured {
  readonly amount: string;
  readonly unit: string;
  readonly alike: readonly string[];
}

function money(body: Body): Measured | null {
  const amount = moneyOf(body, 'amount');
  return amount === null ? null : { amount: amount.amount, unit: amount.currency, alike: [amount.currency] };
}

function kind(body: Body): Measured | null {
  const [quantity, unit] = [textOf(body, 'quantity'), textOf(body, 'unit')];
  if (quantity === null || unit === null) return null;
  return { amount: quantity, unit, alike: [textOf(body, 'kind') ?? '', unit.toLowerCase()] };
}
