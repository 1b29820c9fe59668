import type { Attribution, NamedRef, Period } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Whole } from '../figures/shares.ts';
import type { Caption } from '../scope/tableRow.ts';
import type { Person } from './person.ts';

/** Somebody named earlier, and in which paragraph. */
interface Remembered {
  readonly person: Person;
  readonly paragraph: number;
}

const limit = 400;

function shortNames(name: string): string[] {
  const parts = name.split(/\s+/);
  return parts.length < 2 ? [] : [parts[0] ?? '', parts.at(-1) ?? '', parts.slice(1).join(' ')];
}

/** What a document has said so far that later sentences lean on. Its size is bounded, whatever the document's. */
export class Memory {
  /** Short names that the text itself defines. */
  readonly aliases = new Map<string, NamedRef>();
  readonly #persons = new Map<string, Remembered>();
  /** Full names by first name, surname, and all but the first name. */
  readonly #short = new Map<string, Set<string>>();
  #context: string[] | null = null;
  readonly #places = new Map<string, number>();
  /** Surnames of speakers without an office: known so that they are never taken for bodies, and never stored. */
  readonly privateNames = new Set<string>();
  readonly topics: {
    readonly head: string;
    readonly topic: string;
    readonly words: ReadonlySet<string>;
    readonly paragraph: number;
  }[] = [];
  readonly events = new Map<
    string,
    { readonly period: Period | null; readonly places: readonly NamedRef[]; readonly paragraph: number }
  >();
  /** Words of assistance met so far: a document about aid reads "invested" as money that arrived. */
  aidWords = 0;
  lastPerson: Person | null = null;
  lastSpeaker: Attribution | null = null;
  /** Bodies and papers that have spoken in the paragraph: "it said" means the only one. */
  readonly bodySpeakers = new Map<string, Attribution>();
  bodySpeakersIn = -1;
  /** "Speech by President X": all that nobody else says is X's. */
  documentSpeaker: Attribution | null = null;
  /** Currencies that bare amounts have elsewhere in the text, and where that was looked up. */
  readonly currencies = new Map<string, { readonly currency: string | null; readonly at: number }>();
  /** The heading above a table. */
  caption: Caption | null = null;
  /** The amount named last: percentages after it may be its parts. */
  whole: Whole | null = null;
  /** The paragraph that told a pairing last: bare lists of pairs may follow it. */
  pairedIn = -Infinity;
  /** Ids of those whom the document has told to give. */
  readonly givers = new Set<string>();
  donors: readonly NamedRef[] = [];
  recipients: readonly NamedRef[] = [];
  /** Speaker whose quotation is still open, and until where at most. */
  openQuote: { readonly attribution: readonly Attribution[]; readonly until: number } | null = null;
  /** "X told the meeting:" gives the next paragraph to X. */
  announced: { readonly attribution: readonly Attribution[]; readonly paragraph: number } | null = null;
  /** The leading date of the paragraph, for sentences after it. */
  carried: {
    readonly period: Period;
    readonly paragraph: number;
    readonly cumulative: boolean;
    readonly begins: boolean;
  } | null = null;
  accusers: { readonly name: string; readonly span: Span; readonly paragraph: number } | null = null;

  rememberPerson(person: Person, paragraph: number): void {
    const known = this.#persons.get(person.name);
    if (known && !person.office) return;
    this.#persons.delete(person.name);
    this.#persons.set(person.name, { person, paragraph });
    for (const part of shortNames(person.name))
      this.#short.set(part, (this.#short.get(part) ?? new Set()).add(person.name));
    if (this.#persons.size > limit) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [oldest] = this.#persons.keys();
    if (oldest === undefined) return;
    this.#persons.delete(oldest);
    for (const part of shortNames(oldest)) {
      const names = this.#short.get(part);
      names?.delete(oldest);
      if (names?.size === 0) this.#short.delete(part);
    }
  }

  rememberGivers(donors: readonly { readonly id: string | null }[]): void {
    for (const { id } of donors) if (id !== null && this.givers.size < limit) this.givers.add(id);
  }

  rememberCurrency(words: string, found: { readonly currency: string | null; readonly at: number }): void {
    if (this.currencies.size >= limit) this.currencies.clear();
    this.currencies.set(words, found);
  }

  rememberPrivate(surname: string): void {
    if (this.privateNames.size < limit) this.privateNames.add(surname);
  }

  /** The one earlier office-holder whom a full name or a surname means; unique in all, else in the nearest paragraph. */
  person(name: string): Person | null {
    const exact = this.#persons.get(name);
    if (exact) return exact.person;
    const names = this.#short.get(name);
    if (!names) return null;
    const matches = [...names].flatMap((full) => this.#persons.get(full) ?? []);
    if (matches.length < 2) return matches[0]?.person ?? null;
    const nearest = Math.max(...matches.map((match) => match.paragraph));
    const near = matches.filter((match) => match.paragraph === nearest);
    return near.length === 1 ? (near[0]?.person ?? null) : null;
  }

  get personNames(): Iterable<string> {
    return this.#persons.keys();
  }

  rememberPlace(id: string): void {
    const count = this.#places.get(id) ?? 0;
    this.#places.set(id, count + 1);
    if (count < 3) this.#context = null;
    if (this.#places.size <= limit) return;
    const [first] = this.#places.keys();
    if (first !== undefined) this.#places.delete(first);
  }

  /** Ids of the places named most often so far. */
  context(): readonly string[] {
    this.#context ??= [...this.#places]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([id]) => id);
    return this.#context;
  }
}
