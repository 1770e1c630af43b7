import { plainWords } from '../../foundation/index.ts';
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import { ELEMENT_CATEGORIES } from '../../season/index.ts';
import { characterKey, soloSpeakers } from '../cue-names.ts';
import { type Introduction, introductionsIn } from '../people/introductions.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { isToShoot, type ScriptScene } from '../scenes-of-script.ts';
import { type ActionLanguage, languageOf, wordsOf } from './action-words.ts';
import { type ElementProposal, proposeElements, type ReadLine } from './propose-elements.ts';

/** Lines of a script that say which language its action is in. */
const LINES_TO_TELL = 200;

/**
 * What each scene of a script asks for, by the scene's number; omitted scenes ask for nothing. The writer's own tags
 * (Final Draft) are taken as they are, with full confidence.
 */
export function elementsOfScript(
  screenplay: Screenplay,
  scenes: readonly ScriptScene[],
): ReadonlyMap<string, readonly ElementProposal[]> {
  const { nodes } = screenplay;
  const speakers = soloSpeakers(nodes.filter((node) => node.type === 'dialogue'));
  const isPerson = (name: string): boolean => speakers.has(characterKey(name));
  const language = languageOfAction(nodes);
  return new Map(
    scenes.filter(isToShoot).map((scene): [string, readonly ElementProposal[]] => {
      const own = nodesOfScene(nodes, scene.nodeIndex);
      const tagged = own.flatMap(tagsOf);
      const minors = introductionsIn(own)
        .filter(({ age }) => age < ADULT)
        .map(minorOf);
      const given = [...tagged, ...minors];
      const keys = new Set(given.map(({ key }) => key));
      const proposed = proposeElements(own.flatMap(linesOf), { isPerson, language });
      return [scene.number, [...given, ...proposed.filter(({ key }) => !keys.has(key))]];
    }),
  );
}

function languageOfAction(nodes: readonly ScriptNode[]): ActionLanguage {
  const lines = nodes.filter(({ type }) => type === 'action').slice(0, LINES_TO_TELL);
  return languageOf(
    lines.flatMap(({ text }) => wordsOf(text)),
    'en',
  );
}

function linesOf(node: ScriptNode): readonly ReadLine[] {
  if (node.type === 'heading') return [{ kind: 'heading', text: node.text, line: node.span.line }];
  if (node.type === 'dialogue') {
    const said = node.parts.filter(({ type }) => type === 'parenthetical');
    return said.map(({ text, span }) => ({ kind: 'action', text, line: span.line }));
  }
  if (node.type !== 'action' && node.type !== 'shot' && node.type !== 'other') return [];
  return node.text.split('\n').map((text, i) => ({ kind: 'action', text, line: node.span.line + i }));
}

const ADULT = 18;

/** A child whom the action gives an age: hours, tutor and permission are asked for. */
function minorOf({ name, age, line }: Introduction): ElementProposal {
  const key = `minors/${plainWords(name).toLowerCase()}`;
  const said = { key, category: 'minors', name: name.toLowerCase(), words: `${name} (${age}`, line };
  return { ...said, amount: 1, confidence: 90, by: 'words' };
}

const CATEGORY_OF_TAG = new Map(
  ELEMENT_CATEGORIES.flatMap(({ id, exchangeName, records }) =>
    exchangeName === null || records !== 'elements' ? [] : [[plainWords(exchangeName), id] as const],
  ),
);

function tagsOf(node: ScriptNode): readonly ElementProposal[] {
  return node.marks.flatMap(({ kind, label, category, from, to }): readonly ElementProposal[] => {
    const known = kind === 'tag' && category !== null ? CATEGORY_OF_TAG.get(plainWords(category)) : undefined;
    if (known === undefined) return [];
    const words = node.text.slice(from, to);
    const key = `${known}/${plainWords(label).toLowerCase()}`;
    const said = { key, category: known, name: label, words, line: node.span.line };
    return [{ ...said, amount: 1, confidence: 100, by: 'tag' }];
  });
}
