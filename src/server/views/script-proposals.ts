/** What the breakdown is not sure of in a script, each with the commands that accept and dismiss it. */
import type { ProposalView } from '../../api/index.ts';
import {
  elementProposals,
  type SameSetProposal,
  type SceneElementProposal,
  SONG_STEPS,
  type SongProposal,
  samePeopleOf,
  sameSetsOf,
  sceneId,
  scenesOfScript,
  silentPeople,
  songProposals,
  storyDayProposal,
  type WardrobeProposal,
  wardrobeProposals,
} from '../../breakdown/index.ts';
import { type SingleCommand, valueAt } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { ELEMENT_CATEGORIES, idFromName, type Season, setKey, storyOf } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';

/** What of a season proposals are made of. */
type KnownSeason = Pick<SeasonModel, 'season' | 'screenplays' | 'source'>;

export function scriptProposals(episode: string, screenplay: Screenplay, model: KnownSeason): readonly ProposalView[] {
  const { season } = model;
  return [
    ...proposalsOf(episode, screenplay, model),
    ...peopleViews(episode, screenplay, model),
    ...setViews(episode, model),
    ...storyDayViews(episode, model),
    ...wardrobeViews(episode, screenplay, model),
    ...songProposals(season, episode, screenplay).map(viewOfSong),
    ...elementProposals(season, episode, screenplay).map(viewOfElement),
  ];
}

/** Characters whom a scene's action names and who say nothing in it: there, or only talked about? */
function proposalsOf(episode: string, screenplay: Screenplay, model: KnownSeason): readonly ProposalView[] {
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
function peopleViews(episode: string, screenplay: Screenplay, { season }: KnownSeason): readonly ProposalView[] {
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

/** Sets that may be one, where the one with fewer scenes is first. */
function setViews(episode: string, model: KnownSeason): readonly ProposalView[] {
  const { season } = model;
  const firstIn = new Map<string, Season['scenes'][number]>();
  for (const scene of season.scenes) if (!scene.omitted && !firstIn.has(scene.setId)) firstIn.set(scene.setId, scene);
  return sameSetsOf(season).flatMap((proposal): readonly ProposalView[] => {
    const { key, keep, also, because, scenes } = proposal;
    const first = firstIn.get(also) ?? firstIn.get(keep);
    if (first === undefined || first.episode !== episode) return [];
    const counts = { keep, also, keepScenes: scenes.keep, alsoScenes: scenes.also };
    return [
      {
        ...{ id: key, scene: first.id, line: first.source?.line ?? 1, words: '', category: null, confidence: null },
        sentence: message('server.proposal.same-set', {
          ...counts,
          why: message(`server.same-set-because.${because}`),
        }),
        accept: oneSet(proposal, model.source()),
        dismiss: { kind: 'add-row', path: ['dismissed'], value: key },
      },
    ];
  });
}

/** The set that the file has takes the other's name; where it has neither, a row for both. */
function oneSet({ keep, also }: SameSetProposal, source: unknown): SingleCommand {
  const rows = valueAt(source, ['sets']);
  const listed = new Set(typeof rows === 'object' && rows !== null ? Object.keys(rows).map(setKey) : []);
  if (listed.has(setKey(keep))) return { kind: 'merge-records', record: 'sets', from: [also], into: keep };
  if (listed.has(setKey(also))) return { kind: 'merge-records', record: 'sets', from: [keep], into: also };
  return { kind: 'edit-season', path: ['sets', keep], value: { also: [also] } };
}

/** Looks by story day and change of clothes: one proposal for each person, accepted and undone as one. */
function wardrobeViews(episode: string, screenplay: Screenplay, model: KnownSeason): readonly ProposalView[] {
  const { season } = model;
  const lineOf = new Map(season.scenes.map(({ id, source }) => [id, source?.line ?? 1]));
  const rows = valueAt(model.source(), ['people']);
  // Those of the file come first; a look names nobody else.
  const listed = new Set(season.people.slice(0, Array.isArray(rows) ? rows.length : 0).map(({ id }) => id));
  return wardrobeProposals(season, episode, screenplay)
    .filter(({ person }) => listed.has(person))
    .map((proposal): ProposalView => {
      const { key, person, looks } = proposal;
      const { characters, name } = season.people.find(({ id }) => id === person)!;
      const who = characters[0] ?? name;
      const scene = looks[0]!.scenes[0]!;
      const described = looks.map(({ storyDay, nth, pieces, words }) => {
        const day = nth === 1 ? storyDay : `${storyDay} (${nth})`;
        return message('server.look', { day, pieces: pieces.join(', ') || null, words: words || null });
      });
      return {
        ...{ id: key, scene, line: lineOf.get(scene) ?? 1, words: '', category: null, confidence: null },
        sentence: message('server.proposal.wardrobe', { name: who, episode, count: looks.length, looks: described }),
        accept: {
          kind: 'batch',
          label: message('server.wardrobe', { name: who, episode }),
          commands: looksAdded(proposal, who, season),
        },
        dismiss: { kind: 'add-row', path: ['dismissed'], value: key },
      };
    });
}

function looksAdded({ person, looks }: WardrobeProposal, who: string, season: Season): readonly SingleCommand[] {
  const taken = new Set(storyOf(season).looks.map(({ id }) => id));
  return looks.map(({ storyDay, nth, scenes, isWholeDay, pieces, words }): SingleCommand => {
    const name = nth === 1 ? `${who} ${storyDay}` : `${who} ${storyDay} (${nth})`;
    const plain = idFromName(name) || 'look';
    let id = plain;
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
    taken.add(id);
    const value = {
      ...{ id, name, person },
      ...(isWholeDay ? { 'story days': [storyDay] } : { scenes }),
      ...(pieces.length === 0 ? {} : { pieces }),
      ...(words === '' ? {} : { note: words }),
    };
    return { kind: 'add-row', path: ['looks'], value };
  });
}

/** Story days of the scenes that have none: one proposal for the episode, accepted and undone as one. */
function storyDayViews(episode: string, { season, screenplays }: KnownSeason): readonly ProposalView[] {
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
