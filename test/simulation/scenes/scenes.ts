/** What every simulation begins with, in random order after the programmes. */
import { sheets } from './sheets.ts';
import { limits } from './limits.ts';
import { locks } from './locks.ts';
import { loop } from './loop.ts';
import { chain, receivers, umbrella } from './money.ts';
import { programmes } from './programmes.ts';
import { publication } from './publication.ts';
import type { Scene, SceneStep } from './scene.ts';
import type { Random } from '../random.ts';

const scenes: readonly Scene[] = [publication, umbrella, chain, receivers, locks, limits, sheets, loop];

export function opening(random: Random): readonly SceneStep[] {
  return [...programmes, ...random.some(scenes, scenes.length).flat()];
}
