/** The built browser side, read from its folder. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cache: string;
}

/** The asset at a path; pages of the app (paths without an ending) are all `index.html`. Null: there is none. */
export type Assets = (path: string) => Promise<Asset | null>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Onyva</title>
<p>The server runs, but its browser side has not been built. In the clone: <code>npm run build</code></p>`;

export function assetsIn(folder: string): Assets {
  /** Files whose names carry a hash never change: they are read once. */
  const known = new Map<string, Asset>();
  return async (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const wanted = extname(path) === '' ? '/index.html' : path;
    let decoded: string;
    try {
      decoded = decodeURIComponent(wanted);
    } catch {
      return null;
    }
    const file = normalize(join(folder, decoded));
    if (!file.startsWith(normalize(folder) + sep) || decoded.includes('\0')) return null;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    try {
      const bytes = new Uint8Array(await readFile(file));
      // Names under assets/ carry a hash of what is in them.
      if (!decoded.startsWith('/assets/')) return { bytes, type, cache: 'no-cache' };
      const asset: Asset = { bytes, type, cache: 'public, max-age=31536000, immutable' };
      known.set(path, asset);
      return asset;
    } catch {
      if (decoded !== '/index.html') return null;
      return { bytes: new TextEncoder().encode(NOT_BUILT), type: TYPES['.html']!, cache: 'no-store' };
    }
  };
}
