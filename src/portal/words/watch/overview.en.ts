/** The front page of monitoring, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { count } from '../count.ts';

export const overviewEn = {
  watchTitle: 'Which places are on course, and which slip back?',
  watchLead: (n: {
    places: readonly Part[];
    indicators: number;
    alerts: Part | null;
    high: number;
    missing: Part | null;
  }): Html =>
    html`${n.places.map((each, at) => html`${at > 0 && (at === n.places.length - 1 ? ' and ' : ', ')}${each}`)} are
    watched on ${count(n.indicators, 'indicator', 'indicators')}.
    ${n.alerts === null ? 'No alert that you may see is on.' : html`${n.alerts}${n.high > 0 && `, ${n.high} of high severity`}.`}
    ${n.missing !== null && html`${n.missing} due for the newest periods did not come.`}`,
  nothingWatched: 'No place is watched yet. Places are watched from the first reading that is taken in and published.',
  alertsAreOn: (n: number): string => `${count(n, 'alert is', 'alerts are')} on`,
  readingsMissing: (n: number): string => count(n, 'reading', 'readings'),
  noAlertsOn: 'No alert is on that you may see.',
  newestAlerts: 'Newest alerts',
  bySeverity: 'Alerts that are on',
  notReportedTitle: 'What was not reported',
  notReportedCaption: 'Places of all kinds that were due to report the newest period, and did not',
  allReported: 'Every place that was due has reported the newest period.',
  missingOf: (missing: number, due: number): string =>
    `${exactDigits(String(missing))} of ${count(due, 'place', 'places')}`,
  didNotReport: 'Did not report',
  allAsGrid: 'The grid by indicator and period',
  howProtected:
    'Small counts are withheld on pages and in files, with what would give them away, so that nothing can be told of single people. A value that is withheld is neither missing nor zero.',
  howCounted: 'How is this done?',
};
