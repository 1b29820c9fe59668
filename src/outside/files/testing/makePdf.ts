/** PDF files made for tests, so that no foreign document lies in the project. */
// oxlint-disable-next-line import/no-named-as-default -- its types know only the default
import PDFDocument from 'pdfkit';

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF that `draw` writes with Latin type, compressed as real ones are. */
export async function makePdf(draw: (pdf: PDFKit.PDFDocument) => void, options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => {
    pdf.on('end', resolve);
  });
  draw(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** From the foot of the page, as PDF counts. */
  readonly y: number;
  readonly size?: number;
}

/**
 * A page of any characters at given places: a composite font whose codes are UTF-16, not embedded, each character one
 * type size wide, as Chinese type is.
 */
export function makePlacedPdf(pages: readonly (readonly PlacedText[])[]): Uint8Array {
  const toUnicode =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ' +
    '1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
    `256 beginbfrange ${Array.from({ length: 256 }, (_, high) => bfrange(high)).join(' ')} endbfrange endcmap end end`;
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>',
    stream(toUnicode),
    ...pages.flatMap((words, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      stream(words.map(drawn).join('\n')),
    ]),
  ];
  return assemble(objects);
}

function bfrange(high: number): string {
  const hex = high.toString(16).padStart(2, '0');
  return `<${hex}00> <${hex}FF> <${hex}00>`;
}

function drawn({ text, x, y, size = 12 }: PlacedText): string {
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join(
    '',
  );
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
