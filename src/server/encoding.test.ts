import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptedEncoding, encode, isCompressible } from './encoding.ts';

describe('acceptedEncoding', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR ; q=0.1', 'br'],
    ['gzip;q=0.000', null],
    ['*', null],
    ['brotli, xgzip', null],
  ])('%s: %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

it.each([
  ['text/html; charset=UTF-8', true],
  ['application/json', true],
  ['application/problem+json', true],
  ['image/svg+xml', true],
  ['font/woff2', false],
  ['application/pdf', false],
  [null, false],
])('%s can be compressed: %s', (type, expected) => {
  expect(isCompressible(type)).toBe(expected);
});

it.each([true, false])('encodes so that it can be decoded (thorough: %s)', async (thorough) => {
  const body = Buffer.from('18.819 billion yuan 亿 '.repeat(200));
  expect(brotliDecompressSync(await encode(body, 'br', { thorough }))).toEqual(body);
  expect(gunzipSync(await encode(body, 'gzip', { thorough }))).toEqual(body);
});
