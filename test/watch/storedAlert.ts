/** An alert as a run stores it, made by hand. */
import type { StoredAlert } from '../../src/actions/alertAnswers.ts';

export function storedAlert(place: string, fields: Partial<StoredAlert> = {}): StoredAlert {
  return {
    id: `over-line/${place}/composite-incidence`,
    rule: 'over-line',
    family: 'over-line',
    version: 1,
    title: { en: 'Over the line', zh: '越线' },
    place,
    indicator: 'composite-incidence',
    theme: 'income',
    severity: 'medium',
    phase: 'firing',
    legalBasis: null,
    since: '2024',
    period: '2024',
    unknownSince: null,
    sentence: { en: `Incidence at ${place} was 4 %.`, zh: `${place}发生率为4%。` },
    records: [],
    datasets: [],
    movedFrom: [],
    also: [],
    muting: null,
    ended: null,
    ...fields,
  };
}
