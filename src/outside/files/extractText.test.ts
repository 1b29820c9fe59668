import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText } from './extractText.ts';
import { makeDocx, paragraph, table } from './testing/makeDocx.ts';
import { makePdf, makePlacedPdf } from './testing/makePdf.ts';

const text = (source: string): Uint8Array => Buffer.from(source);

describe('DOCX', () => {
  it('gives headings, paragraphs and tables in order, with title and day', async () => {
    const bytes = makeDocx({
      title: 'Support in 2019',
      created: '2020-01-05T08:00:00Z',
      body:
        paragraph('Support in 2019', 'Heading1') +
        paragraph('The province sent 3 million yuan.') +
        table([
          ['County', 'Money'],
          ['Akto', '3 million'],
        ]) + // oxfmt-ignore
        paragraph('共投入3亿元。'),
    });
    const document = await extractText(bytes, { fileName: 'a.docx' });
    expect(document.text).toBe(
      'Support in 2019\n\nThe province sent 3 million yuan.\n\nCounty\tMoney\nAkto\t3 million\n\n共投入3亿元。',
    );
    expect(document).toMatchObject({ title: 'Support in 2019', date: '2020-01-05' });
    expect(document.warnings.join()).toContain('when the file was made');
  });
});

describe('PDF', () => {
  it('joins lines to paragraphs and keeps the rows of a table', async () => {
    const sentence =
      'Last year the nineteen provinces sent 18.8 billion yuan to the region and built 1,935 projects there, most of them schools. ';
    const bytes = await makePdf((pdf) => {
      pdf.info.Title = 'Support';
      pdf.fontSize(18).text('Support to the counties').moveDown();
      pdf.fontSize(11).text(sentence.repeat(3).trim()).moveDown();
      pdf.text(sentence.trim());
      for (const [row, cells] of [
        ['County', 'Money'],
        ['Akto', '3.5'],
        ['Payzawat', '18.25'],
      ].entries())
        // oxfmt-ignore
        for (const [column, cell] of cells.entries()) pdf.text(cell, 60 + column * 200, 400 + row * 16, { lineBreak: false });
    });
    const document = await extractText(bytes, {});
    expect(document.text).toBe(
      `Support to the counties\n\n${sentence.repeat(3).trim()}\n\n${sentence.trim()}\n\nCounty\tMoney\nAkto\t3.5\nPayzawat\t18.25`,
    );
    expect(document.title).toBe('Support');
  });

  it('reads columns of prose one after the other', async () => {
    const sentences = Array.from(
      { length: 24 },
      (_, i) => `Sentence ${i} says that the province sent teachers and ${i} million yuan to it.`,
    );
    const bytes = await makePdf((pdf) =>
      pdf.fontSize(10).text(sentences.join(' '), { columns: 2, columnGap: 24, height: 260 }),
    );
    expect((await extractText(bytes, {})).text).toBe(sentences.join(' '));
  });

  it('writes usual ideographs for radicals and joins Chinese lines without blanks', async () => {
    const bytes = makePlacedPdf([
      [
        { text: '⽀援项⽬⻅效', x: 60, y: 740, size: 20 },
        { text: '江西省投入资金188.19亿元，实施项目一千九百三', x: 60, y: 700 },
        { text: '十五个，⻓期坚持。', x: 60, y: 682 },
      ],
    ]);
    expect((await extractText(bytes, {})).text).toBe(
      '支援项目见效\n\n江西省投入资金188.19亿元，实施项目一千九百三十五个，长期坚持。',
    );
  });

  it('closes hyphens at line ends and leaves out running heads and page numbers', async () => {
    const page = (number: number): { text: string; x: number; y: number }[] => [
      { text: 'Yearbook 2019', x: 60, y: 800 },
      { text: `on page ${number} the prov-`, x: 60, y: 700 },
      { text: 'ince sent three mil- ', x: 60, y: 684 },
      { text: 'lion yuan.', x: 60, y: 668 },
      { text: `${number}`, x: 300, y: 40 },
    ];
    const { text } = await extractText(makePlacedPdf([page(1), page(2), page(3), page(4)]), {});
    expect(text.split('\n\n')).toEqual([1, 2, 3, 4].map((n) => `on page ${n} the province sent three million yuan.`));
  });

  it('names pages without text', async () => {
    const bytes = makePlacedPdf([[{ text: '投入三亿元。', x: 60, y: 700 }], []]);
    expect((await extractText(bytes, {})).warnings).toEqual(['Pages without text, perhaps pictures: 2.']);
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html lang="en"><head><title>Teachers sent | The Paper</title>
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-07-14T09:00:00+08:00","headline":"Teachers sent","publisher":{"name":"The Paper"}}</script>
    <link rel="canonical" href="https://example.org/teachers"></head><body><nav><a href="/">Home</a> 25 new</nav>
    <article><h1>Teachers sent</h1>${'<p>The province sent 300 teachers, and the <a href="/x">county</a> built\n schools for them in that year.</p>'.repeat(6)}
    <table><tr><th>County</th><th>Teachers</th></tr><tr><td>Akto</td><td>120</td></tr></table></article>
    <footer>© 2026</footer></body></html>`;

  it('gives the article without the page around it, with what the page says of itself', async () => {
    const document = await extractText(text(page), { fileName: 'x.html' });
    expect(document.text).toMatch(/^Teachers sent\n\nThe province sent 300 teachers, and the county built schools/);
    expect(document.text).toContain('County\tTeachers\nAkto\t120');
    expect(document.text).not.toMatch(/Home|©/);
    expect(document).toMatchObject({
      title: 'Teachers sent', date: '2019-07-14', outlet: 'The Paper', language: 'en', sourceUrl: 'https://example.org/teachers',
    }); // oxfmt-ignore
  });

  it('reads a page that is one table, and the fields of Chinese government sites', async () => {
    const source =
      '<html><head><meta name="PubDate" content="2019-07-14 10:00"><meta name="SiteName" content="某县政府"></head><body><header>首页</header><table><tr><td>阿克陶</td><td>3亿元</td></tr></table></body></html>';
    expect(await extractText(text(source), {})).toMatchObject({
      text: '阿克陶\t3亿元',
      date: '2019-07-14',
      outlet: '某县政府',
      language: 'zh',
    });
  });

  it('reads a page in the encoding it declares', async () => {
    const head = text('<html><head><meta charset="gb2312"></head><body><p>');
    const bytes = Buffer.concat([head, Buffer.from('cdb6c8eb33d2dad4aaa1a3', 'hex'), text('</p></body></html>')]);
    expect((await extractText(bytes, {})).text).toBe('投入3亿元。');
  });
});

const bomb = (): Uint8Array =>
  makeDocx({ body: paragraph('x'), extra: { 'word/big.xml': new Uint8Array(300 * 1024 * 1024) } });
const lyingBomb = (): Uint8Array => {
  const bytes = makeDocx({ body: paragraph('x'), extra: { 'word/big.xml': new Uint8Array(40 * 1024 * 1024) } });
  const name = Buffer.from(bytes).lastIndexOf('word/big.xml');
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(name - 46 + 24, 100, true);
  return bytes;
};
const encryptedOffice = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

describe('every refusal has its code', () => {
  it.each<[code: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, fileName: string]>([
    ['DOCUMENT_EMPTY', 'no bytes', () => new Uint8Array(0), 'a.txt'],
    ['DOCUMENT_EMPTY', 'blanks', () => text(' \n\t\u3000'), 'a.txt'],
    ['DOCUMENT_EMPTY', 'a page without words', () => text('<html><body><script>1</script></body></html>'), 'a.html'],
    ['DOCUMENT_EMPTY', 'a document without words', () => makeDocx({ body: paragraph('') }), 'a.docx'],
    ['DOCUMENT_BINARY', 'a GIF picture', () => text('GIF89a'), 'a.txt'],
    ['PICTURE_WITHOUT_CAPTION', 'a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'a.txt'],
    ['DOCUMENT_BINARY', 'zero bytes', () => Buffer.alloc(2000), 'a.txt'],
    ['DOCUMENT_UNSUPPORTED', 'an old .doc', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'a.doc'],
    ['DOCUMENT_UNSUPPORTED', 'rich text', () => text('{\\rtf1 words}'), 'a.rtf'],
    ['DOCUMENT_UNSUPPORTED', 'a spreadsheet', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.xlsx'],
    ['DOCUMENT_UNSUPPORTED', 'an archive', () => zipSync({ 'notes.txt': strToU8('words') }), 'a.zip'],
    ['DOCUMENT_ENCRYPTED', 'an encrypted DOCX', encryptedOffice, 'a.docx'],
    [
      'DOCUMENT_ENCRYPTED',
      'an encrypted PDF',
      () => makePdf((pdf) => pdf.text('words'), { userPassword: 'p' }),
      'a.pdf',
    ],
    ['DOCUMENT_SCANNED', 'a PDF of pictures', () => makePdf((pdf) => pdf.rect(0, 0, 90, 90).fill('red')), 'a.pdf'],
    ['DOCUMENT_MALFORMED', 'a PDF cut short', () => text('%PDF-1.7\n1 0 obj\n<< /Type'), 'a.pdf'],
    ['DOCUMENT_MALFORMED', 'a DOCX cut short', () => makeDocx({ body: paragraph('x') }).subarray(0, 500), 'a.docx'],
    ['DOCUMENT_MALFORMED', 'a DOCX with broken XML', () => makeDocx({ body: '<w:p><w:r' }), 'a.docx'],
    ['DOCUMENT_ZIP_BOMB', 'a bomb', bomb, 'a.docx'],
    ['DOCUMENT_ZIP_BOMB', 'a bomb whose list of entries lies', lyingBomb, 'a.docx'],
    [
      'DOCUMENT_TOO_DEEP',
      '100,000 elements within one another',
      () => text(`<html><body>${'<div>'.repeat(100_000)}x`),
      'a.html',
    ],
    ['DOCUMENT_TOO_DEEP', 'deep XML', () => makeDocx({ body: '<w:sdt>'.repeat(50_000) }), 'a.docx'],
    ['DOCUMENT_TOO_LARGE', 'more bytes than allowed', () => Buffer.alloc(65 * 1024 * 1024, 'a'), 'a.txt'],
  ])('%s: %s', async (code, _, bytes, fileName) => {
    await expect(extractText(await bytes(), { fileName })).rejects.toMatchObject({ name: 'CounterfoilError', code });
  });

  it('DOCUMENT_TOO_LARGE: more pages than allowed', async () => {
    const bytes = makePlacedPdf([[], [], []]);
    await expect(extractText(bytes, {}, { pages: 2 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('DOCUMENT_TOO_SLOW: stops the parser when its time is over, and the next document is read', async () => {
    const slow = text(
      `<html><body>${`<div><p>${'words, '.repeat(50)}</p>`.repeat(200)}${'</div>'.repeat(200)}${'<p>x, y</p>'.repeat(20_000)}</body></html>`,
    );
    await expect(extractText(slow, {}, { milliseconds: 20 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_SLOW' });
    expect((await extractText(text('<html><body><p>3 million yuan</p></body></html>'), {})).text).toBe(
      '3 million yuan',
    );
  });
});

// The machine may be busy: work that really grows too fast fails every try.
describe('time grows with the length, not with its square', { retry: 3 }, () => {
  it.each<[name: string, make: (length: number) => string]>([
    ['one long line', (length) => 'a word and 3 million yuan, '.repeat(length / 27)],
    ['open tags', (length) => `<html><body>${'<p>'.repeat(length / 3)}words`],
    ['open comments', (length) => `<html><body>x${'<!--'.repeat(length / 4)}`],
    ['angle brackets', (length) => `<html><body>x${'<'.repeat(length)}`],
  ])('%s', async (_, make) => {
    const time = async (length: number): Promise<number> => {
      const bytes = text(make(length));
      const before = process.cpuUsage();
      await extractText(bytes, {});
      const used = process.cpuUsage(before);
      return (used.user + used.system) / 1000;
    };
    await time(50_000);
    // Eight times the length: linear work takes 8 times the processor time, quadratic work 64 times.
    const [short, long] = [await time(100_000), await time(800_000)];
    expect(long).toBeLessThan(Math.max(short, 20) * 30);
  });
});
