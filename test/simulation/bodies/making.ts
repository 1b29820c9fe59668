/** What the makers of bodies share: how a body is asked for, and how one is spoiled. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { Body, Model, ModelRecord } from '../model/model.ts';
import { latest } from '../model/model.ts';
import type { Random } from '../random.ts';

/** `unfinished` may be kept as a draft, `wrong` may not even be kept. */
export type Flaw = 'none' | 'unfinished' | 'wrong';

export interface MadeBody {
  readonly body: Body;
  readonly flaw: Flaw;
}

export interface Making {
  readonly random: Random;
  readonly model: Model;
  readonly today: string;
  /** A word that stands in this body and nowhere else. */
  readonly mark: string;
  /** Of a record that is written anew: links only lead to records entered before it. */
  readonly record: ModelRecord | null;
  /** Whether a transaction is an umbrella amount: one giver and one place, and other transactions are items of it. */
  readonly isUmbrella: boolean;
}

/** Every fourth record may have items; its id tells, so that this never changes. */
export function isUmbrellaId(id: string): boolean {
  return Number.parseInt(id.slice(-1), 16) % 4 === 0;
}

export type Spoil = (body: Record<string, unknown>) => void;
export type Maker = (making: Making) => {
  readonly body: Body;
  readonly unfinished: readonly Spoil[];
  readonly wrong: readonly Spoil[];
};

export const set =
  (field: string, value: unknown): Spoil =>
  (body) => {
    body[field] = value;
  };
export const closing = ({ mark }: Making) => ({ evidence: [], note: `note ${mark}`, key: null });
export const titled = (making: Making) => ({ title: `Title ${making.mark}`, localTitle: null, ...closing(making) });
export const untitled: readonly Spoil[] = [set('title', null)];

export function day({ random, today }: Making): string {
  const year = random.whole(2010, Math.max(2011, Number(today.slice(0, 4))));
  return `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}

export function period(making: Making): { start: string; end: string | null } {
  const [start = '', end = ''] = [day(making), day(making)].toSorted();
  return { start, end: start === end || making.random.chance(40) ? null : end };
}

/** One entered before the record that is being written; seldom one that is withdrawn. */
export function earlier(
  making: Making,
  type: RecordType,
  test: (body: Body, id: string) => boolean = () => true,
): string | null {
  const { random, model, record } = making;
  const known = model.ofType(type).filter((other) => {
    const { state, content } = latest(other);
    const isBefore = record === null || other.order < record.order;
    return isBefore && (state !== 'withdrawn' || random.chance(5)) && test(content.body, other.id);
  });
  return known.length === 0 ? null : random.pick(known).id;
}

export function sharesOf({ random }: Making, ids: readonly string[], most: number) {
  const chosen = random.some(ids, random.whole(1, most));
  const isKnown = chosen.length > 1 && random.chance(75);
  const percents = isKnown ? random.split(100, chosen.length) : [];
  return chosen.map((id, index) => ({ id, percent: isKnown ? String(percents[index]) : null }));
}

export const spoiledShares: readonly Spoil[] = [
  set('providers', [
    { id: 'E', percent: '60' },
    { id: 'W', percent: '30' },
  ]),
  set('recipients', [
    { id: 'X-1', percent: '50' },
    { id: 'X-2', percent: null },
  ]),
  set('providers', [
    { id: 'E', percent: '50' },
    { id: 'E', percent: '50' },
  ]),
];
export const unknownPlace = set('recipients', [{ id: 'X-99', percent: null }]);
