/** What is stored of a place: the headcount H, the intensity A (null where nobody is poor) and the MPI. */
export interface PlacePoverty {
  readonly headcount: number;
  readonly intensity: number | null;
  readonly mpi: number;
}

/** How far a published MPI is from H · A. Figures rounded to three digits disagree by up to about 0.0016. */
export function povertyGap({ headcount, intensity, mpi }: PlacePoverty): number {
  return Math.abs(headcount * (intensity ?? 0) - mpi);
}

/**
 * The measure of a whole from those of its parts, whose shares of the population sum to 1. Null where they do not, by
 * more than a hundredth: then some part is missing or counted twice.
 */
export function combinePlaces(parts: readonly (PlacePoverty & { readonly share: number })[]): PlacePoverty | null {
  const shares = sumOf(parts, ({ share }) => share);
  if (Math.abs(shares - 1) > 0.01) return null;
  const headcount = sumOf(parts, (part) => part.share * part.headcount) / shares;
  const mpi = sumOf(parts, (part) => part.share * part.mpi) / shares;
  return { headcount, intensity: headcount > 0 ? mpi / headcount : null, mpi };
}

function sumOf<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
