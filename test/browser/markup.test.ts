/** What must hold of every page's markup, whoever's words are in it. Needs no browser. */
import { describe, expect, it } from 'vitest';
import type { ViewContext } from '../../src/portal/portal.ts';
import {
  claimPage,
  claimStub,
  documentPage,
  figurePage,
  placePage,
  reviewPage,
  searchPage,
} from '../../src/portal/portal.ts';
import { documentPages } from './fixtures/documents.ts';
import { figure } from './fixtures/figures.ts';
import { placeAnswer } from './fixtures/registry.ts';
import { claimAnswer, draftClaim, reviewAnswer } from './fixtures/review.ts';
import { search } from './fixtures/search.ts';
import { conflict, reckoned } from './reckoningFixtures.ts';
import { pages } from './portalServer.ts';

const view: ViewContext = {
  path: '/somewhere',
  query: '?q=%22%3E%3Cimg%20src=x%3E',
  user: { name: '"><img src=x>', role: 'reviewer' },
  csrf: '"><img src=x>',
  locale: 'en',
  theme: 'auto',
  today: '2026-11-23',
};
const cases = Object.entries(pages).flatMap(([path, page]) =>
  (['en', 'zh'] as const).map((locale) => ({ path, locale, page })),
);

describe('markup of every page', () => {
  it.each(cases)('$path ($locale) obeys the content policy and its own structure', ({ page, locale, path }) => {
    const markup = String(page({ ...view, path, locale }));
    expect(markup).not.toMatch(/<[^>]* style=/);
    expect(markup).not.toMatch(/<style/);
    expect(markup).not.toMatch(/<[^>]* on[a-z]+=/);
    expect(markup).not.toMatch(/<script(?![^>]* src=)/);
    expect(markup).not.toMatch(/>(?:undefined|null|NaN|\[object Object\])</);
    expect(markup).not.toContain('<img');
    expect([...markup.matchAll(/<h1/g)]).toHaveLength(1);
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const levels = [...markup.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('every form that posts carries the token and where to go next', () => {
    const forms = Object.values(pages).flatMap(
      (page) => String(page(view)).match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? [],
    );
    expect(forms.length).toBeGreaterThan(10);
    for (const form of forms) {
      expect(form).toContain('name="csrf"');
      expect(form).toContain('name="next"');
    }
  });
});

/** The same answer with hostile words in every place that comes from outside. */
function hostile<Answer>(answer: Answer): Answer {
  const bait = '"><img src=x onerror=alert(1)>\'';
  const kept = new Set([
    'state',
    'kind',
    'role',
    'label',
    'verdict',
    'voice',
    'type',
    'by',
    'qualifier',
    'stage',
    'basis',
    'change',
    'text',
    'low',
    'high',
    'value',
  ]);
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      typeof value === 'string' && !kept.has(key) ? `${value}${bait}` : value,
    ),
  ) as Answer;
}

describe('what pages say', () => {
  const pageOf = (path: string, locale: 'en' | 'zh' = 'en'): string => {
    const markup = String(pages[path]?.({ ...view, path, locale }));
    return markup
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(' ,', ',');
  };
  it.each([
    ['/', 'en', '400 entered by hand, 50 reviewed by people, 2,310 waiting for review'],
    ['/figures/f1', 'en', 'but count as one source: both report the chairman, days apart at most'],
    ['/figures/f1', 'zh', '19个省市对'],
    ['/claims/c2', 'en', 'Each position belongs to its speaker'],
  ] as const)('%s (%s): %s', (path, locale, words) => {
    expect(pageOf(path, locale)).toContain(words);
  });

  it('a search result says why it is one', () => {
    const markup = String(searchPage({ ...search, query: 'aqto' }, view));
    expect(markup).toContain('matches <mark>Aqto</mark>');
    expect(String(searchPage(search, view))).toContain('with <mark>Akto</mark> County');
  });
});

describe('hostile words', () => {
  const [document] = documentPages;
  it.each([
    ['document', () => (document ? documentPage(hostile({ ...document, conflicts: [conflict] }), view) : '')],
    ['figure', () => figurePage(hostile({ ...figure, reckoning: reckoned }), view)],
    ['claim', () => claimPage(hostile(claimAnswer), view)],
    ['stub', () => claimStub(hostile(draftClaim), view)],
    ['place', () => placePage(hostile(placeAnswer), view)],
    [
      'review',
      () =>
        reviewPage(
          {
            ...hostile(reviewAnswer),
            current: `${reviewAnswer.current}"><img src=x onerror=alert(1)>'`,
          },
          view,
        ),
    ],
  ])('stay words on the %s page', (_name, render) => {
    const markup = String(render());
    expect(markup.length).toBeGreaterThan(500);
    expect(markup).not.toContain('<img');
    expect(markup.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^<>]* onerror=/);
  });

  it('a source address that is no web address is not a link', () => {
    const markup = document
      ? String(documentPage({ ...document, conflicts: [], sourceUrl: 'javascript:alert(1)' }, view))
      : '';
    expect(markup).toContain('javascript:alert(1)');
    expect(markup).not.toContain('href="javascript:');
  });
});
