import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFaults } from './schemaFaults.ts';

const schema = z
  .object({
    name: z.string().trim().min(1).max(5),
    version: z.int().min(1),
    share: z.number().gt(0).lt(1),
    due: z.iso.date(),
    stage: z.enum(['new', 'closed']),
    format: z.literal('a/1'),
    isOn: z.boolean(),
    amount: z.string().regex(/^\d+$/, 'must be a plain decimal number'),
    plain: z.string().regex(/^\d+$/),
    lists: z.union([z.enum(['none', 'all']), z.array(z.string())]),
    budget: z.object({ leastAmount: z.string() }).nullish(),
    file: z.object({ format: z.literal('a/1') }),
    rows: z
      .array(z.object({ quote: z.string() }))
      .min(1)
      .max(2),
    step: z.number().multipleOf(5),
  })
  .partial()
  .strict();

const told = (given: object): string[] => {
  const parsed = schema.safeParse(given);
  return parsed.success ? [] : schemaFaults(parsed.error.issues, given, 'What was sent').map(({ message }) => message);
};

describe('what a schema finds wrong, in words', () => {
  it.each<[object, string]>([
    [{ name: ' ' }, 'Name: must be filled in'],
    [{ name: 'abcdef' }, 'Name: must have at most 5 characters'],
    [{ name: 7 }, 'Name: must be text'],
    [{ version: 0 }, 'Version: must be at least 1'],
    [{ version: 1.5 }, 'Version: must be a whole number'],
    [{ share: 0 }, 'Share: must be more than 0'],
    [{ share: 1 }, 'Share: must be less than 1'],
    [{ due: '2026-02-30' }, 'Due day: must be a day such as 2019-07-14'],
    [{ stage: 'lost' }, 'Stage: must be one of new, closed'],
    [{ format: 'b' }, 'Format: must be "a/1"'],
    [{ isOn: 'yes' }, 'Is on: must be true or false'],
    [{ amount: '1e3' }, 'Amount: must be a plain decimal number'],
    [{ amount: ' ' }, 'Amount: must be filled in'],
    [{ plain: 'x' }, 'Plain: must be written in another way'],
    [{ lists: 'some' }, 'Lists: must be one of none, all'],
    [{ budget: {} }, 'Budget › least amount: must be filled in'],
    [{ file: {} }, 'File › format: must be "a/1"'],
    [{ budget: [] }, 'Budget: must be a group of values'],
    [{ rows: [] }, 'Rows: must name at least one'],
    [{ rows: [{ quote: 'a' }, { quote: 2 }] }, 'Rows › 2 › quote: must be text'],
    [{ rows: [{ quote: 'a' }, { quote: 'b' }, { quote: 'c' }] }, 'Rows: must name at most 2'],
    [{ step: 3 }, 'Step: must be a multiple of 5'],
    [{ owner: 'X' }, 'Owner: is not known here'],
  ])('%o', (given, message) => {
    expect(told(given)).toEqual([message]);
  });

  it('is told all at once, with the names that programs have', () => {
    expect(told({ version: 0, stage: 'lost', a: 1, b: 2 })).toEqual([
      'Version: must be at least 1',
      'Stage: must be one of new, closed',
      'A: is not known here',
      'B: is not known here',
    ]);
    const given = { budget: { leastAmount: 5 } };
    const { error } = schema.safeParse(given);
    expect(schemaFaults(error?.issues ?? [], given, '')).toMatchObject([{ path: 'budget.leastAmount' }]);
  });
});
