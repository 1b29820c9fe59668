import type { Body } from '../records/field.ts';
import type { DayInterval } from '../records/partialDate.ts';
import { dayInterval, lastDay } from '../records/partialDate.ts';
import { textOf } from '../records/values.ts';

/** A pairing as reckoning needs it. Dates as they were written. */
export interface Pairing {
  readonly id: string;
  readonly programme: string | null;
  readonly round: string | null;
  readonly donor: string;
  readonly recipient: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: string;
  readonly legalBasis: string | null;
  readonly within: string | null;
  readonly replaces: string | null;
  /** First day it may have begun, last day it may have lasted; the last of all days while it lasts. */
  readonly days: DayInterval;
}

/** Null for a draft that lacks a party or its start. */
export function readPairing(id: string, body: Body): Pairing | null {
  const [donor, recipient, start] = [textOf(body, 'donor'), textOf(body, 'recipient'), textOf(body, 'start')];
  const from = start === null ? undefined : dayInterval(start)?.from;
  if (donor === null || recipient === null || start === null || from === undefined) return null;
  const end = textOf(body, 'end');
  return {
    id,
    programme: textOf(body, 'programme'),
    round: textOf(body, 'round'),
    donor,
    recipient,
    start,
    end,
    status: textOf(body, 'status') ?? 'proposed',
    legalBasis: textOf(body, 'legalBasis'),
    within: textOf(body, 'within'),
    replaces: textOf(body, 'replaces'),
    days: { from, to: (end === null ? null : dayInterval(end)?.to) ?? lastDay },
  };
}
