/** Content encodings: which one a client takes, and bytes in it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Better first. */
const encodings: readonly Encoding[] = ['br', 'gzip'];

/** Below this an answer fits into one packet anyway. */
export const leastBytes = 1024;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Text in its forms; pictures, fonts and documents are compressed already. */
export function isCompressible(mediaType: string | null): boolean {
  return /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|javascript|xml))/.test(mediaType ?? '');
}

/** The best encoding that Accept-Encoding names and does not refuse with `q=0` (RFC 9110, section 12.5.3), or null. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const named = (header ?? '').slice(0, 500).toLowerCase().split(',');
  const taken = new Set<string | undefined>();
  for (const each of named) {
    const [name, weight = ''] = each.split(';').map((part) => part.trim());
    if (!/^q=0(?:\.0*)?$/.test(weight)) taken.add(name);
  }
  return encodings.find((encoding) => taken.has(encoding)) ?? null;
}

/** With `thorough` it takes ten times as long for a tenth less: for files that are compressed once. */
export async function encode(
  body: Uint8Array,
  encoding: Encoding,
  { thorough }: { readonly thorough: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return new Uint8Array(await asGzip(body, { level: thorough ? 9 : 6 }));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4 };
  return new Uint8Array(await asBrotli(body, { params: quality }));
}
