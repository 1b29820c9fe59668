import { expect, it } from 'vitest';
import type { NewsItem } from './newsItem.ts';
import type { Wanted } from './subscription.ts';
import { alertNews, caseNews, listNews } from './testing/newsItems.ts';
import type { Follower } from './wants.ts';
import { wants } from './wants.ts';

const everything: Wanted = {
  places: [],
  themes: [],
  leastSeverity: 'low',
  alerts: true,
  cases: 'all',
  lists: 'all',
  pace: 'at once',
  language: 'en',
};
const follower: Follower = { name: 'County office', parties: ['ACT-1', 'ACT-1-1'], maySee: () => true };

it.each<[title: string, expected: boolean, wanted: Partial<Wanted>, item: NewsItem, who?: Partial<Follower>]>([
  ['everything', true, {}, alertNews()],
  ['an alert that ended', true, {}, alertNews({ news: 'ended' })],
  ['no alerts', false, { alerts: false }, alertNews()],
  ['a place above', true, { places: ['EX-2', 'EX-1'] }, alertNews()],
  ['the place itself', true, { places: ['EX-101-07'] }, alertNews()],
  ['another place', false, { places: ['EX-10'] }, alertNews()],
  ['a theme', true, { themes: ['water', 'income'] }, alertNews()],
  ['another theme', false, { themes: ['water'] }, alertNews()],
  ['grave enough', true, { leastSeverity: 'high' }, alertNews({ severity: 'high' })],
  ['too mild', false, { leastSeverity: 'medium' }, alertNews({ severity: 'low' })],
  ['muted by a silence', false, {}, alertNews({ mutedBy: 'silence' })],
  ['muted by a graver alert', false, { pace: 'daily' }, alertNews({ mutedBy: 'alert' })],
  ['of a rule that is seldom right, at once', false, {}, alertNews({ mutedBy: 'precision' })],
  ['of a rule that is seldom right, daily', true, { pace: 'daily' }, alertNews({ mutedBy: 'precision' })],
  ['a place beyond the limits', false, {}, alertNews(), { maySee: (within) => within.includes('EX-2') }],
  ['any case', true, {}, caseNews()],
  ['no case', false, { cases: 'none' }, caseNews({ people: ['County office'] })],
  ['a case of others', false, { cases: 'mine' }, caseNews({ people: ['Other'], parties: ['ACT-2'] })],
  ['a case that the account has a part in', true, { cases: 'mine' }, caseNews({ people: ['County office'] })],
  ['a case of its actor', true, { cases: 'mine' }, caseNews({ parties: ['ACT-1-1'] })],
  ['a case that is too mild', false, { leastSeverity: 'high' }, caseNews()],
  ['any list, whatever theme and severity', true, { themes: ['water'], leastSeverity: 'high' }, listNews()],
  ['this list', true, { lists: ['R-list'] }, listNews()],
  ['another list', false, { lists: ['R-other'] }, listNews()],
  ['no list', false, { lists: 'none' }, listNews()],
])('%s: %s', (_, expected, wanted, item, who = {}) => {
  expect(wants({ ...everything, ...wanted }, item, { ...follower, ...who })).toBe(expected);
});
