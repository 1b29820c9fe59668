/** Any body of a type, made from its list of fields: what people and programs may send. */
import fc from 'fast-check';
import type { Field } from '../field.ts';
import type { RecordType } from '../recordTypes.ts';
import { typeOfRecord } from '../recordTypes.ts';
import { sectors } from '../sectors.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const plain = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return digits < 0n ? `-${plain}` : plain;
  });
const year = fc.integer({ min: 1900, max: 2100 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const date = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  day,
);
const percent = fc.integer({ min: 0, max: 100 }).map(String);
const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD');
const words = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text));

function single(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
    case 'text':
      return words;
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ code }) => code));
    case 'day':
      return day;
    case 'date':
      return date;
    case 'decimal':
      return decimal;
    case 'whole':
      return fc.integer({ min: 0, max: 5000 });
    case 'percent':
      return percent;
    case 'currency':
      return currency;
    case 'money':
      return fc.record({ amount: decimal, currency });
    case 'shares':
      return fc.record({
        id: field.of === 'sector' ? fc.constantFrom(...sectors.map(({ code }) => code)) : id,
        percent: fc.option(percent),
      });
    case 'evidence':
      return fc.record({ document: id, claim: fc.option(id), quote: fc.option(words), note: fc.option(words) });
    case 'rows':
      return fields(field.fields ?? []);
    default:
      return id;
  }
}

function fields(list: readonly Field[]): fc.Arbitrary<unknown> {
  return fc.record(
    Object.fromEntries(
      list.map((field) => {
        const value = single(field);
        const isList = field.many === true || ['shares', 'rows', 'evidence'].includes(field.kind);
        return [field.name, isList ? fc.array(value, { maxLength: 3 }) : fc.option(value)];
      }),
    ),
    { requiredKeys: [] },
  );
}

export function anyInput(type: RecordType): fc.Arbitrary<unknown> {
  return fields(typeOfRecord(type).fields);
}
