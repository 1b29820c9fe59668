/** One watched place, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

/** What a place's page opens with. */
export interface PlaceLead {
  readonly indicators: number;
  readonly reported: Part;
  readonly missing: Part | null;
  readonly withheld: Part | null;
  /** Indicators whose newest value stands at a line of a rule, or beyond it. */
  readonly beyond: Part | null;
  readonly alerts: Part | null;
  readonly isPublic: boolean;
}

export const placeEn = {
  watchedPlace: (tier: string): string => `Watched place · ${tier}`,
  placeLead: (n: PlaceLead): Html =>
    html`Of ${count(n.indicators, 'indicator', 'indicators')}, ${n.reported} reported for the newest period
    due${n.missing !== null && html`, ${n.missing} not`}${n.withheld !== null && html`; ${n.withheld} withheld`}.
    ${n.beyond !== null && html`${n.beyond} at the line of a rule or beyond it.`}
    ${n.alerts === null ? (n.isPublic ? 'No public alert is on.' : 'No alert is on.') : html`${n.alerts}.`}`,
  areReported: (n: number): string => `${n} ${n === 1 ? 'is' : 'are'}`,
  areMissing: (n: number): string => `${n} ${n === 1 ? 'is' : 'are'}`,
  areWithheld: (n: number): string => `${n} of these values ${n === 1 ? 'is' : 'are'}`,
  areBeyond: (n: number): string => (n === 1 ? '1 stands' : `${n} stand`),
  alertsOn: (n: number): string => `${count(n, 'alert is', 'alerts are')} on`,
  noReadings: 'No reading of this place is published yet.',
  noReadingsInside: 'No reading of this place is on record yet.',
  belowIt: (n: Part): Html => html`The ${n} below it as a grid`,
  placeBelow: (n: number): string => count(n, 'place', 'places'),
  entryOfPlace: 'The place in the registry',
  series: 'Its indicators over time',
  latest: (value: Part, period: string): Html => html`${value} <span class="muted">in ${period}</span>`,
  panelSaid: (s: {
    title: string;
    from: string;
    to: string;
    latest: string | null;
    missing: readonly string[];
    withheld: readonly string[];
    /** Lines of rules, and the path to a target. */
    lines: readonly string[];
  }): string =>
    `${s.title}, ${s.from} to ${s.to}. ${s.latest === null ? 'No value is shown.' : `Newest: ${s.latest}.`}${
      s.missing.length === 0 ? '' : ` Not reported: ${s.missing.join(', ')}.`
    }${s.withheld.length === 0 ? '' : ` Withheld: ${s.withheld.join(', ')}.`}${s.lines.length === 0 ? '' : ` Drawn beside it: ${s.lines.join('; ')}.`}`,
  valueIn: (period: string, value: string): string => `${period}: ${value}`,
  lineOf: (rule: string, limit: string): string => `${rule}: ${limit}`,
  legalLine: 'set by law',
  pathTo: (value: string, period: string): string => `path to ${value} in ${period}`,
  peersOf: (n: number): string => `middle half of ${count(n, 'peer', 'peers')}`,
  amongPeers: 'Among its peers',
  asGrid: 'Among all places',
  onTimeAxis: 'Alerts and measures',
  restsOnOpen: {
    entered: 'Rests on readings nobody has approved',
    approved: 'Rests on readings that are not published yet',
  },
  endRestsOn: {
    entered: 'Its end rests on readings nobody has approved',
    approved: 'Its end rests on readings that are not published yet',
  },
  alertEnds: {
    resolved: null,
    revised: 'It was based on readings that were corrected since.',
    moved: 'It went on at the place that took over.',
    closed: 'It ended with the place.',
    rule: 'It ended as the rule was changed or switched off, or is about this place no more.',
  },
  alertsCaption: 'Alerts of this place, newest first',
  noAlerts: 'No alert of this place is public.',
  noAlertsInside: 'There has been no alert of this place.',
  alertsArePublic:
    'Alerts are made by machine. The public sees those that somebody has looked into and found to be true.',
  since: 'Since',
  until: 'Until',
  severity: 'Severity',
  what: 'What it says',
  stillOn: 'still on',
  over: 'over',
  measuresCaption: 'Measures taken',
  measure: 'Measure',
  due: 'Due',
  values: 'All values',
  valuesCaption: (kind: string): string => `Values by ${kind}, the newest on the right`,
  kinds: { year: 'year', quarter: 'quarter', month: 'month', week: 'week' },
  before: (names: Part): Html => html`Before it: ${names}. Their readings are shown where they stand for it.`,
  after: (names: Part): Html => html`It is no longer watched; in its place: ${names}.`,
  cameFrom: 'Where the values come from',
  datasetsCaption: 'What was taken in',
  readingsTaken: 'Readings',
  standingOf: 'State',
  knownOn: 'Known on',
  states: { entered: 'not approved yet', approved: 'approved', published: 'published', withdrawn: 'withdrawn' },
  onLists: 'On supervision lists',
};
