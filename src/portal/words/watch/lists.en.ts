/** What readings have to say on supervision lists, in English. */
import { count } from '../count.ts';

export const listsEn = {
  criteria: 'Exit criteria by readings',
  noCriteria: 'none: leaving is checked by people alone',
  comparisons: { below: 'below', 'at most': 'at most', 'at least': 'at least', above: 'above' },
  criterion: (indicator: string, comparison: string, limit: string): string => `${indicator} ${comparison} ${limit}`,
  criterionOfRule: (rule: string): string => `the rule “${rule}” does not hold`,
  listingRule: 'Rule that suggests listing',
  probationRule: 'Rule during probation',
  metInRow: (met: number, asked: number | null): string =>
    asked === null
      ? `${count(met, 'period', 'periods')} in a row`
      : met > asked
        ? `${met} in a row, ${asked} needed`
        : `${met} of ${asked} in a row`,
  metSince: (day: string): string => `since ${day}`,
  moreOpen: (more: number): string => `and ${more} more`,
  noReadingYet: 'no reading yet',
  lateReading: 'came late',
  waitingReading: 'a newer one waits for approval',
  criteriaNow: 'Criteria, newest reading',
  criterionStates: { yes: 'met: ', no: 'not met: ', unknown: 'not known: ' },
  brokenNotMet: (period: string, criteria: readonly number[]): string =>
    `${period} was not met${criteria.length === 0 ? '' : ` (criterion ${criteria.join(', ')})`}`,
  brokenUnknown: (period: string, criteria: readonly number[]): string =>
    `${period} is not known${criteria.length === 0 ? '' : ` (criterion ${criteria.join(', ')})`}: it breaks the row until it is`,
  brokenWaiting: (period: string): string => `readings of ${period} wait for approval`,
  nearness: {
    title: 'How near to leaving',
    mayLeave: 'may leave now',
    exitDue: 'criteria met, steps to come',
    met: (met: number, asked: number | null): string =>
      asked === null ? `${met} in a row met` : `${met} of ${asked} in a row met`,
    places: (places: number, all: number): string => `${places} of ${count(all, 'place', 'places')} on the list`,
    of: (all: number): string => `of ${all}`,
  },
  time: 'Time',
  more: 'Details',
  order: 'Sorted by',
  orders: { nearest: 'nearest to leaving', overdue: 'most overdue', listed: 'day of listing' },
  timeOver: (percent: string): string => `${percent} of the time is over`,
  overdueSince: (day: string, days: number): string => `due ${day}: ${count(days, 'day', 'days')} over`,
  dueIn: (day: string, days: number): string => `due ${day}: ${count(days, 'day', 'days')} left`,
  probationUntil: (day: string): string => `probation until ${day}`,
  onItSince: (day: string): string => `on it since ${day}`,
  leftOn: (day: string, until: string): string => `left it on ${day}, on probation until ${until}`,
  noticePeriod: 'Public notice',
  days: (days: string): string => `${days} ${days === '1' ? 'day' : 'days'}`,
  mayLeaveNow: 'Nothing is missing: the place may leave.',
  decided: 'It left by a decision:',
  decidedBy: 'Decided by',
  overruled: (steps: readonly string[]): string => `By the rules of the list it still took: ${steps.join(', ')}.`,
  stillMissing: (steps: readonly string[]): string => `Still missing: ${steps.join(', ')}.`,
  doubt: (met: number, asked: number): string =>
    `It left after ${met} of ${asked} periods in a row, by readings as they are known now.`,
  onListFor: (days: number): string => `${count(days, 'day', 'days')} on the list`,
  probationOver: (percent: string): string => `${percent} of the probation is over`,
  suggestions: 'Places that a rule suggests',
  suggestionsExplained: 'Nobody is listed by a rule. It says where somebody should look.',
  suggestionsCaption: 'Suggested by rules',
  suggestionKinds: { list: 'to be listed', 'list again': 'to be listed again' },
  suggested: 'Suggested',
};
