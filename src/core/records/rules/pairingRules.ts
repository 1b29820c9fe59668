import {
  pairingOverlaps,
  pairingWithItself,
  periodOutside,
  placeOutside,
  recordCircle,
  replacesTooEarly,
} from '../errors.ts';
import type { Body } from '../field.ts';
import { dayInterval, lastDay } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';
import { called, isAfter, leadsBack, linked } from './rule.ts';

function twoParties({ body }: Subject): Problem[] {
  const donor = textOf(body, 'donor');
  if (donor === null || donor !== textOf(body, 'recipient')) return [];
  return [problemOf(pairingWithItself, { path: 'recipient', message: `“${donor}” would be paired with itself.` })];
}

/** Dates lie within those of what the record is part of; an open end ends with it. */
export function within(subject: Subject, field: 'round' | 'within' | 'programme'): Problem[] {
  const id = textOf(subject.body, field);
  const whole = linked(subject, field, field === 'within' ? 'pairing' : field)?.body;
  if (id === null || whole === undefined) return [];
  const outside = (path: 'start' | 'end', message: string) => [problemOf(periodOutside, { path, message })];
  const [start, end] = [textOf(subject.body, 'start'), textOf(subject.body, 'end')];
  const [from, to] = [textOf(whole, 'start'), textOf(whole, 'end')];
  if (isAfter(from, start))
    return outside('start', `${start ?? ''} lies before ${called(subject, id)} begins (${from ?? ''}).`);
  if (isAfter(start, to))
    return outside('start', `${start ?? ''} lies after ${called(subject, id)} ends (${to ?? ''}).`);
  return isAfter(end, to) ? outside('end', `${end ?? ''} lies after ${called(subject, id)} ends (${to ?? ''}).`) : [];
}

/** A part of a pairing lies within the whole, on both sides: a county with a city of the donor province. */
function placesWithin(subject: Subject): Problem[] {
  const { body, context } = subject;
  const parent = linked(subject, 'within', 'pairing');
  if (parent === null) return [];
  const name = (id: string) => context.entry(id)?.name ?? id;
  return (['donor', 'recipient'] as const).flatMap((path) => {
    const [place, whole] = [textOf(body, path), textOf(parent.body, path)];
    if (place === null || whole === null) return [];
    const lineage = context.lineage(place);
    const arePlaces = [place, whole].every((id) => context.entry(id)?.type === 'place');
    if (lineage.length === 0 || !arePlaces || lineage.includes(whole)) return [];
    const message =
      path === 'donor'
        ? `“${name(place)}” does not lie within “${name(whole)}”, the donor of the pairing that this is part of.`
        : `“${name(place)}” does not lie within “${name(whole)}”, the recipient of the pairing that this is part of.`;
    return [problemOf(placeOutside, { path, message })];
  });
}

function noCircle(subject: Subject): Problem[] {
  return (['within', 'replaces'] as const).flatMap((field) => {
    const next = (body: Body) => [textOf(body, field)].filter((id) => id !== null);
    if (!leadsBack(subject, next)) return [];
    const message =
      field === 'within' ? 'The pairing would be part of itself.' : 'The pairing would take its own place.';
    return [problemOf(recordCircle, { path: field, message })];
  });
}

function replacesWhatEnded(subject: Subject): Problem[] {
  const { body } = subject;
  const id = textOf(body, 'replaces');
  const replaced = linked(subject, 'replaces', 'pairing')?.body;
  const start = dayInterval(textOf(body, 'start') ?? '');
  if (id === null || replaced === undefined || start === null) return [];
  const end = textOf(replaced, 'end');
  if (end !== null && start.to > (dayInterval(end)?.from ?? '')) return [];
  const message =
    end === null
      ? `${called(subject, id)} has no end yet.`
      : `${textOf(body, 'start') ?? ''} is not after ${end}, when ${called(subject, id)} ends.`;
  return [problemOf(replacesTooEarly, { path: end === null ? 'replaces' : 'start', message })];
}

/** Several donors of a place are usual; the same pair twice at the same time is not. */
function noOverlap(subject: Subject): Problem[] {
  const { body, context } = subject;
  const recipient = textOf(body, 'recipient');
  if (recipient === null || textOf(body, 'status') === 'proposed') return [];
  const others = context.referring({ type: 'pairing', field: 'recipient', targetType: 'entry', id: recipient });
  return others.flatMap(({ id, body: other }) => {
    if (id === context.id || !isSamePair(body, other) || !overlapsFor(body, other)) return [];
    const [start, end] = [textOf(other, 'start') ?? '', textOf(other, 'end')];
    const message =
      end === null
        ? `The same two are paired already, since ${start} (pairing ${id}).`
        : `The same two are paired already, ${start} to ${end} (pairing ${id}).`;
    return [problemOf(pairingOverlaps, { path: 'start', message })];
  });
}

function isSamePair(a: Body, b: Body): boolean {
  const same = ['donor', 'recipient', 'programme'].every((field) => textOf(a, field) === textOf(b, field));
  return same && textOf(b, 'status') !== 'proposed';
}

/** Whether some day belongs to both for certain: "2010 to 2015" and "2015 to 2020" may well follow each other. */
function overlapsFor(a: Body, b: Body): boolean {
  if (textOf(a, 'start') === textOf(b, 'start')) return true;
  const [first, second] = [certainDays(a), certainDays(b)];
  const from = first.from > second.from ? first.from : second.from;
  const to = first.to < second.to ? first.to : second.to;
  return from <= to;
}

function certainDays(body: Body): { from: string; to: string } {
  const end = textOf(body, 'end');
  return {
    from: dayInterval(textOf(body, 'start') ?? '')?.to ?? lastDay,
    to: end === null ? lastDay : (dayInterval(end)?.from ?? lastDay),
  };
}

export const roundRules: readonly Rule[] = [(subject) => within(subject, 'programme')];

export const pairingRules: readonly Rule[] = [
  twoParties,
  (subject) => within(subject, 'round'),
  (subject) => within(subject, 'within'),
  placesWithin,
  noCircle,
  replacesWhatEnded,
  noOverlap,
];
