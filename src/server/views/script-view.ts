/** A script as printed, with what the breakdown found in it marked, and what it is not sure of as proposals. */
import type { ProposalView, ScriptLine, ScriptMark, ScriptView } from '../../api/index.ts';
import {
  elementProposals,
  lineNotes,
  type SceneElementProposal,
  SONG_STEPS,
  type SongProposal,
  samePeopleOf,
  sceneId,
  scenesOfScript,
  silentPeople,
  songProposals,
  storyDayProposal,
} from '../../breakdown/index.ts';
import { valueAt } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { paginate, type Screenplay, type ScriptNode, type TextMark } from '../../script/index.ts';
import { ELEMENT_CATEGORIES, type Scene } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';

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
  const proposals = [
    ...proposalsOf(episodeId, screenplay, model),
    ...peopleViews(episodeId, screenplay, model),
    ...storyDayViews(episodeId, model),
    ...songProposals(model.season, episodeId, screenplay).map(viewOfSong),
    ...elementProposals(model.season, episodeId, screenplay).map(viewOfElement),
  ];
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

/** Characters whom a scene's action names and who say nothing in it: there, or only talked about? */
function proposalsOf(episode: string, screenplay: Screenplay, model: SeasonModel): readonly ProposalView[] {
  const { season } = model;
  const characters = season.people.flatMap((person) => person.characters);
  const byId = new Map(season.scenes.map((scene) => [scene.id, scene]));
  return scenesOfScript(screenplay, characters).scenes.flatMap((found) => {
    const scene = byId.get(sceneId(episode, found.number));
    if (scene === undefined || scene.omitted) return [];
    return found.named
      .filter((name) => !scene.characters.includes(name) && !isDecided(scene.id, name, model.source()))
      .map(
        (name): ProposalView => ({
          id: `cast:${scene.id}:${name}`,
          scene: scene.id,
          line: found.line,
          words: name,
          category: null,
          confidence: null,
          sentence: message('server.proposal.named-but-silent', { name, scene: scene.id }),
          accept: { kind: 'edit-scene', scene: scene.id, castAdd: [name] },
          dismiss: { kind: 'edit-scene', scene: scene.id, castRemove: [name] },
        }),
      );
  });
}

/** Names that may be one person's, where the second is first; and people who are introduced and say nothing. */
function peopleViews(episode: string, screenplay: Screenplay, { season }: SeasonModel): readonly ProposalView[] {
  const lineOf = new Map(season.scenes.map(({ id, source }) => [id, source?.line ?? 1]));
  const isHere = new Set(season.scenes.filter((scene) => scene.episode === episode).map(({ id }) => id));
  const same = samePeopleOf(season)
    .filter(({ firstScene }) => isHere.has(firstScene))
    .map(({ key, firstScene: scene, keep, also, because, scenes, confidence }): ProposalView => {
      const counts = { keep, also, keepScenes: scenes.keep, alsoScenes: scenes.also };
      return {
        ...{ id: key, scene, line: lineOf.get(scene) ?? 1, words: also, category: null, confidence },
        sentence: message('server.proposal.same-person', { ...counts, why: message(`server.same-because.${because}`) }),
        accept: { kind: 'same-person', keep, also },
        dismiss: { kind: 'add-row', path: ['dismissed'], value: key },
      };
    });
  const silent = silentPeople(season, episode, screenplay).map(({ id, key, scene, line, name, age }): ProposalView => {
    return {
      ...{ id, scene, line, words: name, category: null, confidence: null },
      sentence: message('server.proposal.introduced', { name, age, scene }),
      accept: { kind: 'edit-scene', scene, castAdd: [name] },
      dismiss: { kind: 'dismiss-proposals', proposals: [{ scene, key }] },
    };
  });
  return [...same, ...silent];
}

/** Story days of the scenes that have none: one proposal for the episode, accepted and undone as one. */
function storyDayViews(episode: string, { season, screenplays }: SeasonModel): readonly ProposalView[] {
  const proposal = storyDayProposal(season, episode, screenplays);
  const first = proposal?.scenes[0];
  if (proposal === null || first === undefined) return [];
  const counts = new Map<string, number>();
  for (const { storyDay } of proposal.scenes) counts.set(storyDay, (counts.get(storyDay) ?? 0) + 1);
  const days = [...counts].map(([storyDay, count]) => message('server.story-day', { day: storyDay, count }));
  const line = season.scenes.find(({ id }) => id === first.scene)?.source?.line ?? 1;
  return [
    {
      ...{ id: proposal.key, scene: first.scene, line, words: '', category: null, confidence: null },
      sentence: message('server.proposal.story-days', { episode, days }),
      accept: {
        kind: 'batch',
        label: message('server.story-days', { episode }),
        commands: proposal.scenes.map(({ scene, storyDay }) => ({ kind: 'edit-scene', scene, storyDay })),
      },
      dismiss: { kind: 'add-row', path: ['dismissed'], value: proposal.key },
    },
  ];
}

/** The chain of work before a song's day; accepted, it is a prerequisite with its steps. */
function viewOfSong({ key, scene, line, words, singers }: SongProposal): ProposalView {
  return {
    ...{ id: `${scene}/${key}`, scene, line, words, category: 'music', confidence: 100 },
    sentence: message('server.proposal.song', { scene, singers }),
    accept: {
      kind: 'add-row',
      path: ['prerequisites'],
      value: { id: `song-${scene}`, name: words, kind: 'song', scenes: [scene], steps: STEPS_OF_A_SONG },
    },
    dismiss: { kind: 'dismiss-proposals', proposals: [{ scene, key }] },
  };
}

const STEPS_OF_A_SONG = SONG_STEPS.map(({ step, workingDays }) => ({ name: step, 'working days': workingDays }));

function viewOfElement(proposal: SceneElementProposal): ProposalView {
  const { id, scene, key, line, words, category, name, amount, confidence } = proposal;
  const trade = ELEMENT_CATEGORIES.find((one) => one.id === category);
  return {
    ...{ id, scene, line, words, category, confidence },
    sentence: message('server.proposal.element', {
      category: trade === undefined ? category : message(`season.category.${trade.id}`),
      words: amount === 1 ? words : `${amount} × ${words}`,
    }),
    accept: { kind: 'accept-proposals', proposals: [{ scene, key, element: null, category, name, amount }] },
    dismiss: { kind: 'dismiss-proposals', proposals: [{ scene, key }] },
  };
}

/** Somebody said before that this character is not in the scene. */
function isDecided(scene: string, name: string, source: unknown): boolean {
  const removed = valueAt(source, ['scenes', scene, 'cast', 'remove']);
  const names = (Array.isArray(removed) ? removed : [removed]).map((one) => String(one ?? '').toUpperCase());
  return names.includes(name.toUpperCase());
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
