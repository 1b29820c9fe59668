/** What docs/reckoning-format.md shows is what comes out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import { readStatements } from '../../src/core/reckoning/format/readStatements.ts';

const page = readFileSync(new URL('../../docs/reckoning-format.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```\n(.*?)\n```$/gms)].map(([, text = '']) => text.split('\n'));
const [input = [], consistent = [], clashing = []] = blocks;

const fourth =
  '{"id":"c4","measure":"money","unit":"CNY","stage":"disbursement","scope":{"donors":["CN-36"],"recipients":["CN-65"],"period":"2019"},"low":"21000000000"}';
const fifth = '{"id":"c5","measure":"money","scope":{"donors":[]},"low":"1"}';

function outcome(lines: readonly string[]) {
  const { statements, queries, trees, refusals } = readStatements(lines);
  return { read: refusals, ...reckon({ statements, queries, trees, solver: null, all: false }) };
}

/** A line of the page as an object; "…" stands for what the page leaves out. */
function shown(lines: readonly string[], key: string): Record<string, unknown> {
  const line = lines.find((text) => text.startsWith(`{"${key}"`)) ?? '';
  return JSON.parse(line.replace(/,"\w+":(?:\[…\]|\{…\}|"…")/g, '')) as Record<string, unknown>;
}

describe('docs/reckoning-format.md', () => {
  it('shows lines that can be read', () => {
    expect(readStatements(input)).toMatchObject({ refusals: [], warnings: [] });
  });

  it('shows the answer to its query', () => {
    const { answers, summary } = outcome(input);
    expect(answers[0]).toMatchObject(shown(consistent, 'query'));
    expect({ summary }).toEqual(shown(consistent, 'summary'));
  });

  it('shows what a wrong claim and a useless one do', () => {
    const { read, conflicts } = outcome([...input, fourth, fifth]);
    const { refused, ...told } = shown(clashing, 'refused');
    expect(read).toMatchObject([{ id: refused, ...told }]);
    const { conflict, ...rest } = shown(clashing, 'conflict');
    expect(conflicts).toEqual([{ claims: conflict, ...rest }]);
  });
});
