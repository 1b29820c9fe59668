/** A reading in the ledger's own form, whatever kind of file it stands in. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { IncomingReading } from './incoming.ts';
import { incoming } from './incoming.ts';
import type { ownHeader } from './readingRows.ts';

/** `text` gives what stands under a name, and '' where nothing does. */
export function ownReading(
  text: (name: (typeof ownHeader)[number]) => string,
  at: Pick<IncomingReading, 'line' | 'where'>,
  problems: Problem[],
): readonly IncomingReading[] {
  const reading = {
    place: text('place'),
    indicator: text('indicator'),
    period: text('period'),
    value: text('value') || null,
    numerator: text('numerator') || null,
    denominator: text('denominator') || null,
    recordedOn: text('recordedOn') || null,
    source: text('source') || null,
    confirmed: text('confirmed') || null,
    ...at,
  };
  return incoming(reading, problems);
}
