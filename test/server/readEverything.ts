/** Everything that the server tells the public of readings: in pages, JSON, API and CSV. */
import type {
  GridAnswer,
  PeersAnswer,
  ShownValue,
  WatchAnswer,
  WatchedPlaceAnswer,
} from '../../src/actions/watchAnswers.ts';
import type { Visitor } from './testServer.ts';

/** What the public is told of one reading, wherever it asks. */
export interface Told {
  readonly value: ShownValue;
  readonly denominator: ShownValue;
}

export interface Everything {
  /** By "indicator period place". */
  readonly found: Map<string, Told>;
  /** What was told one way here and another way there. */
  readonly differing: readonly string[];
}

class Notes implements Everything {
  readonly found = new Map<string, Told>();
  readonly differing: string[] = [];

  note(key: string, told: Partial<Told>): void {
    const before = this.found.get(key);
    if (before !== undefined && told.value !== undefined && told.value !== before.value) this.differing.push(key);
    this.found.set(key, { value: null, denominator: null, ...before, ...told });
  }

  noteTiles({ indicator, period, tiles }: GridAnswer): void {
    for (const { place, value } of tiles) this.note(`${indicator.id} ${period} ${place.id}`, { value });
  }

  periodsOf(indicator: string): string[] {
    const own = [...this.found.keys()].filter((key) => key.startsWith(`${indicator} `));
    return [...new Set(own.map((key) => key.split(' ')[1] ?? ''))];
  }
}

/** Adds what it read to `texts`. */
export async function readEverything(
  visitor: Visitor,
  places: readonly string[],
  texts: string[],
): Promise<Everything> {
  const json = async <Answer>(path: string): Promise<Answer> => {
    const answer = await visitor.get(path, { accept: 'application/json' });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    texts.push(text);
    return JSON.parse(text) as Answer;
  };
  const notes = new Notes();
  const front = await json<WatchAnswer>('/watch.json');
  if (front.grid !== null) notes.noteTiles(front.grid);
  for (const id of places) {
    for (const path of [`/watch/places/${id}.json`, `/api/v1/watch/places/${id}`]) {
      const { panels } = await json<WatchedPlaceAnswer>(path);
      for (const { indicator, readings } of panels) {
        for (const { period, value, denominator } of readings) {
          notes.note(`${indicator.id} ${period} ${id}`, { value, denominator });
        }
      }
    }
  }
  for (const { id: indicator } of front.indicators) {
    for (const period of notes.periodsOf(indicator)) {
      const asked = `indicator=${indicator}&period=${period}`;
      for (const tier of ['county', 'village']) {
        notes.noteTiles(await json<GridAnswer>(`/watch/grid.json?${asked}&tier=${tier}`));
        notes.noteTiles(await json<GridAnswer>(`/api/v1/watch/grid?${asked}&tier=${tier}`));
      }
      for (const place of places.filter((_each, at) => at % 4 === 0)) {
        const { peers } = await json<PeersAnswer>(`/api/v1/watch/peers?${asked}&place=${place}`);
        for (const { place: peer, value, denominator } of peers) {
          notes.note(`${indicator} ${period} ${peer.id}`, { value, denominator });
        }
      }
    }
  }
  return notes;
}

/** Pages and files as they are. */
export async function readPages(
  visitor: Visitor,
  { places, datasets }: { readonly places: readonly string[]; readonly datasets: readonly string[] },
  texts: string[],
): Promise<void> {
  const [first = ''] = places;
  const ofPlace = (id: string): string[] => [
    `/watch/places/${id}`,
    `/watch/places/${id}.csv`,
    `/places/${id}`,
    `/places/${id}.json`,
  ];
  const ofDataset = (id: string): string[] => [
    `/watch/readings/${id}`,
    `/watch/readings/${id}.json`,
    `/watch/readings/${id}/file`,
    `/api/v1/watch/datasets/${id}`,
    `/api/v1/watch/datasets/${id}/problems`,
  ];
  const paths = [
    '/watch',
    '/watch/grid',
    '/watch/grid.csv',
    '/watch/alerts',
    '/watch/alerts.atom',
    '/watch/readings',
    '/watch/rules',
    '/watch/rules.json',
    '/history',
    `/watch/peers?place=${first}`,
    `/watch/peers.csv?place=${first}`,
    ...places.flatMap(ofPlace),
    ...datasets.flatMap(ofDataset),
  ];
  for (const path of paths) texts.push(await (await visitor.get(path)).text());
}
