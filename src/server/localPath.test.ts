import { describe, expect, it } from 'vitest';
import { localPath } from './localPath.ts';

describe('localPath', () => {
  it.each([
    ['/documents/abc?page=2#claim-1', '/documents/abc?page=2#claim-1'],
    ['/', '/'],
    ['', '/'],
    [null, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/a\\b', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['/a\r\nSet-Cookie: x=1', '/'],
    [`/${'a'.repeat(3000)}`, '/'],
  ])('%j leads to %j', (given, path) => {
    expect(localPath(given)).toBe(path);
  });
});
