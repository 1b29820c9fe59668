/** Publishes a made-up country step by step, and lets an adversary look after each. */
import type { DisclosureParameters } from '../parameters.ts';
import type { PublicationEvent } from '../readings/publication.ts';
import { protectReadings } from '../readings/protectReadings.ts';
import type { PlaceReading, Withheld } from '../readings/reading.ts';
import { keyOfReading } from '../readings/reading.ts';
import type { OtherCases } from '../readings/otherCases.ts';
import { otherCasesOf } from '../readings/otherCases.ts';
import { relatedIndicators } from '../../monitoring/relatedIndicators.ts';
import type { Seen } from './adversary.ts';
import { Adversary } from './adversary.ts';
import type { Country, Facts } from './world.ts';
import {
  added,
  dice,
  halfOf,
  noFacts,
  randomCountry,
  randomFacts,
  readingOf,
  without,
  worldIndicators,
} from './world.ts';

export interface Outcome {
  /** Publications that were not refused. */
  readonly steps: number;
  readonly refused: number;
  readonly withheld: number;
  readonly readings: number;
  readonly broken: readonly string[];
}

const nothing: Withheld = { value: false, denominator: false };

type Roll = (below: number) => number;

/** The same seed, the same country. */
export function publishedStep(seed: number, parameters: DisclosureParameters): Outcome {
  const roll = dice(seed);
  const country = randomCountry(roll);
  const state = new State(country, parameters);
  let facts = new Map(country.leaves.map((leaf) => [leaf, randomFacts(roll)]));
  const indicators = chosen(roll);
  let refused = 0;
  let steps = 0;
  for (let step = 1 + roll(4); step > 0; step -= 1) {
    const isDone = state.publish(asked(roll, country, indicators, facts));
    if (isDone) steps += 1;
    else refused += 1;
    if (roll(6) === 0) state.takeBack(roll);
    facts = new Map([...facts].map(([leaf, one]) => [leaf, roll(3) === 0 ? revised(roll, one) : one]));
  }
  return { steps, refused, withheld: state.withheld, readings: state.readings, broken: state.broken() };
}

/** One family of indicators, or two. */
function chosen(roll: Roll): string[] {
  const families = [
    ['plain'],
    ['insured', 'uninsured'],
    ['cases', 'rate'],
    ['poor', 'poor-water', 'poor-school', 'index', 'intensity'],
  ];
  const [one = [], other = []] = [families[roll(4)], families[roll(4)]];
  return [...new Set(roll(2) === 0 ? one : [...one, ...other])];
}

function revised(roll: Roll, facts: Facts): Facts {
  const other = randomFacts(roll);
  if (roll(2) === 0) return other;
  return { ...facts, insured: Math.min(facts.people, other.insured), plain: Math.min(facts.people, other.plain) };
}

/** Of places that go on, as they are after their change or as they were before it. */
function allFacts(country: Country, leaves: ReadonlyMap<string, Facts>, isAfter: boolean): Map<string, Facts> {
  const all = new Map(leaves);
  for (const place of country.places) {
    const below = country.tree.below(place);
    if (below.length > 0) {
      all.set(
        place,
        below.reduce((sum, one) => added(sum, all.get(one) ?? noFacts), noFacts),
      );
    }
  }
  for (const { before, after } of country.changes) {
    const whole = before.reduce((sum, one) => added(sum, all.get(one) ?? noFacts), noFacts);
    const [one, other] = after;
    if (before.some((place) => after.includes(place))) {
      if (isAfter) goOn(all, { whole, place: one ?? '', parted: other });
      continue;
    }
    if (one !== undefined && other === undefined) all.set(one, whole);
    if (one !== undefined && other !== undefined) {
      const { people, plain, insured, poor } = whole;
      // The rest keeps room for all who are counted in any way.
      const few = Math.min(Math.floor(people / 2), people - Math.max(plain, insured, poor));
      const part: Facts = { ...noFacts, people: few };
      all.set(one, part);
      all.set(other, { ...whole, people: people - few });
    }
  }
  return all;
}

function goOn(
  all: Map<string, Facts>,
  { whole, place, parted }: { readonly whole: Facts; readonly place: string; readonly parted: string | undefined },
): void {
  const part = parted === undefined ? noFacts : halfOf(whole);
  all.set(place, without(whole, part));
  if (parted !== undefined) all.set(parted, part);
}

interface Asked {
  readonly reading: PlaceReading;
  readonly facts: Facts;
}

/** All of it, or what one tier or one office has to say, with places that do not report. */
function asked(
  roll: Roll,
  country: Country,
  indicators: readonly string[],
  leaves: ReadonlyMap<string, Facts>,
): Asked[] {
  const kind = roll(4);
  const isAsked = (place: string): boolean => {
    const isLeaf = !country.places.includes(place) || country.leaves.includes(place);
    if (kind === 1 && !isLeaf) return false;
    if (kind === 2 && isLeaf) return false;
    return kind !== 3 || roll(2) === 0;
  };
  const isNew = roll(2) === 0;
  const facts = allFacts(country, leaves, isNew);
  const places = [...facts.keys()].filter((place) => {
    const change = country.changes.find(({ before, after }) => [...before, ...after].includes(place));
    const goesOn = change?.before.includes(place) === true && change.after.includes(place);
    if (change !== undefined && !goesOn && !isNew && change.after.includes(place)) return false;
    if (change !== undefined && !goesOn && isNew && change.before.includes(place) && roll(2) === 0) return false;
    return isAsked(place) && roll(12) !== 0;
  });
  return places.flatMap((place) =>
    indicators.flatMap((indicator) => {
      const of = facts.get(place) ?? noFacts;
      const reading = roll(15) === 0 ? null : readingOf(indicator, place, of);
      return reading === null ? [] : [{ reading, facts: of }];
    }),
  );
}

class State {
  withheld = 0;
  readings = 0;
  private readonly country: Country;
  private readonly parameters: DisclosureParameters;
  private readonly adversary: Adversary;
  private readonly events = new Map<string, PublicationEvent[]>();
  private readonly seen: { readonly by: readonly Seen[]; taken: boolean }[] = [];

  constructor(country: Country, parameters: DisclosureParameters) {
    this.country = country;
    this.parameters = parameters;
    this.adversary = new Adversary(country);
  }

  /** False where it was refused. */
  publish(all: readonly Asked[]): boolean {
    const groups = relatedIndicators([...new Set(all.map(({ reading }) => reading.indicator))], worldIndicators);
    const done: (readonly [group: string, event: PublicationEvent])[] = [];
    const seen: Seen[] = [];
    for (const group of groups) {
      const own = all.filter(({ reading }) => group.has(reading.indicator));
      const readings = new Map(own.map(({ reading }) => [keyOfReading(reading), reading]));
      const name = [...group.keys()].toSorted().join(' ');
      const earlier = this.events.get(name) ?? [];
      const rank = this.seen.length;
      const { withheld, exposed } = protectReadings({
        indicators: group,
        readings,
        rank,
        earlier,
        otherCases: this.otherCases(name, done),
        tree: this.country.tree,
        isLarge: () => false,
        parameters: this.parameters,
      });
      if (exposed.length > 0) return false;
      done.push([name, { publication: { name: String(rank), readings, withheld, rank }, isTakenBack: false }]);
      for (const { reading, facts } of own) {
        const told = withheld.get(keyOfReading(reading)) ?? nothing;
        seen.push({ indicator: reading.indicator, place: reading.place, facts, told });
      }
    }
    for (const [name, event] of done) this.events.set(name, [...(this.events.get(name) ?? []), event]);
    this.readings += seen.length;
    this.withheld += seen.filter(({ told }) => told.value).length;
    this.seen.push({ by: seen, taken: false });
    this.look();
    return true;
  }

  takeBack(roll: Roll): void {
    const at = roll(this.seen.length);
    const one = this.seen[at];
    if (one === undefined || one.taken) return;
    one.taken = true;
    for (const [name, events] of this.events) {
      const event = events.find(({ publication }) => publication.rank === at);
      if (event !== undefined) this.events.set(name, [...events, { ...event, isTakenBack: true }]);
    }
  }

  broken(): string[] {
    const { smallestCount, areZerosSensitive, protection } = this.parameters;
    return this.adversary.suspicions().flatMap(({ what, truth, room }) => {
      const isIndex = what.includes('index');
      const isSmall = truth < smallestCount && (truth > 0 || areZerosSensitive);
      return isSmall && !isIndex && room < protection ? [`${what} to within ${room}`] : [];
    });
  }

  private look(): void {
    const standing = new Map<string, Seen>();
    for (const { by, taken } of this.seen) {
      if (!taken) for (const one of by) standing.set(`${one.indicator} ${one.place}`, one);
    }
    this.adversary.look(standing);
  }

  private otherCases(group: string, done: readonly (readonly [string, PublicationEvent])[]): OtherCases[] {
    const others = [...this.events].flatMap(([name, events]) => (name === group ? [] : events));
    return [...others, ...done.map(([, event]) => event)].flatMap(({ publication: { readings, withheld } }) =>
      otherCasesOf(worldIndicators, readings, withheld),
    );
  }
}
