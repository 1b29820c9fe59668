import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatedMembers } from './repeatedMembers.ts';

it.each([
  ['{"a": 1, "a": 2}', ['a']],
  ['{"rules": [{"id": "r"}, {"when": {"line": {"limit": 5, "limit": 3}}}]}', ['rules[1].when.line.limit']],
  ['{"a": {"b": 1}, "c": {"b": 1}, "d": [{"b": 1}, {"b": 1}]}', []],
  ['{"a": "b", "b": ["a", "a", "\\"a\\": 1, \\"a\\": 2"]}', []],
  [String.raw`{"a": 1, "\u0061": 2, "a\"": 3, "a\\": 4}`, ['a']],
  ['{"__proto__": 1, "__proto__": 2, "constructor": 3}', ['__proto__']],
  ['[]', []],
  ['"a"', []],
])('finds in %s what stands twice', (text, found) => {
  expect(repeatedMembers(text)).toEqual(found);
});

it('finds nothing in what a program wrote, and each member that is written once more', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.json(), { minKeys: 1 }), fc.nat(), (members, pick) => {
      const entries = Object.entries(members).map(([name, json]) => `${JSON.stringify(name)}: ${json}`);
      expect(repeatedMembers(`{${entries.join(', ')}}`)).toEqual([]);
      const [name = ''] = Object.keys(members).slice(pick % entries.length);
      expect(repeatedMembers(`{${[...entries, `${JSON.stringify(name)}: null`].join(', ')}}`)).toEqual([name]);
    }),
  );
});

it('takes time in proportion to the text', () => {
  expect(repeatedMembers(`{"a": "${String.raw`\n`.repeat(2_000_000)}", "a": 1}`)).toEqual(['a']);
});
