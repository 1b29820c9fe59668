import { expect, it } from 'vitest';
import { copyLine } from './copyIn.ts';

it.each<[Parameters<typeof copyLine>[0], string]>([
  [['a', 1, true, null], 'a\t1\ttrue\t\\N\n'],
  [[''], '\n'],
  [['', null, ''], '\t\\N\t\n'],
  [[null], '\\N\n'],
  [['\\N'], '\\\\N\n'],
  [['\\.'], '\\\\.\n'],
  [['a\tb\nc\rd\\e'], 'a\\tb\\nc\\rd\\\\e\n'],
  [['{"a":"line\\nbreak"}'], '{"a":"line\\\\nbreak"}\n'],
  [[new Date('2026-01-02T03:04:05.678Z')], '2026-01-02T03:04:05.678Z\n'],
  [['拨付', false], '拨付\tfalse\n'],
])('%j is the line %j', (values, line) => {
  expect(copyLine(values)).toBe(line);
});
