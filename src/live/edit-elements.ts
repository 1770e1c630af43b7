/** Commands on the elements of a season and of its scenes, as edits of `season.yaml`. */
import type { SeasonDocument } from '../season/index.ts';
import type { SeasonCommand } from './command.ts';
import { type Refusal, refusal } from './refusal.ts';

type Group = Readonly<Record<string, unknown>>;
type CommandOf<Kind extends SeasonCommand['kind']> = Extract<SeasonCommand, { readonly kind: Kind }>;

/** One element of a scene: how many, or no longer any. */
export function setSceneElement(
  document: SeasonDocument,
  { scene, element, amount, note }: CommandOf<'set-scene-element'>,
): Refusal | null {
  hiresToElements(document);
  const path = ['scenes', scene, 'elements', element];
  if (amount === null) {
    if (!document.has(path)) return refusal('cannot-edit.scene-element', { scene, element });
    deleteTidily(document, path);
    return null;
  }
  const written = note === undefined ? noteOf(document.get(path)) : note;
  document.set(path, written === null ? amount : { amount, note: written });
  return null;
}

function noteOf(value: unknown): string | null {
  return isGroup(value) && typeof value.note === 'string' ? value.note : null;
}

/**
 * Files of before there were elements have `hires`, with a `kind`: they are written anew as elements by the first edit
 * of one.
 */
export function hiresToElements(document: SeasonDocument): void {
  const hires = rowsOf(document.get(['hires']));
  const known = rowsOf(document.get(['elements'])).length;
  for (const [i, { kind, ...row }] of hires.entries()) {
    const { id, name, ...rest } = row;
    const named = name === undefined ? { id } : { id, name };
    document.set(['elements', known + i], { ...named, category: kind, ...rest });
  }
  document.delete(['hires']);
  for (const [scene, { hires: amounts, elements }] of scenesOf(document)) {
    if (amounts === undefined) continue;
    if (isGroup(amounts)) {
      document.set(['scenes', scene, 'elements'], { ...amounts, ...(isGroup(elements) ? elements : {}) });
    }
    document.delete(['scenes', scene, 'hires']);
  }
}

/** Takes a key out, and the groups around it that are empty then. */
function deleteTidily(document: SeasonDocument, path: readonly (string | number)[]): void {
  document.delete(path);
  const around = path.slice(0, -1);
  const left = document.get(around);
  if (around.length > 1 && isGroup(left) && Object.keys(left).length === 0) deleteTidily(document, around);
}

function scenesOf(document: SeasonDocument): readonly (readonly [string, Group])[] {
  const scenes = document.get(['scenes']);
  return isGroup(scenes) ? Object.entries(scenes).map(([id, said]) => [id, isGroup(said) ? said : {}]) : [];
}

function rowsOf(value: unknown): readonly Group[] {
  return Array.isArray(value) ? value.map((row) => (isGroup(row) ? row : {})) : [];
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
