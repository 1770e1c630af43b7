/** Sides (jour à jour): the pages of a day's scenes; for one performer, their scenes with their lines marked. */
import type { ScriptNode } from '../../script/index.ts';
import type { PlanDay, Scene } from '../../season/index.ts';
import type { Block, Page, SidesLine } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { dayName, dayPage } from './day-page.ts';
import { nodesOfScene } from './scene-nodes.ts';

export function sides(source: ReportSource): readonly Page[] {
  const { look, options, words } = source;
  const performer = options.scope?.person === undefined ? undefined : look.person(options.scope.person);
  return daysInScope(source).flatMap((day) => {
    const scenes = scenesOf(source, day, performer?.id);
    if (scenes.length === 0) return [];
    const blocks = scenes.flatMap((scene) => blocksOf(source, scene, performer?.characters ?? []));
    const page = dayPage(source, day, 'sides', blocks);
    if (performer === undefined) return [page];
    const name = `${performer.castNumber} ${performer.name} · ${dayName(source, day)}`;
    return [{ ...page, name, facts: [words.labelled('col-characters', performer.characters.join(', '))] }];
  });
}

/** Each scene once, in shooting order. */
function scenesOf({ look }: ReportSource, day: PlanDay, person: string | undefined): readonly Scene[] {
  const strips = day.strips.filter((strip) => person === undefined || strip.cast.includes(person));
  return [...new Set(strips.map((strip) => strip.scene))].flatMap((id) => look.scene(id) ?? []);
}

function blocksOf(source: ReportSource, scene: Scene, characters: readonly string[]): readonly Block[] {
  const screenplay = source.options.screenplays?.get(scene.episode);
  const nodes = screenplay === undefined ? [] : nodesOfScene(screenplay, scene);
  if (nodes.length === 0) {
    return [
      { type: 'note', tone: 'to-fill', text: source.words.labelled('no-script', `${scene.id} ${scene.heading}`) },
    ];
  }
  const heading: SidesLine = {
    kind: 'heading',
    text: `${source.season.episodes.length > 1 ? scene.id : scene.number}  ${nodes[0]!.text}`,
  };
  return [{ type: 'script', lines: [heading, ...nodes.slice(1).flatMap((node) => linesOf(node, characters))] }];
}

const DIALOGUE_KINDS = { parenthetical: 'parenthetical', line: 'dialogue', lyric: 'dialogue' } as const;

function linesOf(node: ScriptNode, characters: readonly string[]): readonly SidesLine[] {
  switch (node.type) {
    case 'action':
    case 'shot':
    case 'lyric':
    case 'other':
      return node.text.trim() === '' ? [] : [{ kind: 'action', text: node.text }];
    case 'transition':
      return [{ kind: 'transition', text: node.text }];
    case 'dialogue': {
      const isMarked = characters.includes(node.character);
      return [
        { kind: 'character', text: node.text, ...(isMarked ? { isMarked } : {}) },
        ...node.parts.map(
          ({ type, text }): SidesLine => ({
            kind: DIALOGUE_KINDS[type],
            text,
            ...(isMarked ? { isMarked } : {}),
          }),
        ),
      ];
    }
    default:
      return [];
  }
}
