/** A script as printed, with what the breakdown found in it marked, and what it is not sure of as proposals. */
import type { ProposalView, ScriptLine, ScriptMark, ScriptView } from '../../api/index.ts';
import { lineNotes } from '../../breakdown/index.ts';
import { paginate, type ScriptNode, type TextMark } from '../../script/index.ts';
import type { Scene } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { scriptProposals } from './script-proposals.ts';

/** Null when the episode has no script. */
export function scriptView(episodeId: string, model: SeasonModel): ScriptView | null {
  const screenplay = model.screenplays.get(episodeId);
  const episode = model.season.episodes.find(({ id }) => id === episodeId);
  if (screenplay === undefined || episode === undefined) return null;
  const scenes = new Map(
    model.season.scenes.flatMap((scene) =>
      scene.episode === episodeId && scene.source ? [[scene.source.line, scene]] : [],
    ),
  );
  const proposals = scriptProposals(episodeId, screenplay, model);
  const named = new Map(model.season.elements.map(({ id, name, category }) => [id, { name, category }]));
  let scene: Scene | null = null;
  const lines: ScriptLine[] = [];
  for (const node of screenplay.nodes) {
    if (node.type === 'heading') scene = scenes.get(node.span.line) ?? null;
    lines.push(...linesOf(node, scene, proposals, named));
  }
  return {
    episode: episodeId,
    title: episode.title,
    file: screenplay.file,
    pages: paginate(screenplay).pages,
    lines,
    proposals,
    notes: lineNotes(model.season, episodeId, screenplay),
    diagnostics: model.diagnostics.filter(({ place }) => place?.file === screenplay.file),
  };
}

const KINDS = {
  heading: 'heading',
  action: 'action',
  transition: 'transition',
  lyric: 'lyric',
  synopsis: 'synopsis',
  'page-break': 'page-break',
  note: 'note',
  shot: 'shot',
  section: 'section',
  other: 'other',
} as const satisfies Readonly<Partial<Record<ScriptNode['type'], ScriptLine['kind']>>>;

/** Elements of the season, by id. */
type NamedElements = ReadonlyMap<string, { readonly name: string; readonly category: string }>;

function linesOf(
  node: ScriptNode,
  scene: Scene | null,
  proposals: readonly ProposalView[],
  elements: NamedElements,
): readonly ScriptLine[] {
  if (node.type === 'boneyard') return [];
  const common = { scene: scene?.id ?? null, dual: null };
  const { line } = node.span;
  if (node.type === 'dialogue') {
    const dual = node.dual;
    const cue: ScriptMark = {
      kind: 'cast',
      label: node.character,
      category: null,
      from: 0,
      to: node.character.length,
      proposal: null,
    };
    return [
      { ...common, dual, kind: 'character', text: node.text, line, marks: [cue, ...node.marks.map(markOf)] },
      ...node.parts.map(
        (part): ScriptLine => ({
          ...common,
          dual,
          kind: part.type === 'line' ? 'dialogue' : part.type,
          text: part.text,
          line: part.span.line,
          marks: part.marks.map(markOf),
        }),
      ),
    ];
  }
  const marks = node.marks.map(markOf);
  if (node.type === 'action' && scene !== null) {
    const used = scene.elements.flatMap(({ element }) => elements.get(element) ?? []);
    marks.push(...namesIn(node.text, scene, proposals), ...namedIn(node.text, used), ...elementsIn(node, proposals));
  }
  if (node.type === 'heading' && scene !== null) {
    const from = node.text.toUpperCase().indexOf(scene.set);
    if (from >= 0) {
      marks.push({
        kind: 'set',
        label: scene.setId,
        category: null,
        from,
        to: from + scene.set.length,
        proposal: null,
      });
    }
  }
  return [{ ...common, kind: KINDS[node.type], text: node.text, line, marks }];
}

function markOf(mark: TextMark): ScriptMark {
  return { kind: mark.kind, label: mark.label, category: mark.category, from: mark.from, to: mark.to, proposal: null };
}

/** Where an action names what is proposed as an element: the first place in the line that it comes from. */
function elementsIn({ text, span }: ScriptNode, proposals: readonly ProposalView[]): readonly ScriptMark[] {
  return proposals.flatMap(({ id, line, words, category }): readonly ScriptMark[] => {
    if (category === null || line < span.line || line > span.endLine) return [];
    const from = text.indexOf(words);
    return from < 0 ? [] : [{ kind: 'proposal', label: words, category, from, to: from + words.length, proposal: id }];
  });
}

/** Where an action names an element that the scene has. */
function namedIn(
  text: string,
  used: readonly { readonly name: string; readonly category: string }[],
): readonly ScriptMark[] {
  const lower = text.toLowerCase();
  return used.flatMap(({ name, category }) =>
    wholeWords(lower, name.toLowerCase()).map(
      ([from, to]): ScriptMark => ({ kind: 'tag', label: name, category, from, to, proposal: null }),
    ),
  );
}

/** Every place at which the words stand as words, from and to. */
function wholeWords(text: string, words: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  if (words === '') return found;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
    const to = from + words.length;
    if (!/[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[to] ?? ' ')) found.push([from, to]);
  }
  return found;
}

/** Where an action names people of the scene, or those a proposal is about. */
function namesIn(text: string, scene: Scene, proposals: readonly ProposalView[]): readonly ScriptMark[] {
  const marks: ScriptMark[] = [];
  const upper = text.toUpperCase();
  const find = (label: string, proposal: string | null): void => {
    const kind = proposal === null ? 'cast' : 'proposal';
    for (const [from, to] of wholeWords(upper, label)) marks.push({ kind, label, category: null, from, to, proposal });
  };
  for (const name of scene.characters) find(name.toUpperCase(), null);
  for (const { id, scene: of, words, category } of proposals)
    if (of === scene.id && category === null && words !== '') find(words.toUpperCase(), id);
  return marks.toSorted((a, b) => a.from - b.from);
}
