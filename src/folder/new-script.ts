import { basename, join } from 'node:path';
import type { Screenplay } from '../script/index.ts';
import { filesInTheWay, isTaken } from './files-in-the-way.ts';

/** No name of a file is longer. */
const LONGEST = 120;

/** Endings by which a file is known for a script. */
const ENDING = /\.(?:fountain|spmd|fdxt?|pdf|txt|text|md|markdown|trelby|celtx|fadein|docx|xml|osf)$/i;

/** What a script is called by its content, where its name says nothing of the kind. */
const ENDINGS = {
  fountain: '.fountain',
  fdx: '.fdx',
  pdf: '.pdf',
  text: '.txt',
  trelby: '.trelby',
  celtx: '.celtx',
  fadein: '.fadein',
  docx: '.docx',
} as const satisfies Readonly<Record<Screenplay['format'], string>>;

/** Devices, for Windows, whatever follows behind a dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * Name of a script in a season's folder: that of its file, but no hidden one, none that means something to a system,
 * to git or to Onyva (`.gitignore`, `CON`, `season.yaml`), and with the ending of a script.
 *
 * @param name as its sender calls it; only its last part counts, without what no file name should have
 */
export function scriptName(name: string, format: Screenplay['format']): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[^\p{L}\p{N}\p{M} ._'()&+-]/gu, '-');
  const tidy = last.replace(/[. ]+$/, '');
  const ending = ENDING.exec(tidy)?.[0] ?? ENDINGS[format];
  const stem = tidy.replace(ENDING, '').replace(/^[. ]+|[. ]+$/g, '');
  return (stem.replace(DEVICE, '$&-script') || 'script').slice(ending.length - LONGEST) + ending;
}

/**
 * Where a new script goes in a season folder: `scripts/101.fountain`, with a number behind the name where another draft
 * has it. The same content under the same name is the same file.
 */
export function newScriptPath(
  folder: string,
  { file, bytes, format }: { readonly file: string; readonly bytes: Uint8Array; readonly format: Screenplay['format'] },
): string {
  const bare = scriptName(file, format);
  for (let copy = 1; ; copy++) {
    const path = join('scripts', copy === 1 ? bare : bare.replace(/(\.[^.]*)?$/, `-${copy}$1`));
    if (!isTaken(join(folder, path)) || filesInTheWay(folder, '', [{ path, content: bytes }]).length === 0) return path;
  }
}
