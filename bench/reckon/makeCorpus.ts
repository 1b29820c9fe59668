/** Corpora of claims about a made-up world: honest intervals around true sums, and some claims planted to clash with them. */
import type {
  Bounds,
  Query,
  RelativeStatement,
  Statement,
  SumStatement,
  Trees,
} from '../../src/core/reckoning/statement.ts';
import type { Part, World, WorldSize } from './world.ts';
import { makeWorld } from './world.ts';

export interface Planted {
  readonly id: string;
  readonly form: 'twin' | 'part' | 'parts' | 'share' | 'growth';
  /** Honest claims that cannot all be true beside it. */
  readonly against: readonly string[];
}

export interface Corpus {
  readonly trees: Trees;
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
  readonly planted: readonly Planted[];
}

export interface CorpusPlan {
  readonly size: WorldSize;
  readonly claims: number;
  /** How many of the claims clash with honest ones. */
  readonly planted: number;
  readonly seed: number;
  /** What ids and names begin with, so that corpora can be put side by side. */
  readonly prefix?: string;
  /** Whether sums are stated to the yuan, as records are, rather than rounded. */
  readonly isExact?: boolean;
}

export const money = { measure: 'money', unit: 'CNY', stage: 'disbursement', basis: 'flow', price: 'current' } as const;

/** An honest sum together with what was drawn for it. */
interface Drawn {
  readonly statement: SumStatement;
  readonly part: Part;
  readonly low: number;
  readonly high: number;
}

const closed = { lowOpen: false, highOpen: false };

export function makeCorpus({ size, claims, planted, seed, prefix = '', isExact = false }: CorpusPlan): Corpus {
  const world = makeWorld(size, { seed, prefix });
  let count = 0;
  const nextId = (): string => `${prefix}c${String((count += 1)).padStart(6, '0')}`;
  const sums: Drawn[] = [];
  const statements: Statement[] = [];
  const honest = claims - planted;
  while (statements.length < honest) {
    const base = sums[Math.floor(world.random() * sums.length)];
    if (base && world.random() < 0.15) {
      statements.push(honestRelative(world, { base, id: nextId() }));
      continue;
    }
    const drawn = isExact ? exactSum(world, nextId()) : honestSum(world, nextId());
    sums.push(drawn);
    statements.push(drawn.statement);
  }
  const wrong = plant(world, { sums, planted, nextId });
  // Planted claims stand anywhere among the honest ones, as they would in the ledger.
  for (const { statement } of wrong)
    statements.splice(Math.floor(world.random() * (statements.length + 1)), 0, statement);
  const queries = Array.from({ length: 3 }, (_, index) => ({
    id: `${prefix}q${index}`,
    book: money,
    scope: world.scope({ ...anyPart(world), from: 0, to: size.years - 1 }),
  }));
  return { trees: world.trees, statements, queries, planted: wrong.map((one) => one.note) };
}

/** Fine and coarse scopes, as reports have them: a donor in a year, a prefecture in a year, a county, totals over years. */
function anyPart({ random, size }: World): Part {
  const pick = (count: number): number => Math.floor(random() * count);
  const form = random();
  const county = form < 0.35 ? pick(size.counties) : null;
  const prefecture = county === null && form < 0.7 ? pick(size.prefectures) : null;
  const donor = random() < 0.75 ? pick(size.donors) : null;
  const from = pick(size.years);
  const to = random() < 0.6 ? from : from + pick(size.years - from);
  return { donor, prefecture, county, from, to };
}

/** Exact to four digits, "about", "nearly", "more than", at least, at most: whatever is said holds in the world. */
function honestSum(world: World, id: string): Drawn {
  const part = anyPart(world);
  const truth = world.sum(part);
  const step = 10 ** Math.max(0, String(truth).length - 4);
  const form = world.random();
  let [low, high] = [Math.floor(truth / step) * step, Math.ceil(truth / step) * step];
  if (form > 0.5) [low, high] = [Math.floor(truth * 0.95), Math.ceil(truth * 1.05)];
  const bounds: Bounds = {
    ...closed,
    low: form > 0.9 && form < 0.95 ? null : String(low),
    high: form > 0.95 ? null : String(high),
    highOpen: form > 0.7 && form < 0.8 && high > truth,
  };
  return { statement: { kind: 'sum', id, book: money, scope: world.scope(part), ...bounds }, part, low, high };
}

function exactSum(world: World, id: string): Drawn {
  const part = anyPart(world);
  const truth = world.sum(part);
  const bounds = { low: String(truth), high: String(truth), ...closed };
  return {
    statement: { kind: 'sum', id, book: money, scope: world.scope(part), ...bounds },
    part,
    low: truth,
    high: truth,
  };
}

function honestRelative(world: World, { base, id }: { readonly base: Drawn; readonly id: string }): RelativeStatement {
  const { part } = base;
  const whole = world.sum(part);
  const isGrowth = part.from > 0 && world.random() < 0.5;
  const other: Part = isGrowth
    ? { ...part, from: part.from - 1, to: part.to - 1 }
    : { ...part, prefecture: null, county: Math.floor(world.random() * world.size.counties) };
  const compared = world.sum(other);
  const common = { id, book: money, ...closed };
  const ratio = (above: number, below: number): Pick<Bounds, 'low' | 'high'> =>
    below === 0
      ? { low: '0', high: null }
      : {
          low: (Math.floor((above / below) * 100) / 100).toFixed(2),
          high: (Math.ceil((above / below) * 100) / 100).toFixed(2),
        };
  if (!isGrowth) {
    const of = { book: money, scope: base.statement.scope };
    return { kind: 'share', scope: world.scope(other), of, ...common, ...ratio(compared, whole) };
  }
  const { low, high } = ratio(whole, compared);
  const less = (value: string | null): string | null => (value === null ? null : (Number(value) - 1).toFixed(2));
  const of = { book: money, scope: world.scope(other) };
  return { kind: 'growth', scope: base.statement.scope, of, ...common, low: less(low), high: less(high) };
}

interface Sowing {
  readonly sums: readonly Drawn[];
  readonly planted: number;
  readonly nextId: () => string;
}

interface Wrong {
  readonly statement: Statement;
  readonly note: Planted;
}

const forms = ['twin', 'part', 'parts', 'share', 'growth'] as const;

function plant(world: World, { sums, planted, nextId }: Sowing): Wrong[] {
  const whole = sums.filter(({ statement, low }) => statement.low !== null && statement.high !== null && low > 0);
  const found: Wrong[] = [];
  for (let tries = 0; found.length < planted && tries < planted * 200; tries += 1) {
    const target = whole[Math.floor(world.random() * whole.length)];
    const other = whole[Math.floor(world.random() * whole.length)];
    // A corpus may have no room for one form, so that after some tries it is the turn of the next.
    const form = forms[(found.length + Math.floor(tries / 50)) % forms.length] ?? 'twin';
    const made = target && other && target !== other ? makeWrong(world, { form, target, other }) : null;
    if (!made || !target || !other) continue;
    const id = nextId();
    const against = form === 'twin' || form === 'part' ? [target] : [target, other];
    found.push({
      statement: { ...made, id },
      note: { id, form, against: against.map(({ statement }) => statement.id).toSorted() },
    });
  }
  if (found.length < planted) throw new Error(`${found.length} of ${planted} clashes fit into this corpus`);
  return found;
}

/** A claim that cannot be true beside the target (and the other); null when these two do not lend themselves to the form. */
function makeWrong(
  world: World,
  { form, target, other }: { readonly form: Planted['form']; readonly target: Drawn; readonly other: Drawn },
): Statement | null {
  const common = { id: '', book: money, ...closed };
  const { scope } = target.statement;
  if (form === 'twin') {
    const [low, high] = [Math.ceil(target.high * 1.02) + 1, Math.ceil(target.high * 1.06) + 2];
    return { kind: 'sum', scope, ...common, low: String(low), high: String(high) };
  }
  if (form === 'part') {
    if (target.part.donor !== null) return null;
    const part = { ...target.part, donor: Math.floor(world.random() * world.size.donors) };
    return { kind: 'sum', scope: world.scope(part), ...common, low: String(target.high + 1), high: null };
  }
  if (form === 'parts') return belowItsParts(world, target, other);
  const [least, most] = [target.low / other.high, target.high / other.low];
  if (form === 'share') {
    if (most > 500) return null;
    const of = { book: money, scope: other.statement.scope };
    return { kind: 'share', scope, of, ...common, low: (most * 1.1 + 0.1).toFixed(2), high: null };
  }
  if (least < 0.2 || most > 500) return null;
  const of = { book: money, scope: other.statement.scope };
  return { kind: 'growth', scope, of, ...common, low: '-1', high: (least * 0.9 - 1).toFixed(4) };
}

/** At most so much over all that two claims with nothing in common speak of, less than the two together. */
function belowItsParts(world: World, one: Drawn, other: Drawn): Statement | null {
  const apart =
    one.part.to < other.part.from ||
    other.part.to < one.part.from ||
    (one.part.donor !== null && other.part.donor !== null && one.part.donor !== other.part.donor);
  const together = one.low + other.low - 1;
  if (!apart || together <= one.high || together <= other.high) return null;
  const part: Part = {
    donor: one.part.donor === other.part.donor ? one.part.donor : null,
    prefecture: null,
    county: null,
    from: Math.min(one.part.from, other.part.from),
    to: Math.max(one.part.to, other.part.to),
  };
  return { kind: 'sum', id: '', book: money, scope: world.scope(part), ...closed, low: null, high: String(together) };
}

/** Corpora that share nothing, side by side: claims in separate components. */
export function sideBySide(plans: readonly CorpusPlan[]): Corpus {
  const parts = plans.map(makeCorpus);
  const joined = (dimension: 'donors' | 'recipients' | 'sectors'): ReadonlyMap<string, string> =>
    new Map(parts.flatMap(({ trees }) => [...trees[dimension]]));
  return {
    trees: { donors: joined('donors'), recipients: joined('recipients'), sectors: joined('sectors') },
    statements: parts.flatMap(({ statements }) => statements),
    queries: parts.flatMap(({ queries }) => queries),
    planted: parts.flatMap(({ planted }) => planted),
  };
}
