import type { CaseStep, FollowUp } from './caseEvent.ts';
import type { CaseState } from './caseState.ts';

type Noted = Extract<CaseStep, { kind: 'follow-up' }>;

/**
 * Readings of the case's place and indicator since the period of its alert, as they are known now: what was not noted yet,
 * what was corrected since, and what was taken back. Of that very period, what the alert rests on is none of them.
 */
export function followUpSteps(state: CaseState, readings: readonly FollowUp[]): Noted[] {
  if (state.closed !== null) return [];
  const noted = new Map(state.followUps.map((one) => [one.period, one]));
  const { period: fired, datasets } = state.alert;
  const isNew = ({ period, dataset }: FollowUp): boolean =>
    period > fired || (period === fired && (noted.has(period) || (dataset !== null && !datasets.includes(dataset))));
  const now = new Map(readings.filter(isNew).map((one) => [one.period, one]));
  const news = [...now.values()].filter((reading) => !isSame(noted.get(reading.period), reading));
  const gone = [...noted.values()].filter(({ period, value }) => value !== null && !now.has(period));
  const taken = gone.map(({ period }) => ({ period, value: null, denominator: null, dataset: null, knownOn: null }));
  return [...news, ...taken]
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .map((reading) => ({ kind: 'follow-up', reading }));
}

function isSame(one: FollowUp | undefined, other: FollowUp): boolean {
  return one !== undefined && one.value === other.value && one.dataset === other.dataset;
}
