import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';

const hex = (digits: string): Uint8Array => Buffer.from(digits, 'hex');
const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const utf32 = (text: string): Buffer => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => bytes.writeUInt32LE(point, index * 4));
  return bytes;
};
const zh = '2019年，江西省投入资金3亿元，援助阿克陶县，实施项目二十个。\n';

describe('legacy encodings are told by which reading is language', () => {
  it.each([
    [
      'gb18030',
      zh.trim(),
      '32303139c4eaa3acbdadcef7caa1cdb6c8ebd7cabdf033d2dad4aaa3acd4aed6fab0a2bfcbccd5cfd8a3accab5caa9cfeec4bfb6fecaaeb8f6a1a3',
    ],
    [
      'big5',
      '二零一九年，臺灣省與各縣市投入資金三億元，援助學校建設。',
      'a447b973a440a445a67ea141bb4fc657acd9bb50a655bfa4a5aba7eba44ab8eaaaf7a454bbf5a4b8a141b4a9a755bec7aed5abd8b35da143',
    ],
    [
      'shift_jis',
      '2019年、日本政府はウクライナの復興のために三百億円を提供しました。',
      '32303139944e814193fa967b90ad957b82cd8345834e83898343836982cc959c8bbb82cc82bd82df82c98e4f955389ad897e82f092f18b9f82b582dc82b582bd8142',
    ],
    [
      'euc-kr',
      '정부는 2019년에 삼백만 원을 지원했다.',
      'c1a4baceb4c22032303139b3e2bfa120bbefb9e9b8b820bff8c0bb20c1f6bff8c7dfb4d92e',
    ],
    [
      'windows-1251',
      'В 2019 году правительство выделило три миллиона рублей на помощь району.',
      'c2203230313920e3eee4f320eff0e0e2e8f2e5ebfcf1f2e2ee20e2fbe4e5ebe8ebee20f2f0e820ece8ebebe8eeede020f0f3e1ebe5e920ede020efeeeceef9fc20f0e0e9eeedf32e',
    ],
    [
      'windows-1252',
      'Le gouvernement a versé 3 millions d’euros – à l’école « Étoile » – pour l’année.',
      '4c6520676f757665726e656d656e7420612076657273e92033206d696c6c696f6e732064926575726f73209620e0206c92e9636f6c6520ab20c9746f696c6520bb209620706f7572206c92616e6ee9652e',
    ],
  ])('%s', (encoding, text, bytes) => {
    const decoded = decodeText(hex(bytes));
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.warnings).toEqual([`Not UTF-8; read as ${encoding}.`]);
  });

  it('takes the declared encoding where it decodes', () => {
    expect(decodeText(hex('cdb6c8eb33d2da'), 'gb2312').text).toBe('投入3亿');
  });

  it('refuses bytes that are language in no encoding', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 73 + ((i * i) % 31)) % 127));
    expect(() => decodeText(noise)).toThrow(expect.objectContaining({ code: 'DOCUMENT_ENCODING' }));
  });
});

describe('Unicode with and without byte order marks', () => {
  it.each([
    ['utf-8 with mark', Buffer.concat([hex('efbbbf'), Buffer.from(zh)]), 'utf-8'],
    ['utf-16le with mark', Buffer.concat([hex('fffe'), utf16(zh)]), 'utf-16le'],
    ['utf-16be with mark', Buffer.concat([hex('feff'), utf16(zh, true)]), 'utf-16be'],
    ['utf-16le without mark', utf16(zh), 'utf-16le'],
    ['utf-16be without mark', utf16(zh, true), 'utf-16be'],
    ['utf-32le with mark', Buffer.concat([hex('fffe0000'), utf32(zh)]), 'utf-32le'],
    ['utf-32le without mark', utf32('Three million yuan in 2019.\n'), 'utf-32le'],
  ])('%s', (name, bytes, encoding) => {
    const text = name === 'utf-32le without mark' ? 'Three million yuan in 2019.\n' : zh;
    expect(decodeText(bytes)).toMatchObject({ text, encoding });
  });

  it.each([
    ['in UTF-8', Buffer.concat([Buffer.from('投入'), hex('eda080'), Buffer.from('3亿元')])],
    ['in UTF-16', Buffer.concat([hex('fffe'), utf16('投入'), hex('00d8'), utf16('3亿元')])],
  ])('replaces a lone surrogate %s and says so', (_, bytes) => {
    const { text, warnings } = decodeText(bytes);
    expect(text).toBe('投入\uFFFD3亿元');
    expect(warnings).toContain('1 broken character was replaced by U+FFFD.');
  });

  it('forgives a last character that was cut off', () => {
    const whole = Buffer.from('援助三亿元');
    expect(decodeText(whole.subarray(0, whole.length - 1)).text).toBe('援助三亿\uFFFD');
  });

  it('makes all line ends one', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\nd\u2028e\u0085f')).text).toBe('a\nb\nc\nd\ne\nf');
  });

  it('refuses bytes with zeros that are no UTF-16, and text full of control characters', () => {
    const binary = expect.objectContaining({ code: 'DOCUMENT_BINARY' });
    expect(() => decodeText(hex('000102030405060708090a0b0c0d0e0f'))).toThrow(binary);
    expect(() => decodeText(Buffer.from('\u0001\u0002\u0003\u0004\u0005\u0006\u0007x'))).toThrow(binary);
  });

  it('law: UTF-8 text without controls comes back as it was, line ends aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        // oxlint-disable-next-line no-control-regex -- control characters are a case of their own
        const text = `x${written.toWellFormed().replace(/[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, '')}`;
        expect(decodeText(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
