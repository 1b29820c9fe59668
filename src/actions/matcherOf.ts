import type { RegistryGazetteer } from '../core/names/buildGazetteer.ts';
import type { Matcher } from '../core/names/buildMatcher.ts';
import { buildMatcher } from '../core/names/buildMatcher.ts';

const matchers = new WeakMap<RegistryGazetteer, Matcher>();

/** The matcher over a gazetteer. Its index costs a fifth of a second, so it is built once for each. */
export function matcherOf(gazetteer: RegistryGazetteer): Matcher {
  const known = matchers.get(gazetteer);
  const matcher = known ?? buildMatcher(gazetteer);
  if (known === undefined) matchers.set(gazetteer, matcher);
  return matcher;
}
