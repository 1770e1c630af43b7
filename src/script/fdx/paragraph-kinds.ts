import type { FdxDocument } from './fdx-document.ts';

/** What a paragraph of a type becomes. */
export type ParagraphKind =
  | { readonly kind: 'heading' | 'action' | 'cue' | 'line' | 'parenthetical' | 'lyric' | 'transition' | 'shot' }
  | { readonly kind: 'centered' | 'synopsis' | 'note' | 'other' }
  | { readonly kind: 'section'; readonly depth: number };

/** Types of Final Draft's own templates (film, television, stage, outline), lower case. */
const KINDS: ReadonlyMap<string, ParagraphKind> = new Map([
  ['scene heading', { kind: 'heading' }],
  ['action', { kind: 'action' }],
  ['general', { kind: 'action' }],
  ['character', { kind: 'cue' }],
  ['dialogue', { kind: 'line' }],
  ['parenthetical', { kind: 'parenthetical' }],
  ['singing', { kind: 'lyric' }],
  ['lyrics', { kind: 'lyric' }],
  ['transition', { kind: 'transition' }],
  ['shot', { kind: 'shot' }],
  ['new act', { kind: 'centered' }],
  ['end of act', { kind: 'centered' }],
  ['act&scene break', { kind: 'centered' }],
  ['outline 1', { kind: 'section', depth: 1 }],
  ['outline 2', { kind: 'section', depth: 2 }],
  ['outline 3', { kind: 'section', depth: 3 }],
  ['outline 4', { kind: 'section', depth: 4 }],
  ['sequence', { kind: 'section', depth: 1 }],
  ['outline body', { kind: 'synopsis' }],
  ['summary', { kind: 'synopsis' }],
  ['note', { kind: 'note' }],
  ['cast list', { kind: 'other' }],
]);

/**
 * The kind of a paragraph type. A type of the user's own is what the file says it is laid out as (`PaginateAs`), so a
 * template in another language reads like the original; null when the file does not say either.
 */
export function kindOfType(document: FdxDocument, type: string | null): ParagraphKind | null {
  if (type === null) return { kind: 'action' };
  const own = KINDS.get(type.trim().toLowerCase());
  if (own) return own;
  const paginateAs = document.settings.get(type)?.paginateAs;
  return paginateAs ? (KINDS.get(paginateAs.trim().toLowerCase()) ?? null) : null;
}
