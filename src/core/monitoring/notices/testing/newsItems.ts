/** Made-up news for tests: of villages in two counties. */
import type { AlertNews, CaseNews, ListNews } from '../newsItem.ts';

const told = {
  place: 'EX-101-07',
  within: ['EX-101-07', 'EX-101', 'EX-1'],
  placeTitle: { en: 'Example Village 1-7', zh: '示例村1-7' },
  aboveTitle: { en: 'Example County 1', zh: '示例县1' },
  theme: 'income',
  heading: { en: 'Slipping back', zh: '滑坡返贫' },
  sentence: { en: 'Composite incidence was 3 %.', zh: '综合贫困发生率为3%。' },
  path: '/watch/alerts',
  at: '2026-03-01T00:00:00.000Z',
};

export function alertNews(change: Partial<AlertNews> = {}): AlertNews {
  return { ...told, id: 'run-1/a', kind: 'alert', news: 'fired', severity: 'high', mutedBy: null, ...change };
}

export function caseNews(change: Partial<CaseNews> = {}): CaseNews {
  return { ...told, id: 'case-1/2', kind: 'case', severity: 'medium', people: [], parties: [], ...change };
}

export function listNews(change: Partial<ListNews> = {}): ListNews {
  return { ...told, id: 'listing-1/3', kind: 'list', severity: null, list: 'R-list', ...change };
}
