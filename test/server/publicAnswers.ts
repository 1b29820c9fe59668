/** Everything that a server answers the public: at each of its addresses, and wherever these lead. */
import type { TestServer, Visitor } from './testServer.ts';
import type { TwinCountry } from './twinCountry.ts';

export interface PublicAnswers {
  /** By address, with ids as they come in it replaced; what times, ids and digests say is left out of the answers. */
  readonly byAddress: ReadonlyMap<string, readonly string[]>;
  /** Patterns of addresses of which none answered. */
  readonly unasked: readonly string[];
}

/** Of what there is none in the country. */
const notThere =
  /^\/sign-in\/provider|\/(?:rounds|pairings|projects|transactions|contributions|arrivals|agreements|obligations|engagements|series|locks|declarations|indicators|targets|findings|profiles|documents|claims|figures|actors|conflicts|corrections|batches|names|invitation|imports|confirm|unsubscribe|feeds)\/:/;

const looks = [
  ...['2022', '2023', '2024', '2025'].map((year) => `indicator=composite-incidence&period=${year}`),
  ...['2025-04', '2025-06'].map((month) => `indicator=jobs-lost&period=${month}`),
];

/** What asks for more than its address. */
const questions: Readonly<Record<string, readonly string[]>> = {
  peers: ['ZZ-101', 'ZZ-103', 'ZZ-201', 'ZZ-203'].flatMap((place) => looks.map((look) => `?place=${place}&${look}`)),
  grid: ['county', 'village'].flatMap((tier) => looks.map((look) => `?tier=${tier}&${look}`)),
  alerts: ['?phase=all', '?phase=ended', '?muted=true', '?muted=false', '?order=newest', '?rule=jobs'],
  search: ['?q=Place', '?q=Rule'],
  lookup: ['?kind=place&q=Place', '?kind=record&of=list&q=Villages'],
  reported: ['?measure=projects'],
};

export async function publicAnswers(server: TestServer, ids: TwinCountry['ids']): Promise<PublicAnswers> {
  const walk = new Walk(server.visitor());
  const unasked: string[] = [];
  for (const pattern of server.patterns.filter((one) => !one.includes('*'))) {
    const answered = await Promise.all(addressesOf(pattern, idsFor(pattern, ids)).map((address) => walk.ask(address)));
    if (!answered.includes(true)) unasked.push(pattern);
  }
  await walk.follow();
  return { byAddress: walk.answers, unasked: unasked.filter((one) => !notThere.test(one)) };
}

/** All ids of its kind; of an address that says nothing of its kind, some of each. */
function idsFor(pattern: string, ids: TwinCountry['ids']): readonly string[] {
  const [, kind] =
    /\/(places|datasets|readings|alerts|cases|records|programmes|lists|listings|rules)\//.exec(pattern) ?? [];
  if (kind === undefined) return Object.values(ids).flatMap((some) => some.slice(0, 2));
  if (kind === 'readings') return ids.datasets;
  if (kind === 'places' || kind === 'datasets' || kind === 'alerts' || kind === 'cases') return ids[kind];
  return ids.records;
}

function addressesOf(pattern: string, ids: readonly string[]): string[] {
  const parameter = /:[a-z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?/;
  const found = parameter.exec(pattern);
  const isFile = /csv/.test(found?.[0] ?? pattern);
  const [, question] = /\/(peers|grid|alerts|search|lookup|reported)(?:\.csv)?$/.exec(pattern) ?? [];
  const isAlone = isFile || /^\/api\/|\.[a-z]+$/.test(pattern);
  if (found === null) {
    const asked = ['', ...(questions[question ?? ''] ?? [])];
    return (isAlone ? [pattern] : [pattern, twin(pattern)]).flatMap((path) => asked.map((each) => path + each));
  }
  if (pattern.startsWith('/exports/')) return exportsOf.map((file) => `/exports/${file}`);
  const paths = ids.map((id) => pattern.replace(parameter, () => encodeURIComponent(id) + (isFile ? '.csv' : '')));
  // An alert's page is made of its twin.
  if (pattern.includes('/alerts/')) return isAlone ? paths : [...paths.slice(0, 5), ...paths.map(twin)];
  return isAlone ? paths : paths.flatMap((path) => [path, twin(path)]);
}

const exportsOf = ['lists', 'listings', 'rules', 'programmes'].flatMap((name) => [`${name}.csv`, `${name}.json`]);

function twin(page: string): string {
  return page === '/' ? '/index.json' : `${page}.json`;
}

const MOST_FOLLOWED = 600;

class Walk {
  readonly answers = new Map<string, string[]>();
  private readonly visitor: Visitor;
  private readonly asked = new Map<string, boolean>();
  private readonly found: string[] = [];

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  /** Whether there is something: an answer, or that it is for people inside. Refusals are compared like other answers. */
  async ask(address: string): Promise<boolean> {
    const before = this.asked.get(address);
    if (before !== undefined) return before;
    this.asked.set(address, true);
    // Each time from elsewhere, as nobody answers one reader so much at once.
    const answer = await this.visitor.get(address, { 'x-forwarded-for': `10.0.0.${this.asked.size}` });
    const text = await answer.text();
    const told = [answer.status, withoutIds(`${answer.headers.get('location') ?? ''}\n${text}`)].join('\n');
    const key = withoutIds(decodeURIComponent(address));
    this.answers.set(key, [...(this.answers.get(key) ?? []), told].toSorted());
    if (answer.status === 200) this.found.push(...linksIn(text));
    const isThere = answer.status === 200 || [302, 303, 401, 403].includes(answer.status);
    this.asked.set(address, isThere);
    return isThere;
  }

  /** Wherever pages and answers lead: years, pages, sorted columns. */
  async follow(): Promise<void> {
    for (
      let link = this.found.shift();
      link !== undefined && this.asked.size < MOST_FOLLOWED;
      link = this.found.shift()
    ) {
      await this.ask(link);
    }
  }
}

function linksIn(text: string): string[] {
  const links = [...text.matchAll(/(?:href|src|action)="(\/[^"#]*)|"(?:href|url|path)":"(\/[^"#]*)"/g)];
  return links.flatMap(([, one, other]) => {
    const link = (one ?? other ?? '').replaceAll('&amp;', '&');
    return /^\/(?:assets|sign-in|account|preferences|exports|search|\/)|\.csv|[?&]lang=/.test(link) ? [] : [link];
  });
}

/** Ids, times and digests are of the country that they were made in. */
function withoutIds(text: string): string {
  const numbers = new Map<string, number>();
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      numbers.set(id, numbers.get(id) ?? numbers.size);
      return `id ${numbers.get(id)}`;
    })
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, 'a time')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'a digest')
    .replaceAll(/"sequence":"\d+"/g, '"sequence":"a number"')
    .replaceAll(/name="csrf" value="[^"]*"/g, 'token');
}
