import { randomFrom } from './random.ts';
import type { Scenario } from './series.ts';

/**
 * Scenarios drawn at random, over the same range as the published 28 but none of them: what our method was calibrated
 * on, so that the published ones remain a test. Half of them have no trend, a third each no, one or two harmonics, a
 * fifth no overdispersion.
 */
export function randomScenarios(count: number, seed: number): Scenario[] {
  return Array.from({ length: count }, (_, number) => {
    const random = randomFrom(seed + number);
    const between = (low: number, high: number): number => low + (high - low) * random.uniform();
    const theta = between(-2, 5);
    const beta = random.uniform() < 0.5 ? 0 : between(-0.001, 0.005) * (theta < 2 ? 1 : 0.4);
    const harmonics = random.whole(0, 2);
    const [height, phase] = [between(0, 0.9) / Math.max(1, harmonics), between(0, 2 * Math.PI)];
    const phi = random.uniform() < 0.2 ? 1 : 1 + Math.exp(between(-2.3, 1.4));
    return { theta, beta, gamma1: height * Math.cos(phase), gamma2: height * Math.sin(phase), phi, harmonics };
  });
}
