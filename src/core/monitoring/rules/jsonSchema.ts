import { z } from 'zod';
import { fileSchema, indicatorSchema, ruleSchema, silenceSchema } from './fileSchema.ts';
import { leafSchemas } from './leafSchemas.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a file of rules, as it comes along for editors and other programs. Made from what reads the file. */
export function rulesJsonSchema(): JsonSchema {
  const condition = { $ref: '#/$defs/condition' };
  const list = { type: 'array', items: condition, minItems: 1, maxItems: 50 };
  const leaves = Object.entries(leafSchemas).map(([kind, schema]) => only({ [kind]: plain(schema) }));
  const conditions = [
    ...leaves,
    only({ all: list }),
    only({ any: list }),
    only({ atLeast: { type: 'integer', minimum: 1 }, of: list }),
    only({ not: condition }),
  ];
  const file = plain(fileSchema);
  const of = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:counterfoil:rules:1',
    title: 'Rules of monitoring, version 1',
    ...file,
    properties: {
      ...propertiesOf(file),
      indicators: { type: 'array', items: of('indicator') },
      rules: { type: 'array', items: of('rule'), maxItems: 10_000 },
      silences: { type: 'array', items: of('silence') },
    },
    $defs: {
      indicator: plain(indicatorSchema),
      rule: { ...plain(ruleSchema), properties: { ...propertiesOf(plain(ruleSchema)), when: condition } },
      silence: plain(silenceSchema),
      condition: { oneOf: conditions },
    },
  };
}

/** An object with these members and no other. */
function only(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function plain(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function propertiesOf({ properties }: JsonSchema): JsonSchema {
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}
