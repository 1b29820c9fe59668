import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetOf, chineseFontStyle, pageStyles } from './assets.ts';

const root = resolve(import.meta.dirname, '../..');

describe('assets', () => {
  it.each([
    ...pageStyles,
    chineseFontStyle,
    '/assets/stub.js',
    '/assets/marks.js',
    '/assets/review.js',
    '/assets/images/mark.svg',
  ])('%s is a file that is there', (address) => {
    const found = assetOf(address);
    expect(found && existsSync(resolve(root, found.file))).toBe(true);
  });

  it.each([
    '/assets/../package.json',
    '/assets/styles/../../package.json',
    '/assets/tsconfig.json',
    '/assets/stub.ts',
    '/assets/styles/.hidden.css',
    '/assets/fonts/inter/package.json',
    '/assets/styles//tokens.css',
    '/assets/%2e%2e/package.json',
    '/assets/styles\\tokens.css',
    '/other/tokens.css',
  ])('%s is nobody’s', (address) => {
    expect(assetOf(address)).toBeNull();
  });
});
