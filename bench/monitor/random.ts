/** Random numbers that come out the same for the same seed (mulberry32, and what is made of it). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma with scale 1, by Marsaglia and Tsang. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Of `n` cases, how many are hit: the chance itself varies around `p`, with correlation `rho` between cases. */
export function betaBinomial(n: number, p: number, rho: number, random: Random): number {
  const sum = 1 / rho - 1;
  const [a, b] = [gamma(p * sum, random), gamma((1 - p) * sum, random)];
  const chance = a / (a + b);
  const variance = n * chance * (1 - chance);
  if (variance > 100) return Math.min(n, Math.max(0, Math.round(n * chance + Math.sqrt(variance) * normal(random))));
  let hits = 0;
  for (let at = 0; at < n; at += 1) if (random() < chance) hits += 1;
  return hits;
}
