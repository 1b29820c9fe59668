/** What a page says of itself: Schema.org JSON-LD, Open Graph, Dublin Core, and the names of Chinese government sites. */
import { knownMetadata } from './document.ts';
import type { DocumentMetadata } from './document.ts';
import type { HtmlDocument } from './htmlTree.ts';
import { statedDay } from './statedDay.ts';

const dateNames = [
  'article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publishedat',
  'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created', 'citation_publication_date',
  'parsely-pub-date', 'sailthru.date', 'date',
] as const; // oxfmt-ignore
const outletNames = [
  'sitename',
  'og:site_name',
  'contentsource',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
];
const titleNames = ['articletitle', 'og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title'];

/** Metadata of a page; fields that it does not state are absent. */
export function htmlMetadata(document: HtmlDocument): DocumentMetadata {
  const meta = metaFields(document);
  const article = jsonLdArticle(document);
  const first = (names: readonly string[]): string | undefined => names.map((name) => meta.get(name)).find(Boolean);
  const time = document.querySelector(
    'time[pubdate][datetime], time[itemprop="datePublished"][datetime], article time[datetime], time[datetime]',
  );
  const dates = [article.datePublished, ...dateNames.map((name) => meta.get(name)), time?.getAttribute('datetime')];
  return knownMetadata({
    title: first(titleNames) ?? article.headline ?? document.querySelector('title')?.textContent,
    date: dates.map(statedDay).find(Boolean),
    outlet: first(outletNames) ?? article.publisher,
    language: document.documentElement?.getAttribute('lang') ?? meta.get('og:locale')?.replace('_', '-'),
    sourceUrl:
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      webAddress(meta.get('og:url')),
    licence: document.querySelector('a[rel~="license"], link[rel~="license"]')?.getAttribute('href'),
  });
}

function metaFields(document: HtmlDocument): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), content);
  }
  return fields;
}

function jsonLdArticle(document: HtmlDocument): { datePublished?: string; headline?: string; publisher?: string } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parseJson(script.textContent ?? ''));
    if (article) {
      const publisher = article['publisher'];
      return stringFields({
        datePublished: article['datePublished'],
        headline: article['headline'],
        publisher: isRecord(publisher) ? publisher['name'] : publisher,
      });
    }
  }
  return {};
}

/** The first object with a publication date, in a list or an `@graph` or alone. */
function articleIn(value: unknown): Record<string, unknown> | null {
  const list = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value['@graph'])
      ? value['@graph']
      : [value];
  return list.filter(isRecord).find((item) => typeof item['datePublished'] === 'string') ?? null;
}

function stringFields(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function webAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}
