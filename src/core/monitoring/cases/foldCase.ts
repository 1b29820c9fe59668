/** From the events of a case to what it is. */
import type { CaseAlert, CaseEvent, CaseMark, CaseStep, FollowUp } from './caseEvent.ts';
import type { CaseState, Episode, Measure } from './caseState.ts';

/**
 * The events of one case in order, the first of which opened it. That each may follow upon those before is checked when it
 * is written (`mayFollow`); null where there is no event, or the first opened nothing.
 */
export function foldCase(id: string, events: readonly CaseEvent[]): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) {
    if (state !== null) state = afterEvent(state, event);
    else if (event.step.kind === 'opened') state = openedCase(id, event, event.step);
    else return null;
  }
  return state;
}

function openedCase(id: string, event: CaseEvent, step: Extract<CaseStep, { kind: 'opened' }>): CaseState {
  return {
    id,
    version: event.version,
    at: event.at,
    alert: step.alert,
    follows: step.follows,
    acknowledged: null,
    verified: null,
    measures: [],
    followUps: [],
    suggestion: null,
    closed: null,
    episodes: [episodeOf(step.alert, event.at)],
    escalations: [],
  };
}

export function afterEvent(before: CaseState, event: CaseEvent): CaseState {
  const { step, version, at } = event;
  const state = { ...before, version, at };
  const mark = markOf(event);
  switch (step.kind) {
    case 'acknowledged':
      return { ...state, acknowledged: mark };
    case 'verified': {
      const { outcome, duplicateOf, evidence } = step;
      const verified = { ...mark, outcome, duplicateOf, evidence };
      return { ...state, verified, episodes: lastEpisode(state.episodes, { outcome }) };
    }
    case 'measure assigned':
    case 'measure changed':
      return { ...state, measures: measuresAfter(state.measures, step, mark) };
    case 'follow-up':
      return { ...state, followUps: withReading(state.followUps, step.reading) };
    case 'closing suggested':
      return { ...state, suggestion: { how: step.how, period: step.period, at } };
    case 'suggestion withdrawn':
      return { ...state, suggestion: null };
    case 'alert changed':
      return { ...state, alert: step.alert, episodes: withAlert(state.episodes, step.alert) };
    case 'closed': {
      const closed = { ...mark, evidence: step.evidence };
      return { ...state, closed, episodes: lastEpisode(state.episodes, { closedAt: at }) };
    }
    case 'reopened':
      return isFiredAnew(state, step) ? firedAgain(state, step.alert, at) : openedAsItWas(state);
    case 'escalated': {
      const { task, measure, by, to } = step;
      return { ...state, escalations: [...state.escalations, { task, measure, by, to, at }] };
    }
    default:
      return state;
  }
}

function markOf({ version, at, by, reason }: CaseEvent): CaseMark {
  return { version, at, by, reason };
}

function episodeOf({ id, since }: CaseAlert, at: string): Episode {
  return { openedAt: at, since, alerts: [id], outcome: null, closedAt: null };
}

/** Whether the alert fired anew; else a person opens it again, or the readings that had ended the alert were taken back. */
function isFiredAnew(
  { alert: before }: CaseState,
  step: Extract<CaseStep, { kind: 'reopened' }>,
): step is typeof step & { readonly alert: CaseAlert } {
  return step.alert !== null && step.alert.since > before.since;
}

/** Closed too soon: what was found and done stands, and the episode goes on. */
function openedAsItWas(state: CaseState): CaseState {
  return { ...state, closed: null, episodes: lastEpisode(state.episodes, { closedAt: null }) };
}

/** A new episode: somebody has to look again. Measures and readings of the earlier one stay in sight. */
function firedAgain(state: CaseState, alert: CaseAlert, at: string): CaseState {
  const episodes = [...state.episodes, episodeOf(alert, at)];
  return { ...state, alert, closed: null, acknowledged: null, verified: null, suggestion: null, episodes };
}

function withAlert(episodes: readonly Episode[], { id, since }: CaseAlert): readonly Episode[] {
  const { alerts = [] } = episodes.at(-1) ?? {};
  return lastEpisode(episodes, { since, alerts: [...new Set([...alerts, id])] });
}

function lastEpisode(episodes: readonly Episode[], change: Partial<Omit<Episode, 'openedAt'>>): readonly Episode[] {
  return episodes.map((episode, index) => (index === episodes.length - 1 ? { ...episode, ...change } : episode));
}

function measuresAfter(
  measures: readonly Measure[],
  step: Extract<CaseStep, { kind: 'measure assigned' | 'measure changed' }>,
  mark: CaseMark,
): readonly Measure[] {
  const { terms } = step;
  if (step.kind === 'measure assigned') {
    return [...measures, { number: measures.length + 1, terms, state: 'planned', assigned: mark, changed: null }];
  }
  const { state, measure } = step;
  return measures.map((one) => (one.number === measure ? { ...one, terms, state, changed: mark } : one));
}

/** Periods of one indicator are of one kind, so that their texts order them. */
function withReading(known: readonly FollowUp[], reading: FollowUp): readonly FollowUp[] {
  const others = known.filter(({ period }) => period !== reading.period);
  return [...others, reading].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}
