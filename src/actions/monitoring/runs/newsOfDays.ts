/** What the ledger is told of each day that was reckoned: who hears of what, what is new, and the sum of it all. */
import { mute } from '../../../core/monitoring/alerts/mute.ts';
import { bulletinOf } from '../../../core/monitoring/alerts/notices.ts';
import { scopeProblems } from '../rules/scopeProblems.ts';
import type { AlertEvent, RunSummary, StoredAlert } from '../../alertAnswers.ts';
import { alertNews } from './alertNews.ts';
import type { Reckoned } from './reckonDays.ts';
import type { ReckonedAlert } from './storedAlert.ts';
import type { WatchedBook } from './watchedBook.ts';

export interface DayMade {
  /** ISO day. */
  readonly day: string;
  readonly events: readonly AlertEvent[];
  /** All that are on after it. */
  readonly alerts: readonly StoredAlert[];
  readonly summary: RunSummary;
}

/** With more notices than this, there is one digest. */
const MOST_NOTICES = 50;

export function newsOfDays(book: WatchedBook, { lineage, days, readings }: Reckoned): DayMade[] {
  const rules = book.rules.map(({ rule }) => rule);
  const placeOf = (id: string) => lineage.places[lineage.rowOf.get(id) ?? -1];
  const unknown = book.rules.flatMap(({ record, rule }) =>
    scopeProblems(rule, lineage).map(({ code, message }) => ({ record, code, message })),
  );
  let before = book.alerts;
  return days.map((reckoned, at) => {
    const { day, ended } = reckoned;
    const { silences, verified } = book;
    const told = { rules, lineage, silences, verified, day };
    const alerts = mute(reckoned.alerts, told);
    const passed = mute(reckoned.passed, told);
    // Only the first of several days can find what somebody corrected before.
    const begun = { carried: at > 0 ? null : book.states, corrected: at > 0 ? noRules : book.corrected };
    const { events, after } = alertNews(before, { alerts, ended, passed, placeOf, ...begun });
    before = after;
    const bulletin = bulletinOf(newsIn(events, alerts), lineage, MOST_NOTICES);
    const tests = book.rules.map(({ record, content, rule }) => {
      const { tests: count, withheld } = reckoned.tests.get(rule.id) ?? noTests;
      return { record, content, rule: rule.id, tests: count, withheld };
    });
    const summary: RunSummary = {
      rules: tests,
      problems: [...book.problems, ...unknown],
      places: lineage.places.length,
      readings,
      tests: tests.reduce((sum, each) => sum + each.tests, 0),
      withheld: tests.reduce((sum, each) => sum + each.withheld, 0),
      alerts: alerts.length,
      fired: bulletin.fired,
      ended: bulletin.ended,
      muted: alerts.filter(({ muting }) => muting !== null).length,
      bulletin: {
        kind: bulletin.kind,
        muted: bulletin.muted,
        groups: bulletin.notices.map(({ parent, theme, severity, fired, ended: over }) => {
          return { parent, theme, severity, fired: fired.length, ended: over.length };
        }),
      },
    };
    return { day, events, alerts: [...after.values()], summary };
  });
}

const noTests = { tests: 0, withheld: 0 };
const noRules: ReadonlySet<string> = new Set();

/** The bulletin goes by what the ledger finds new, which a rule that was begun anew does not know. */
function newsIn(events: readonly AlertEvent[], alerts: readonly ReckonedAlert[]): Parameters<typeof bulletinOf>[0] {
  const fired = new Set(events.flatMap(({ alertId, kind }) => (kind === 'fired' ? [alertId] : [])));
  const ended = events.flatMap(({ alert }) => {
    const { id, place, theme } = alert;
    // What a rule no more is about has ended for those who were told of it, like what readings resolved.
    return alert.ended === null
      ? []
      : [{ id, place, theme, how: alert.ended.how === 'moved' ? 'moved' : 'resolved' } as const];
  });
  const news = alerts.map(({ id, place, theme, severity, muting }) => {
    return { id, place, theme, severity, muting, news: fired.has(id) ? ('fired' as const) : null };
  });
  return { alerts: news, ended };
}
