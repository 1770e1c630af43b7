/** Notes on lines: those that stand in the script, and those that the season has by hand. */
import { plainWords } from '../../foundation/index.ts';
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { LineNote, Season } from '../../season/index.ts';
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { isToShoot, scenesOfScript } from '../scenes-of-script.ts';

export interface LineNoteOfScript extends LineNote {
  /** `script`: written in it, whatever the season adds; such a note has no row to delete. */
  readonly from: 'script' | 'season';
  /** Line of the script on which it stands, or on which its words do; null: not found there. */
  readonly scriptLine: number | null;
}

/**
 * Notes of an episode in the order of its scenes: those of the script (Fountain's `[[...]]`, Final Draft's script
 * notes), each with the owner, status and due date of the season's row for the same scene and text; then the season's
 * own, at the line with their words.
 */
export function lineNotes(season: Season, episode: string, screenplay: Screenplay): readonly LineNoteOfScript[] {
  const byScene = new Map<string, LineNote[]>();
  for (const note of season.notes ?? []) byScene.set(note.scene, [...(byScene.get(note.scene) ?? []), note]);
  const characters = season.people.flatMap((person) => person.characters);
  return scenesOfScript(screenplay, characters)
    .scenes.filter(isToShoot)
    .flatMap(({ number, nodeIndex }) => {
      const scene = sceneId(episode, number);
      const nodes = nodesOfScene(screenplay.nodes, nodeIndex);
      const rows = [...(byScene.get(scene) ?? [])];
      const written = notesIn(nodes).map(({ text, line, scriptLine }, at): LineNoteOfScript => {
        const row = rows.findIndex((one) => plainWords(one.text) === plainWords(text));
        const [own] = row < 0 ? [] : rows.splice(row, 1);
        const { id = `${scene}/${at + 1}`, owner = null, status = 'open', due = null } = own ?? {};
        return { id, scene, line, text, owner, status, due, from: 'script', scriptLine };
      });
      const byHand = rows.map((row) => ({ ...row, from: 'season' as const, scriptLine: lineOf(row.line, nodes) }));
      return [...written, ...byHand];
    });
}

/** Longer words of a line are not shown beside its note. */
const MOST_SHOWN = 120;

function notesIn(nodes: readonly ScriptNode[]): readonly Pick<LineNoteOfScript, 'text' | 'line' | 'scriptLine'>[] {
  let before: string | null = null;
  return nodes.flatMap((node) => {
    if (node.type === 'note') return [{ text: node.text, line: before, scriptLine: node.span.line }];
    const words = node.type === 'dialogue' ? (node.parts.at(-1)?.text ?? node.text) : node.text;
    const last = words.trim().split('\n').at(-1) ?? '';
    // A note on the heading is one on the scene.
    if (last !== '') before = node.type === 'heading' ? null : last.slice(0, MOST_SHOWN);
    return [];
  });
}

/** First line of the scene with these words. */
function lineOf(words: string | null, nodes: readonly ScriptNode[]): number | null {
  const [heading] = nodes;
  if (words === null) return heading?.span.line ?? null;
  const sought = plainWords(words);
  if (sought === '') return null;
  for (const node of nodes) {
    const parts = node.type === 'dialogue' ? node.parts : [node];
    const found = parts.find(({ text }) => plainWords(text).includes(sought));
    if (found === undefined) continue;
    const above = found.text.split('\n').findIndex((line) => plainWords(line).includes(sought));
    return found.span.line + Math.max(0, above);
  }
  return null;
}
