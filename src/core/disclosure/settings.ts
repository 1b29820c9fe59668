/** What an installation protects, and how much: its own, and not published. */
import { CounterfoilError } from '../errors/errors.ts';
import { parameterWrong } from './errors.ts';
import type { DisclosureParameters } from './parameters.ts';
import { checkParameters, insideParameters, publicParameters } from './parameters.ts';

export interface DisclosureSettings {
  readonly public: DisclosureParameters;
  readonly inside: DisclosureParameters;
  /** Kinds of places so large that a rate is shown although nobody said over how many cases. */
  readonly largeTiers: readonly string[];
}

/** What the program comes with. */
export const defaultDisclosure: DisclosureSettings = {
  public: publicParameters,
  inside: insideParameters,
  largeTiers: ['country', 'province', 'prefecture', 'county'],
};

/**
 * `{ "public": { "smallestCount": 15 }, "largeTiers": ["province"] }`: what is not named stays as it comes. Throws
 * DISCLOSURE_PARAMETER_WRONG at what cannot be read, protects nothing or is no parameter.
 */
export function readDisclosureSettings(text: string): DisclosureSettings {
  const given = objectOf(parsed(text), 'the file');
  for (const name of Object.keys(given)) {
    if (!(name in defaultDisclosure)) throw wrong(`there is no ${name.slice(0, 40)}`);
  }
  const tiers = given['largeTiers'] ?? defaultDisclosure.largeTiers;
  if (!Array.isArray(tiers) || tiers.some((tier) => typeof tier !== 'string'))
    throw wrong('largeTiers is no list of names');
  const settings = {
    public: parametersOf(given['public'], defaultDisclosure.public),
    inside: parametersOf(given['inside'], defaultDisclosure.inside),
    largeTiers: tiers.map(String),
  };
  checkInside(settings);
  return settings;
}

/** What everybody may know cannot be kept from people inside. */
function checkInside({ public: open, inside }: DisclosureSettings): void {
  for (const name of ['smallestCount', 'smallestDenominator', 'smallestContributors', 'protection'] as const) {
    if (inside[name] > open[name]) throw wrong(`inside.${name} is more than public.${name}`);
  }
  if (inside.areZerosSensitive && !open.areZerosSensitive) throw wrong('inside.areZerosSensitive asks for more');
}

function parametersOf(given: unknown, otherwise: DisclosureParameters): DisclosureParameters {
  if (given === undefined) return otherwise;
  const members = objectOf(given, 'public or inside');
  for (const [name, value] of Object.entries(members)) {
    if (!(name in otherwise) || name === 'bands') throw wrong(`there is no parameter ${name.slice(0, 40)}`);
    const isRight =
      name === 'areZerosSensitive' || name === 'isDenominatorNeedless'
        ? typeof value === 'boolean'
        : typeof value === 'number' || value === null || name === 'dominance';
    if (!isRight) throw wrong(`${name} is neither a number nor what it has to be`);
  }
  const parameters = { ...otherwise, ...members };
  checkParameters(parameters);
  return parameters;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CounterfoilError(parameterWrong, 'The disclosure parameters are no JSON.', { cause: error });
  }
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(`${what} is no object`);
  return Object.fromEntries(Object.entries(value));
}

function wrong(what: string): CounterfoilError {
  return new CounterfoilError(parameterWrong, `The disclosure parameters cannot be used: ${what}.`);
}
