/** A rule to begin with: its definition, and which of its members a form asks for besides those that every rule has. */
import { z } from 'zod';
import { numberUnreadable } from '../../records/errors.ts';
import { ruleLawElsewhere } from '../errors.ts';
import type { Words } from '../indicator.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';

const words = z.object({ en: z.string(), zh: z.string() });

const templateSchema = z.strictObject({
  id: z.string(),
  title: words,
  /** When it warns, as a sentence. */
  what: words,
  numbers: z
    .array(
      z.strictObject({
        /** Where the number stands in the definition: "when.all[0].change.limit". */
        path: z.string(),
        label: words,
        of: z.enum(['value', 'difference', 'periods', 'deviations', 'places']),
      }),
    )
    .readonly(),
  definition: z.record(z.string(), z.json()),
});

export interface RuleTemplate extends Omit<z.output<typeof templateSchema>, 'title' | 'what'> {
  readonly title: Words;
  readonly what: Words;
}

/** Throws a ZodError: a fault in the file is one of the program. */
export function readRuleTemplates(text: string): readonly RuleTemplate[] {
  return z.array(templateSchema).parse(JSON.parse(text));
}

type Json = z.output<ReturnType<typeof z.json>>;

/** Members that a form asks for whatever the template, by their paths. */
export const commonPaths = {
  texts: ['indicator', 'theme', 'severity', 'legalBasis.text', 'message.en', 'message.zh'],
  lists: ['scope.tiers', 'scope.within', 'scope.lists'],
  numbers: ['for', 'clearFor'],
  marks: ['legalBasis.exitCriterion'],
} as const;

/**
 * The definition with what was given for its paths. An empty text leaves its member out, so that its default counts; what is
 * no number is told at its path, and so is a regulation that asks for another indicator.
 */
export function filledDefinition(
  template: RuleTemplate,
  given: ReadonlyMap<string, readonly string[]>,
): { readonly definition: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let root: Members = template.definition;
  const put = (path: string, value: Json | undefined): void => {
    const changed = withAt(root, stepsOf(path), value);
    if (isMembers(changed)) root = changed;
  };
  const textAt = (path: string): string => (given.get(path)?.[0] ?? '').trim();
  for (const path of commonPaths.texts) put(path, textAt(path) || undefined);
  for (const path of commonPaths.lists) {
    const names = (given.get(path) ?? []).map((name) => name.trim()).filter((name) => name !== '');
    put(path, names.length === 0 ? undefined : names);
  }
  for (const path of commonPaths.marks) put(path, given.has(path) ? true : undefined);
  for (const path of [...commonPaths.numbers, ...template.numbers.map((each) => each.path)]) {
    const text = textAt(path);
    const number = Number(text);
    // What is no number leaves the template's, so that all else can be looked at.
    if (!Number.isFinite(number)) problems.push(problem(numberUnreadable, path, `${shown(text)} is no number.`));
    else put(path, text === '' ? undefined : number);
  }
  const [own] = templateTexts(template, 'indicator');
  const [law] = templateTexts(template, 'legalBasis.text');
  if (own !== undefined && textAt('indicator') !== own && law !== undefined && textAt('legalBasis.text') === law) {
    problems.push(
      problem(ruleLawElsewhere, 'legalBasis.text', `This regulation is about the indicator ${shown(own)}.`),
    );
  }
  return { definition: JSON.stringify(withoutEmpty(root), null, 2), problems };
}

/** What the template says at a path, as a form shows it. */
export function templateTexts({ definition }: RuleTemplate, path: string): readonly string[] {
  const found = stepsOf(path).reduce<Json | undefined>((at, step) => memberAt(at, step), definition);
  const all = Array.isArray(found) ? found : [found];
  return all.flatMap((one) => (one === undefined || one === null || typeof one === 'object' ? [] : String(one)));
}

/** "when.all[0].change" as when, all, 0, change. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) =>
    index === undefined ? whole : Number(index),
  );
}

function memberAt(at: Json | undefined, step: string | number): Json | undefined {
  if (typeof at !== 'object' || at === null) return undefined;
  if (Array.isArray(at)) return typeof step === 'number' ? at[step] : undefined;
  return Object.hasOwn(at, step) ? at[step] : undefined;
}

type Members = Readonly<Record<string, Json>>;

function isMembers(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same with another value at a path; undefined takes the member away. What is on the way is made where it is missing. */
function withAt(at: Json | undefined, [step, ...rest]: readonly (string | number)[], to: Json | undefined): Json {
  if (step === undefined) return to ?? null;
  if (typeof step === 'number') {
    const list = Array.isArray(at) ? [...at] : [];
    list[step] = withAt(list[step], rest, to);
    return list;
  }
  const { [step]: member, ...others } = isMembers(at) ? at : {};
  return rest.length === 0 && to === undefined ? others : { ...others, [step]: withAt(member, rest, to) };
}

/**
 * Without objects that have nothing in them: a scope of everywhere, a legal basis that says nothing. One that is called an
 * exit criterion stays, so that its missing text is told and the mark is not lost in silence.
 */
function withoutEmpty(root: Members): Members {
  const { legalBasis, ...rest } = root;
  const isSaid = typeof memberAt(legalBasis, 'text') === 'string' || memberAt(legalBasis, 'exitCriterion') === true;
  const all: Members = isSaid && legalBasis !== undefined ? { ...rest, legalBasis } : rest;
  const isEmpty = (value: Json): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}
