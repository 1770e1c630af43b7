/**
 * Moments that a script marks itself, in a note that begins with what it is: `[[turn (JUNE, MALO): she says yes]]`,
 * `[[rupture : le dîner]]`. Without names it is everybody's in the scene.
 */
import { plainWords } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type Moment, type MomentKind, type Season, storyOf } from '../../season/index.ts';
import { characterKey } from '../cue-names.ts';

const KINDS: Readonly<Record<string, MomentKind>> = {
  'FIRST MEETING': 'first-meeting',
  'PREMIERE RENCONTRE': 'first-meeting',
  TURN: 'turn',
  TOURNANT: 'turn',
  BREAK: 'break',
  RUPTURE: 'break',
  END: 'end',
  FIN: 'end',
  MOMENT: 'own',
};

const MARK = /^\s*([\p{L} ]{3,20}?)\s*(?:\(([^)]{1,200})\))?\s*:\s*(\S.*)$/su;

/** The season with the moments of its scripts' notes after its own; what it has in the same words is not doubled. */
export function withMomentsOfNotes(season: Season, scripts: ReadonlyMap<string, Screenplay>): Season {
  const byName = new Map(
    season.people.flatMap(({ id, characters }) => characters.map((name) => [characterKey(name), id] as const)),
  );
  const own = storyOf(season).moments;
  const known = new Set(own.map((moment) => keyOf(moment)));
  const found = season.episodes.flatMap(({ id }) =>
    momentsIn(season, id, scripts.get(id), byName).filter((moment) => !known.has(keyOf(moment))),
  );
  if (found.length === 0) return season;
  return { ...season, story: { ...storyOf(season), moments: [...own, ...found] } };
}

function momentsIn(
  season: Season,
  episode: string,
  script: Screenplay | undefined,
  byName: ReadonlyMap<string, string>,
): readonly Moment[] {
  if (script === undefined) return [];
  const at = new Map(
    season.scenes.flatMap((scene) =>
      scene.episode === episode && scene.source && !scene.omitted ? [[scene.source.line, scene.id]] : [],
    ),
  );
  let scene: string | undefined;
  return script.nodes.flatMap((node): readonly Moment[] => {
    if (node.type === 'heading') scene = at.get(node.span.line) ?? (node.omitted ? undefined : scene);
    if (node.type !== 'note' || scene === undefined) return [];
    const [, word = '', names = '', note = ''] = MARK.exec(node.text) ?? [];
    const kind = KINDS[plainWords(word)];
    if (kind === undefined) return [];
    const people = names.split(',').flatMap((name) => byName.get(characterKey(name.trim())) ?? []);
    return [{ scene, kind, people, thread: null, note: note.trim() }];
  });
}

function keyOf({ scene, kind, note }: Moment): string {
  return JSON.stringify([scene, kind, plainWords(note ?? '')]);
}
