/** The fields of a type of record as JSON Schema: the same list that checks it, and that forms and sheets are made of. */
import type { Field, FieldKind } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';

/** As much of JSON Schema (2020-12, which OpenAPI 3.1 uses) as fields need. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly $ref?: string;
}

const wholePattern = String.raw`^-?\d+$`;
const datePattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
const decimalPattern = String.raw`^-?\d+(\.\d+)?$`;

const text: JsonSchema = { type: 'string' };
const decimal: JsonSchema = { type: 'string', pattern: decimalPattern };
const currency: JsonSchema = { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217' };

function nullable(schema: JsonSchema): JsonSchema {
  const choices = schema.enum && { enum: [...schema.enum, null] };
  return typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'], ...choices } : schema;
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function targetOf({ of }: Field): string {
  return of === undefined ? 'record' : typeof of === 'string' ? of : of.join(' or ');
}

/** One value of the field, without its description; by kind. */
const valueSchemas: Readonly<Record<FieldKind, (field: Field) => JsonSchema>> = {
  line: () => text,
  text: () => text,
  choice: ({ choices = [] }) => ({ type: 'string', enum: choices.map(({ code }) => code) }),
  day: () => ({ type: 'string', format: 'date' }),
  date: () => ({ type: 'string', pattern: datePattern }),
  decimal: () => decimal,
  percent: () => decimal,
  whole: () => ({ type: 'string', pattern: wholePattern }),
  currency: () => currency,
  money: () => object({ amount: decimal, currency }),
  place: ({ kind }) => idOf(kind),
  actor: ({ kind }) => idOf(kind),
  party: () => idOf('place or actor'),
  document: ({ kind }) => idOf(kind),
  claim: ({ kind }) => idOf(kind),
  record: (field) => idOf(targetOf(field)),
  shares: (field) => listOf(object({ id: idOf(targetOf(field)), percent: nullable(decimal) })),
  rows: ({ fields = [] }) => listOf(fieldsSchema(fields)),
  evidence: () =>
    listOf(
      object({
        document: idOf('document'),
        claim: nullable(idOf('claim')),
        quote: nullable(text),
        note: nullable(text),
      }),
    ),
};

function idOf(what: string): JsonSchema {
  return { type: 'string', description: `Id of a ${what}` };
}

function fieldSchema(field: Field): JsonSchema {
  const one = valueSchemas[field.kind](field);
  const schema = field.many ? listOf(one) : one;
  const words = [`${field.en} (${field.zh}).`, field.help, field.required && 'Needed before it is submitted.'];
  return { ...nullable(schema), description: words.filter(Boolean).join(' ') };
}

function fieldsSchema(fields: readonly Field[]): JsonSchema {
  return object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])));
}

/** Name of the schema of a type's body among the components: "TransactionBody". */
export function bodyName(type: RecordType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Body`;
}

/** The schemas of all bodies by name. In answers every field is there; what a request leaves out is empty. */
export function bodySchemas(): [name: string, schema: JsonSchema][] {
  return recordTypes.map((type) => {
    const { en, fields } = typeOfRecord(type);
    return [bodyName(type), { ...fieldsSchema(fields), description: `${en}: what a request leaves out is empty.` }];
  });
}
