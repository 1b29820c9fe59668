/** Splits add up, and nothing crosses a boundary twice. */
import { sql } from 'kysely';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import type { TotalAmount, TotalFigure, TotalsRequest } from '../../../src/actions/totalAnswers.ts';
import type { Stage } from '../../../src/core/claims/claim.ts';
import { mayExport } from '../model/access.ts';
import type { Body } from '../model/model.ts';
import { familyOf, latest, money, shares, text } from '../model/model.ts';
import type { Question } from '../model/totals.ts';
import { inView, totalOf } from '../model/totals.ts';
import type { Random } from '../random.ts';
import type { Rational } from '../rational.ts';
import { compare, inWords, isNear, plus, rational, sum, zero } from '../rational.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { ofAll, only as onlyOf } from './links.ts';
import type { Engine } from './engines.ts';
import { amountsBy } from './engines.ts';
import { above, cast, giverIds, helpedIds, isEntry, isPlace, nobody, partsOfTheWorld } from '../world.ts';

/** The parts of every transaction ever written come to its amount, exactly; what lacks an amount or a date has none. */
export async function splitsAddUp({ model, db, ledgerId }: Run, only?: string): Promise<void> {
  const found = await sql<{ record_id: string; content: number; amount: string }>`
    select record_id, content, amount::text from ledger.allocations
    where ledger_id = ${ledgerId} and ${onlyOf(only)}`.execute(db);
  const parts = Map.groupBy(found.rows, ({ record_id: id, content }) => `${id} ${content}`);
  for (const { id, versions } of ofAll(model.ofType('transaction'), only)) {
    for (const { content } of versions) {
      const { body } = content;
      const whole = ['date', 'stage', 'side'].every((field) => text(body, field) !== null) ? money(body) : null;
      const amounts = (parts.get(`${id} ${content.number}`) ?? []).map(({ amount }) => rational(amount));
      must(
        'splits add up',
        whole !== null || amounts.length === 0,
        () => `${id} content ${content.number} has parts and no amount`,
      );
      if (!whole) continue;
      must(
        'splits add up',
        amounts.length > 0 && compare(sum(amounts), rational(whole.amount)) === 0,
        () => `${id} content ${content.number}: ${amounts.map(inWords).join(' + ')} is not ${whole.amount}`,
      );
    }
  }
}

const stages = ['disbursement', 'disbursement', 'commitment', 'pledge', 'expenditure'] as const;

async function figureOf(run: Run, person: Person, request: TotalsRequest): Promise<TotalFigure> {
  const { figures } = await getTotals(ledgerOf(run, person), request);
  const [figure] = figures;
  if (!figure) throw new Error('a total has a figure');
  return figure;
}

/** What a question about money is drawn from. */
interface Aim {
  /** Places and actors that may lie inside. */
  readonly inside: readonly string[];
  readonly stage: string;
  readonly side: 'sent' | 'received';
  readonly programmes: readonly string[];
  /** Years in which a period may begin or end. */
  readonly years: readonly number[];
}

/** A total over a boundary drawn at random, beside the sum over every payment one by one. */
export async function totalsAreRight(run: Run, random: Random): Promise<void> {
  const all = [...helpedIds, ...giverIds, 'bureau'];
  const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
  const programmes = run.model.ofType('programme').map(({ id }) => id);
  const aim = { stage: random.pick(stages), side: random.pick(['sent', 'received'] as const), years, programmes };
  await totalIsRight(run, random, { ...aim, inside: all });
}

/** A total whose boundary runs between those who have to do with one transaction, and with those that hang together with it. */
export async function totalAroundIsRight(run: Run, random: Random, id: string): Promise<void> {
  const family = familyOf(run.model, id);
  const bodies = family.flatMap((each) => run.model.record(each)?.versions.slice(-1) ?? []);
  const named = bodies.flatMap(({ content: { body } }) => [
    ...shares(body, 'providers').map((share) => share.id),
    ...shares(body, 'recipients').map((share) => share.id),
    text(body, 'receiver') ?? '',
  ]);
  const inside = [...new Set(named.filter(isEntry).flatMap(above))];
  const { body } = latest(run.model.record(id) ?? missing(id)).content;
  const side = text(body, 'side');
  const stage = text(body, 'stage');
  if (inside.length === 0 || stage === null || (side !== 'sent' && side !== 'received')) return;
  const year = Number((text(body, 'date') ?? '2010').slice(0, 4));
  const programmes = [...new Set(bodies.flatMap(({ content }) => text(content.body, 'programme') ?? []))];
  await totalIsRight(run, random, { inside, stage, side, programmes, years: [year - 1, year, year + 1] });
}

function missing(id: string): never {
  throw new Error(`there is no record ${id}`);
}

async function totalIsRight(run: Run, random: Random, aim: Aim): Promise<void> {
  const view = random.chance(40) ? 'published' : 'current';
  const person =
    view === 'published' ? nobody : random.pick(cast.filter(({ role }) => role === 'auditor' || role === 'reviewer'));
  const inside = random.chance(15) ? null : random.some(aim.inside, random.whole(1, 3));
  const [first = 2010, last = first] = [random.pick(aim.years), random.pick(aim.years)].toSorted((a, b) => a - b);
  const dates = random.chance(30) ? { start: `${first}-01-01`, end: `${last}-12-31` } : {};
  const programmes = aim.programmes.filter((id) => latest(run.model.record(id) ?? missing(id)).state === 'published');
  const programme = inside !== null && programmes.length > 0 && random.chance(30) ? random.pick(programmes) : undefined;
  const asked = {
    stage: aim.stage,
    side: aim.side,
    direction: inside === null ? ('in' as const) : random.pick(['in', 'in', 'out'] as const),
  };
  const question: Question = { ...asked, view, inside, ...dates, programme };
  const by = random.chance(50) ? random.some(['donor', 'place', 'year', 'sector'] as const, 2) : [];
  const figure = await figureOf(run, person, {
    stages: [asked.stage as Stage],
    side: asked.side,
    direction: asked.direction,
    view,
    by,
    programme,
    ...dates,
    ...(inside && {
      boundary: { actors: inside.filter((id) => !isPlace(id)), places: inside.filter(isPlace) },
    }),
  });
  compareAmounts(amountsOf(figure.amounts), question, run);
  must('unknown is not zero', figure.amounts === null || figure.amounts.length > 0, () => JSON.stringify(question));
  if (random.chance(40)) compareAmounts(await amountsBy('records', run, question), { ...question, by: 'records' }, run);
  if (random.chance(4)) compareAmounts(await amountsBy('copy', run, question), { ...question, by: 'copy' }, run);
  if (by.length > 0) cellsAddUp(figure, JSON.stringify({ ...question, by }));
}

const unit = rational('0.01');

type Asked = Question & { readonly by?: Engine };

function compareAmounts(got: ReadonlyMap<string, Rational>, question: Asked, { model }: Run): void {
  const wanted = totalOf(model, question);
  // Each division rounds to the minor unit, so that over a boundary a few of them may lie on the other side.
  const tolerance: Rational = { top: unit.top * BigInt(wanted.parts), bottom: unit.bottom };
  for (const currency of new Set([...got.keys(), ...wanted.amounts.keys()])) {
    const [mine, theirs] = [wanted.amounts.get(currency) ?? zero, got.get(currency) ?? zero];
    const room = currency === 'JPY' ? { ...tolerance, bottom: 1n, top: BigInt(wanted.parts) } : tolerance;
    must(
      'a total is the sum over every payment',
      isNear(mine, theirs, room),
      () => `${JSON.stringify(question)}: ${inWords(theirs)} ${currency} instead of ${inWords(mine)}`,
    );
  }
  must(
    'unknown is not zero',
    wanted.amounts.size > 0 || got.size === 0,
    () => `${JSON.stringify(question)}: ${[...got.keys()].join(', ')}, and nothing was reported`,
  );
}

function amountsOf(amounts: readonly TotalAmount[] | null): Map<string, Rational> {
  return new Map((amounts ?? []).map(({ currency, amount }) => [currency, rational(amount)]));
}

function added(all: readonly (readonly TotalAmount[] | null)[]): Map<string, Rational> {
  const sums = new Map<string, Rational>();
  for (const amounts of all) {
    for (const [currency, amount] of amountsOf(amounts)) sums.set(currency, plus(sums.get(currency) ?? zero, amount));
  }
  return sums;
}

function cellsAddUp({ amounts, cells }: TotalFigure, question: string): void {
  const [whole, parts] = [amountsOf(amounts), added(cells.map((cell) => cell.amounts))];
  for (const [currency, amount] of whole) {
    must(
      'cells add up to their total',
      compare(amount, parts.get(currency) ?? zero) === 0,
      () => `${question}: ${inWords(parts.get(currency) ?? zero)} ${currency} instead of ${inWords(amount)}`,
    );
  }
}

/**
 * The world in disjoint parts: every payment either comes into one of them or moves inside one. So what came in, what is
 * left out of it as passed on, and what moved inside is the same money as without any boundary. Only what is received in
 * one part for a place in another comes into both: with such payments there is nothing to compare.
 */
export async function nothingCountsTwice(run: Run, random: Random): Promise<void> {
  const view = random.pick(['published', 'current'] as const);
  const person = view === 'published' ? nobody : random.pick(cast.filter(({ role }) => role === 'auditor'));
  const side = random.pick(['sent', 'received'] as const);
  const stage = random.pick(stages);
  if ([...inView(run.model, view).values()].some((body) => text(body, 'stage') === stage && isForTwoParts(body)))
    return;
  const request: TotalsRequest = { stages: [stage], side, view };
  const left = (figure: TotalFigure, ...reasons: readonly string[]) =>
    figure.excluded.filter(({ reason }) => reasons.includes(reason)).map(({ amounts }) => amounts);
  const whole = await figureOf(run, person, request);
  const parts: TotalFigure[] = [];
  for (const id of partsOfTheWorld) {
    const boundary = isPlace(id) ? { places: [id] } : { actors: [id] };
    parts.push(await figureOf(run, person, { ...request, boundary }));
  }
  if (parts.some((part) => left(part, 'share unknown').length > 0)) return;
  const once = added([whole.amounts, ...left(whole, 'passed on')]);
  const leftOut = parts.flatMap((part) => left(part, 'passed on', 'internal'));
  const asParts = added(parts.map(({ amounts }) => amounts).concat(leftOut));
  for (const currency of new Set([...once.keys(), ...asParts.keys()])) {
    const [one, other] = [once.get(currency) ?? zero, asParts.get(currency) ?? zero];
    must(
      'nothing crosses a boundary twice',
      compare(one, other) === 0,
      () =>
        `${JSON.stringify(request)}: ${inWords(other)} ${currency} in the parts of the world, ${inWords(one)} in all of it`,
    );
  }
}

function isForTwoParts(body: Body): boolean {
  const receiver = text(body, 'receiver');
  const partOf = (id: string): string | undefined => above(id).find((each) => partsOfTheWorld.includes(each));
  return receiver !== null && shares(body, 'recipients').some(({ id }) => partOf(id) !== partOf(receiver));
}

/** Sums of what is not published are for those who may see every record in them. */
export async function sumsAreGuarded(run: Run, person: Person): Promise<void> {
  const seesEverything = person.role !== 'public' && (person.role !== 'contributor' || person.limits === undefined);
  const given = await getTotals(ledgerOf(run, person), { view: 'current' }).then(
    () => true,
    () => false,
  );
  must(
    'sums of what is not published are guarded',
    given === seesEverything,
    () => `${person.name} ${given ? 'gets' : 'does not get'} them; export: ${mayExport(person)}`,
  );
}
