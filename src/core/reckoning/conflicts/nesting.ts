import type { Region } from './placed.ts';
import { isUnionWithin, Unions } from './unions.ts';

type Triple = readonly [donors: number, recipients: number, sectors: number];

/** Regions that differ in their days only. */
interface Kin<T> {
  readonly unions: Triple;
  readonly regions: T[];
}

/**
 * Regions by what they have in donors, recipients and sectors. As few unions are used again and again, what contains a
 * region, or lies within it, is found in a few lists instead of being compared with everything.
 */
export class Nesting<T extends Region> {
  readonly #donors = new Unions();
  readonly #recipients = new Unions();
  readonly #sectors = new Unions();
  readonly #kins: Kin<T>[] = [];
  /** By the numbers of their unions, sectors last. */
  readonly #byUnions = new Map<number, Map<number, Map<number, Kin<T>>>>();

  add(region: T): void {
    const unions = this.#unionsOf(region);
    const [donors, recipients, sectors] = unions;
    const byRecipients = this.#byUnions.get(donors) ?? new Map<number, Map<number, Kin<T>>>();
    this.#byUnions.set(donors, byRecipients);
    const bySectors = byRecipients.get(recipients) ?? new Map<number, Kin<T>>();
    byRecipients.set(recipients, bySectors);
    const kin = bySectors.get(sectors);
    if (kin) {
      kin.regions.push(region);
      return;
    }
    const first = { unions, regions: [region] };
    bySectors.set(sectors, first);
    this.#kins.push(first);
  }

  /** All that contain the region. */
  around(region: Region): T[] {
    return this.#near(region, 'around').flatMap(({ regions }) => regions.filter((one) => areDaysWithin(region, one)));
  }

  /** All that lie within the region. */
  within(region: Region): T[] {
    return this.#near(region, 'within').flatMap(({ regions }) => regions.filter((one) => areDaysWithin(one, region)));
  }

  /** Those whose donors, recipients and sectors are nested with the region's. */
  #near(region: Region, side: 'around' | 'within'): readonly Kin<T>[] {
    const [donors, recipients, sectors] = this.#unionsOf(region);
    const near = [
      this.#donors[side](donors),
      this.#recipients[side](recipients),
      this.#sectors[side](sectors),
    ] as const;
    if (near[0].length * near[1].length * near[2].length > this.#kins.length) {
      const [one, two, three] = [new Set(near[0]), new Set(near[1]), new Set(near[2])];
      return this.#kins.filter(({ unions: [a, b, c] }) => one.has(a) && two.has(b) && three.has(c));
    }
    const found: Kin<T>[] = [];
    for (const donor of near[0]) {
      const byRecipients = this.#byUnions.get(donor);
      if (!byRecipients) continue;
      for (const recipient of near[1]) {
        const bySectors = byRecipients.get(recipient);
        if (!bySectors) continue;
        for (const sector of near[2]) {
          const kin = bySectors.get(sector);
          if (kin) found.push(kin);
        }
      }
    }
    return found;
  }

  #unionsOf({ shape: [donors, recipients, sectors] }: Region): Triple {
    return [this.#donors.numberOf(donors), this.#recipients.numberOf(recipients), this.#sectors.numberOf(sectors)];
  }
}

function areDaysWithin(inner: Region, outer: Region): boolean {
  if (outer.from[3] > inner.from[3] || outer.to[3] < inner.to[3]) return false;
  return outer.shape[3].length === 2 || isUnionWithin(inner.shape[3], outer.shape[3]);
}
