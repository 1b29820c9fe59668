/** Supervision lists, in English. */
import type { ListingStanding } from '../../../actions/listAnswers.ts';
import type { TargetProgress } from '../../../core/lists/progress.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

const levelNouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  county: ['county', 'counties'],
  township: ['township', 'townships'],
  village: ['village', 'villages'],
};

export const listsEn = {
  supervisionList: 'Supervision list',
  listLead: (n: {
    day: string;
    closedOn: string | null;
    levels: readonly Html[];
    left: Html;
    probation: Html;
    again: Html | null;
    differing: number;
  }): Html =>
    html`${n.closedOn === null ? `On ${n.day}, the list names` : `The list was closed by ${n.closedOn}. It still named`}
    ${n.levels.length === 0 ? 'no place' : n.levels.map((level, at) => html`${at > 0 && ' and '}${level}`)}; ${n.left}
    have left it, ${n.probation} of them on
    probation${n.again !== null && html`; ${n.again} came back onto it`}.${
      n.differing > 0 &&
      ` ${count(n.differing, 'stated total does', 'stated totals do')} not agree with what the list names.`
    }`,
  leftIt: 'Left it',
  toLeave: 'What leaving takes',
  stepDone: 'done: ',
  stepOpen: 'still to come: ',
  metInARow: (met: number, checks: number): string =>
    checks === 0
      ? 'no check on record'
      : `met in the last ${count(met, 'check', 'checks')}; how many it takes is not stated`,
  metOfAsked: (met: number, asked: number): string => `met in ${met} of ${asked} periods in a row`,
  verified: (on: string | null, by: string | null): string =>
    on === null ? 'verification' : `verified ${on}${by === null ? '' : `, by ${by}`}`,
  publicNotice: (on: string | null, until: string | null): string =>
    on === null ? 'public notice' : `public notice ${on}${until === null ? '' : ` to ${until}`}`,
  leftOn: (on: string | null): string => (on === null ? 'leaving the list' : `left the list ${on}`),
  probationUntil: (on: string): string => `on probation until ${on}`,
  earlierListing: 'its earlier listing',
  targetStates: { met: 'met', 'met late': 'met late', open: 'open', overdue: 'overdue' } as Readonly<
    Record<TargetProgress['state'], string>
  >,
  noneOfThese: 'No place on the list is like that.',
  narrowList: 'Choose a region or a level above to see the others.',
  onlyThese: (what: string): string => `Only: ${what}.`,
  allOfThem: 'Show all',
  ofLevel: (level: string, n: number): string => {
    const [one, many] = levelNouns[level] ?? ['place', 'places'];
    return ` ${n === 1 ? one : many}`;
  },
  timePassed: 'Time passed',
  placesLeft: 'Left the list',
  noDeadline: 'no deadline stated',
  timeUntil: (percent: string, end: string): string => `${percent} of the time until ${end}`,
  leftOf: (left: number, all: number): string => `${left} of ${all}`,
  targetWords: (what: string, value: string): string => (value === '' ? what : `${what}: ${value}`),
  dueOn: (day: string): string => `due ${day}`,
  metOn: (day: string): string => `met ${day}`,
  standings: {
    'on the list': 'on the list',
    'exit due': 'exit due',
    'on probation': 'on probation',
    left: 'left',
    'listed again': 'listed again',
    'not yet listed': 'not yet listed',
    'place gone': 'place is no more',
  } as Readonly<Record<ListingStanding, string>>,
  nothingListed: 'The list names no place.',
  listingsCaption: (n: number): string => `${count(n, 'listing', 'listings')}; a place that slipped back has two`,
  listedOn: 'Listed',
  targets: 'Targets',
  statedTitle: 'Do the stated totals agree with the list?',
  nothingStated: 'No total of the list was published, or none is on record.',
  statedCaption: 'Totals as published, beside what the list names on the same day',
  stated: 'Stated',
  onTheList: 'On the list',
  wholeList: 'the whole list',
  differs: 'differs',
  statedSame: (s: { stated: string; listed: string; place: string | null; level: string }): string =>
    `stated ${s.stated}${s.place === null ? '' : ` in ${s.place}`}; the list names as many`,
  statedDiffers: (s: { stated: string; listed: string; place: string | null; level: string }): string =>
    `stated ${s.stated}${s.place === null ? '' : ` in ${s.place}`}; the list names ${s.listed}`,
  regionsCaption: 'By region',
  placesOnIt: 'Places on it',
  rules: 'Rules of the list',
  supervisor: 'Supervisor',
  entryRule: 'Entry rule',
  exitRule: 'Exit rule',
  exitPeriods: 'Periods in a row to leave',
  probation: 'Probation',
  months: (n: string): string => `${n} months`,
};
