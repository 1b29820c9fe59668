/** ADX messages (IHE Aggregate Data Exchange): groups of data values, as DHIS2 and others exchange them. */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { adxNamespaceWrong, observationsTooDeep, observationsUnreadable } from '../observations/errors.ts';
import type { IncomingReading } from '../observations/incoming.ts';
import { incoming } from '../observations/incoming.ts';
import { isoInterval, knownOn } from '../observations/periodText.ts';

const namespace = 'urn:ihe:qrph:adx:2015';
const deepest = 32;

/** Attributes that every data value or group may have; all others say which part of a whole a value is of. */
const ownAttributes = new Set(['dataElement', 'value', 'orgUnit', 'period', 'dataSet', 'completeDate', 'comment']);

type Attributes = ReadonlyMap<string, string>;

function attributesOf({ attributes }: SaxesTagNS): Attributes {
  return new Map(
    Object.values(attributes)
      .filter(({ uri }) => uri === '')
      .map(({ local, value }) => [local, value.trim()]),
  );
}

class AdxReader {
  readonly readings: IncomingReading[] = [];
  readonly #problems: Problem[];
  #depth = 0;
  #exported = '';
  #group: Attributes = new Map();
  #values = 0;

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  open(tag: SaxesTagNS, line: number): void {
    this.#depth += 1;
    if (this.#depth > deepest) {
      throw new CounterfoilError(observationsTooDeep, `Elements are nested more than ${deepest} deep in line ${line}.`);
    }
    if (this.#depth === 1 && (tag.local !== 'adx' || tag.uri !== namespace)) {
      const message = `The file is an XML of ${tag.local.slice(0, 60)} in "${tag.uri.slice(0, 100)}".`;
      throw new CounterfoilError(adxNamespaceWrong, message);
    }
    if (tag.uri !== namespace) return;
    const attributes = attributesOf(tag);
    if (this.#depth === 1) this.#exported = attributes.get('exported') ?? '';
    if (tag.local === 'group') this.#group = attributes;
    if (tag.local === 'dataValue') this.#value(attributes, line);
  }

  close(): void {
    this.#depth -= 1;
  }

  #value(attributes: Attributes, line: number): void {
    this.#values += 1;
    const given = (name: string): string => attributes.get(name) ?? this.#group.get(name) ?? '';
    const period = isoInterval(given('period')) ?? given('period');
    const element = attributes.get('dataElement') ?? '';
    const parts = [...this.#group, ...attributes]
      .filter(([name]) => !ownAttributes.has(name))
      .map(([name, value]) => `${name}=${value}`)
      .toSorted();
    const reading = {
      place: given('orgUnit'),
      indicator: element === '' || parts.length === 0 ? element : `${element}[${parts.join(',')}]`,
      period,
      value: given('value') || null,
      recordedOn: knownOn(given('completeDate') || this.#exported, period),
      source: this.#group.get('dataSet') ?? null,
      line: this.#values,
      where: `dataValue ${this.#values} in line ${line}`,
    };
    this.readings.push(...incoming(reading, this.#problems));
  }
}

/**
 * A disaggregated value is an indicator of its own: "VCCT_0[GENDER=F]". Errors: `OBSERVATIONS_UNREADABLE` with the place
 * of what is no XML, `ADX_NAMESPACE_WRONG`, `OBSERVATIONS_TOO_DEEP`. Entities of a DTD are not expanded.
 */
export function readAdx(text: string, problems: Problem[]): readonly IncomingReading[] {
  const reader = new AdxReader(problems);
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', (tag) => reader.open(tag, parser.line));
  parser.on('closetag', () => reader.close());
  parser.on('error', (cause) => {
    const message = `The file begins like XML, but is none: ${cause.message.slice(0, 200)}`;
    throw new CounterfoilError(observationsUnreadable, message, { cause });
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return reader.readings;
}
