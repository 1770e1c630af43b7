/** A file that holds several episodes, one after the other (SPEC F-9). */
import { isAllCapitals, plainMarks } from '../foundation/index.ts';
import { alternatives, LANGUAGES } from './heading/heading-words.ts';
import type { Screenplay, ScriptNode } from './screenplay.ts';

/** One episode of a file. */
export interface EpisodeOfScript {
  /** What the script calls it (`2`, `TWO`, `II`); null: it has no name, or the file is one episode. */
  readonly label: string | null;
  readonly screenplay: Screenplay;
}

const CALLED = alternatives(LANGUAGES.flatMap(({ episode }) => episode));
const COUNTED = alternatives([
  ...['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN', 'ELEVEN', 'TWELVE'],
  ...['UN', 'DEUX', 'TROIS', 'QUATRE', 'CINQ', 'SEPT', 'HUIT', 'NEUF', 'DIX', 'ONZE', 'DOUZE'],
]);
const EPISODE = new RegExp(
  String.raw`^(?:.{0,60}[-–—:,.]\s*)?(?:${CALLED})\.?\s*(?:N[O°º]\.?\s*|#)?(\d{1,4}|[IVX]{1,5}|${COUNTED})(?![\p{L}\p{N}])`,
  'iu',
);
/** A title page in the middle of a file: several files were put together. */
const TITLE = /^title\s*:\s*(.+)/i;
/** No title of an episode is longer. */
const LONGEST = 120;

/**
 * The episodes of a file: one, unless something in it says EPISODE 2 (a section, a title in the middle of the page or
 * in capitals) where scenes stand before and after. Each is a screenplay of its own with the positions of the file.
 */
export function episodesOfScript(screenplay: Screenplay): readonly EpisodeOfScript[] {
  const { nodes } = screenplay;
  const parts: { label: string | null; from: number; headings: number }[] = [{ label: null, from: 0, headings: 0 }];
  for (const [index, node] of nodes.entries()) {
    const current = parts.at(-1)!;
    if (node.type === 'heading') current.headings++;
    const label = labelOf(node, nodes[index - 1]);
    if (label === null || label === current.label) continue;
    const opens = current.headings === 0 || (current.label === null && /^(?:1|I|ONE|UN)$/.test(label));
    if (opens) current.label = label;
    else parts.push({ label, from: startOf(nodes, index), headings: 0 });
  }
  const filled = parts.filter(({ headings }, index) => index === 0 || headings > 0);
  if (filled.length === 1) return [{ label: null, screenplay }];
  return filled.map(({ label, from }, index) => {
    const until = filled[index + 1]?.from ?? nodes.length;
    return { label, screenplay: partOf(screenplay, index === 0 ? 0 : from, until) };
  });
}

function labelOf(node: ScriptNode, before: ScriptNode | undefined): string | null {
  if (node.type !== 'section' && node.type !== 'action' && node.type !== 'other') return null;
  const text = plainMarks(node.text).trim();
  const title = before?.type === 'page-break' && node.type === 'action' ? TITLE.exec(text) : null;
  if (title !== null) return (EPISODE.exec(title[1]!)?.[1] ?? title[1]!).trim().toUpperCase();
  if (text.length > LONGEST) return null;
  const shown = node.type === 'section' || (node.type === 'action' && node.centered) || isAllCapitals(text);
  return shown ? (EPISODE.exec(text)?.[1]?.toUpperCase() ?? null) : null;
}

/** A page break just above belongs to what it opens. */
function startOf(nodes: readonly ScriptNode[], index: number): number {
  return nodes[index - 1]?.type === 'page-break' ? index - 1 : index;
}

function partOf(screenplay: Screenplay, from: number, until: number): Screenplay {
  const nodes = screenplay.nodes.slice(from, until);
  const first = from === 0 ? 0 : nodes[0]!.span.line;
  const next = screenplay.nodes[until]?.span.line ?? Number.POSITIVE_INFINITY;
  const diagnostics = screenplay.diagnostics.filter(({ place }) => {
    const line = place?.line ?? 0;
    return line >= first && line < next;
  });
  return { ...screenplay, nodes, diagnostics };
}
