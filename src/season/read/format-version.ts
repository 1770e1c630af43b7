/**
 * Versions of the format. A file of an older version is brought up one step at a time, in memory, before it is read;
 * `upgradedText` in `season-document.ts` does the same to the text. Every step has a golden file (`goldens/`).
 */
import { type Document, isMap, isScalar } from 'yaml';
import { forgetParsed } from '../yaml/parse-yaml.ts';
import { type Spot, scalarText } from '../yaml/spot.ts';

export const FORMAT_NAME = 'onyva-season';
export const FORMAT_VERSION = 1;
export const SEASON_FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}`;

export type KeyPath = readonly (string | number)[];

/** What an upgrade step may do; a yaml document and a `SeasonDocument` both can. */
export interface EditableSeason {
  has(path: KeyPath): boolean;
  set(path: KeyPath, value: unknown): void;
  delete(path: KeyPath): void;
}

/** Step `n` turns version n into n + 1. */
export const UPGRADES: readonly ((season: EditableSeason) => void)[] = [
  // 0 -> 1: version 0 had no `format` line (or said onyva-season/0) and is otherwise the same.
  (season) => season.set(['format'], `${FORMAT_NAME}/1`),
];

/** The version a document is of: without `format` it is 0. `null`: no season format at all. */
export function versionOf(document: Document): number | null {
  if (!isMap(document.contents)) return 0;
  const format = document.contents.get('format', true);
  if (!isScalar(format) || format.value === null) return format === undefined || isScalar(format) ? 0 : null;
  const match = /^onyva-season\/(\d{1,6})$/.exec(scalarText(format).trim());
  return match ? Number(match[1]) : null;
}

/** Runs the steps from `version` on. */
export function upgrade(season: EditableSeason, version: number): void {
  for (const step of UPGRADES.slice(version)) step(season);
}

/** Brings the document under `root` to this version. False when it cannot be read: that has been reported. */
export function bringUpToDate(root: Spot): boolean {
  const document = root.file.document;
  // What is no group of keys has no version; the reader says what it should be.
  if (!isMap(document.contents)) return true;
  const version = versionOf(document);
  const formatAt = root.part('format', document.contents.get('format', true) ?? null, 0);
  if (version === null) {
    formatAt.error('format-unknown', { format: SEASON_FORMAT, found: formatAt.found });
    return false;
  }
  const versions = { format: SEASON_FORMAT, found: `${FORMAT_NAME}/${version}` };
  if (version > FORMAT_VERSION) {
    formatAt.error('format-newer', versions);
    return false;
  }
  if (version === FORMAT_VERSION) return true;
  formatAt.info(formatAt.isGiven ? 'format-older' : 'format-missing', versions);
  forgetParsed(document);
  upgrade(editableDocument(document), version);
  return true;
}

/** The tree itself; what an upgrade writes has no place, its diagnostics stand where its group stands. */
function editableDocument(document: Document): EditableSeason {
  return {
    has: (path) => document.hasIn(path),
    set: (path, value) => {
      const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      // `setIn` would leave the key a bare string; readers expect nodes.
      if (isMap(holder)) holder.add(document.createPair(path.at(-1), value), true);
      else document.setIn(path, value);
    },
    delete: (path) => {
      document.deleteIn(path);
    },
  };
}
