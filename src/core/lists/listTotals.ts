/** What was published about a list beside the list itself: "52 counties; Xinjiang 10". */
import type { Body } from '../records/field.ts';
import { dayInterval } from '../records/partialDate.ts';
import { rowsOf, textOf } from '../records/values.ts';

export interface StatedBesideListed {
  /** Null for everywhere. */
  readonly place: string | null;
  readonly level: string;
  /** Day as of which it was said; null where it was not, and every place that was ever listed counts. */
  readonly on: string | null;
  readonly stated: number;
  readonly counted: number;
  /** Stated less counted: above zero where the ledger lacks listings. */
  readonly difference: number;
  /** The records counted. */
  readonly listings: readonly string[];
  readonly words: string | null;
  readonly document: string | null;
}

export interface Listed {
  readonly id: string;
  readonly body: Body;
}

interface Around {
  /** `id`, its parent, and so on to the root. */
  readonly lineage: (id: string) => readonly string[];
  /** Nothing after this day is counted. */
  readonly day: string;
}

/** One answer for each stated number, in their order. A place counts once, however often it was listed. */
export function listTotals(list: Body, listings: readonly Listed[], { lineage, day }: Around): StatedBesideListed[] {
  const places = listings.map(({ id, body }) => {
    const place = textOf(body, 'place') ?? '';
    const known = lineage(place);
    return { id, body, place, around: new Set(known.length === 0 ? [place] : known) };
  });
  return rowsOf(list, 'stated').map((row) => {
    const [place, level, on] = [textOf(row, 'place'), textOf(row, 'level') ?? 'other', textOf(row, 'on')];
    const counted = new Map<string, string>();
    for (const listed of places) {
      const fits = textOf(listed.body, 'level') === level && (place === null || listed.around.has(place));
      if (fits && wasListed(listed.body, on, day) && !counted.has(listed.place)) counted.set(listed.place, listed.id);
    }
    const stated = Number(textOf(row, 'count') ?? '0');
    return {
      place,
      level,
      on,
      stated,
      counted: counted.size,
      difference: stated - counted.size,
      listings: [...counted.values()],
      words: textOf(row, 'words'),
      document: textOf(row, 'document'),
    };
  });
}

function wasListed(listing: Body, on: string | null, day: string): boolean {
  const listed = dayInterval(textOf(listing, 'listedOn') ?? '')?.from;
  if (listed === undefined || listed > (on ?? day)) return false;
  const exitedOn = textOf(listing, 'exitedOn');
  return on === null || exitedOn === null || exitedOn > on;
}
