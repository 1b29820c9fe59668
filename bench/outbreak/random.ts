/** Random numbers that a seed repeats. */
export interface Random {
  /** In (0, 1), never 0. */
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  /** Around `mean` with a variance of `ratio` times the mean: a Poisson count whose mean is drawn from a gamma. */
  count(mean: number, ratio: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
}

/** The generator is sfc32 (Chris Doty-Humphrey, PractRand), started from the seed. */
export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, seed | 1];
  const bits = (): number => {
    const result = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let warm = 0; warm < 20; warm += 1) bits();
  const uniform = (): number => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6) + 0.5) / 2 ** 53;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    let [count, left] = [0, mean];
    for (; left > 30; left -= 30) count += small(30);
    return count + small(left);
  };
  /** Knuth's product of uniforms. */
  const small = (mean: number): number => {
    const end = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > end; product *= uniform()) count += 1;
    return count;
  };
  const gamma = (shape: number): number =>
    shape < 1 ? squeezed(shape + 1) * uniform() ** (1 / shape) : squeezed(shape);
  /** Marsaglia & Tsang (2000), for shapes of 1 or more. */
  const squeezed = (shape: number): number => {
    const base = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * base)) ** 3;
      if (v > 0 && Math.log(uniform()) < (x * x) / 2 + base * (1 - v + Math.log(v))) return base * v;
    }
  };
  return {
    uniform,
    normal,
    poisson,
    count: (mean, ratio) => poisson(ratio > 1 ? gamma(mean / (ratio - 1)) * (ratio - 1) : mean),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
  };
}
