/** Data values as XML: ADX messages (IHE Aggregate Data Exchange) of DHIS2 and others, and data value sets of DHIS2. */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { adxNamespaceWrong, observationsTooDeep, observationsUnreadable } from '../observations/errors.ts';
import type { IncomingReading } from '../observations/incoming.ts';
import { incoming } from '../observations/incoming.ts';
import { isoInterval, knownOn } from '../observations/periodText.ts';
import { readDataValue, wholeOptions } from './dataValue.ts';

const namespace = 'urn:ihe:qrph:adx:2015';
/** Of a data value set; older senders leave it out. */
const ofSets = /^(?:http:\/\/dhis2\.org\/schema\/dxf\/[\d.]+)?$/;
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

class XmlReader {
  format: 'adx' | 'dhis2-xml' = 'adx';
  readonly readings: IncomingReading[] = [];
  readonly #problems: Problem[];
  #depth = 0;
  #uri = namespace;
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
    if (this.#depth === 1) this.#root(tag);
    if (tag.uri !== this.#uri) return;
    const attributes = attributesOf(tag);
    if (this.#depth === 1) this.#exported = attributes.get('exported') ?? '';
    if (tag.local === 'group' || (this.#depth === 1 && this.format === 'dhis2-xml')) this.#group = attributes;
    if (tag.local === 'dataValue') this.#value(attributes, line);
  }

  #root({ local, uri }: SaxesTagNS): void {
    const isSet = local === 'dataValueSet' && ofSets.test(uri);
    if (!isSet && (local !== 'adx' || uri !== namespace)) {
      const message = `The file is an XML of ${local.slice(0, 60)} in "${uri.slice(0, 100)}".`;
      throw new CounterfoilError(adxNamespaceWrong, message);
    }
    this.format = isSet ? 'dhis2-xml' : 'adx';
    this.#uri = uri;
  }

  close(): void {
    this.#depth -= 1;
  }

  #value(attributes: Attributes, line: number): void {
    this.#values += 1;
    const given = (name: string): string => attributes.get(name) ?? this.#group.get(name) ?? '';
    const at = { line: this.#values, where: `dataValue ${this.#values} in line ${line}` };
    if (this.format === 'dhis2-xml') {
      const own = (name: string): string => attributes.get(name) ?? '';
      const value = {
        dataElement: own('dataElement'),
        period: given('period'),
        orgUnit: given('orgUnit'),
        categoryOptionCombo: own('categoryOptionCombo'),
        attributeOptionCombo: given('attributeOptionCombo'),
        value: own('value'),
        lastUpdated: own('lastUpdated') || given('completeDate'),
        comment: own('comment'),
        dataSet: given('dataSet'),
        isDeleted: own('deleted') === 'true',
      };
      this.readings.push(...readDataValue(value, at, this.#problems));
      return;
    }
    const period = isoInterval(given('period')) ?? given('period');
    const element = attributes.get('dataElement') ?? '';
    const parts = [...this.#group, ...attributes]
      .filter(([name, value]) => !ownAttributes.has(name) && !wholeOptions.has(value))
      .map(([name, value]) => `${name}=${value}`)
      .toSorted();
    const reading = {
      place: given('orgUnit'),
      indicator: element === '' || parts.length === 0 ? element : `${element}[${parts.join(',')}]`,
      period,
      value: given('value') || null,
      recordedOn: knownOn(given('completeDate') || this.#exported, period),
      source: this.#group.get('dataSet') ?? null,
      ...at,
    };
    this.readings.push(...incoming(reading, this.#problems));
  }
}

/**
 * A disaggregated value is an indicator of its own: "VCCT_0[GENDER=F]". Errors: `OBSERVATIONS_UNREADABLE` with the place
 * of what is no XML, `ADX_NAMESPACE_WRONG`, `OBSERVATIONS_TOO_DEEP`. Entities of a DTD are not expanded.
 */
export function readXml(
  text: string,
  problems: Problem[],
): { readonly format: 'adx' | 'dhis2-xml'; readonly readings: readonly IncomingReading[] } {
  const reader = new XmlReader(problems);
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', (tag) => reader.open(tag, parser.line));
  parser.on('closetag', () => reader.close());
  parser.on('error', (cause) => {
    const message = `The file begins like XML, but is none: ${cause.message.slice(0, 200)}`;
    throw new CounterfoilError(observationsUnreadable, message, { cause });
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return reader;
}
