/** Reads the files that pages load. The portal's table says which there are; each is read once and kept. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { assetOf } from '../portal/portal.ts';
import type { Encoding } from './encoding.ts';
import { encode, isCompressible, leastBytes } from './encoding.ts';
import { errorCode } from '../core/errors/errorCode.ts';

export interface AssetFile {
  /** The content in an encoding, or as it is where that would not be shorter. */
  body(encoding: Encoding | null): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding: Encoding | null }>;
  readonly type: string;
  /** Stands for the content, whatever it is encoded in. */
  readonly tag: string;
  readonly immutable: boolean;
}

/** `src/server` and `dist/server` lie equally deep. */
const root = resolve(import.meta.dirname, '../..');
const packages = createRequire(import.meta.url);

/** Path on disk of a file of the table. Packages may lie anywhere above us once this one is installed as a package. */
function onDisk(file: string): string {
  const inPackage = /^node_modules\/(@[^/]+\/[^/]+)\/(.+)$/.exec(file);
  if (!inPackage) return join(root, file);
  const [, name = '', rest = ''] = inPackage;
  return join(dirname(packages.resolve(`${name}/package.json`)), rest);
}

/** Browsers get JavaScript under the name that the table gives it, so imports of `./x.ts` become `./x.js`. */
function scriptOf(source: string): string {
  const script = stripTypeScriptTypes(source, { mode: 'strip' });
  return script.replaceAll(/((?:\bfrom|\bimport)\s*\(?\s*')(\.\/[\w.-]+)\.ts(')/g, '$1$2.js$3');
}

/** Gives the bytes in any encoding; each is made once, when first asked for. */
function encodings(bytes: Uint8Array<ArrayBuffer>, type: string): AssetFile['body'] {
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  const worthwhile = isCompressible(type) && bytes.length >= leastBytes;
  return async (encoding) => {
    if (encoding === null || !worthwhile) return { bytes, encoding: null };
    const encoded = made.get(encoding) ?? encode(bytes, encoding, { thorough: true });
    made.set(encoding, encoded);
    return { bytes: await encoded, encoding };
  };
}

const missing: ReadonlySet<string | null> = new Set(['ENOENT', 'EISDIR', 'MODULE_NOT_FOUND']);

async function load(address: string): Promise<AssetFile | null> {
  const found = assetOf(address);
  if (!found) return null;
  try {
    const content = await readFile(onDisk(found.file));
    const body = found.asset.stripTypes ? Buffer.from(scriptOf(content.toString('utf8'))) : content;
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    return {
      body: encodings(new Uint8Array(body), found.type),
      type: found.type,
      tag,
      immutable: found.asset.immutable,
    };
  } catch (error) {
    if (missing.has(errorCode(error))) return null;
    throw error;
  }
}

/** Gives files by address. With `keep` each file is read once; without it again each time, for work on them. */
export function createAssets(keep: boolean): (address: string) => Promise<AssetFile | null> {
  const kept = new Map<string, AssetFile>();
  return async (address) => {
    const known = kept.get(address);
    if (known) return known;
    const file = await load(address);
    // Only files that exist are kept, so that made-up addresses take up no memory.
    if (file && keep) kept.set(address, file);
    return file;
  };
}
