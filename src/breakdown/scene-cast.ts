import type { HeadingNode, ScriptNode } from '../script/index.ts';
import { characterKey, readCue } from './cue-names.ts';
import { listed } from './plain-words.ts';
import type { Report } from './script-report.ts';

/**
 * Who speaks in a scene, and who is only heard there. `names`: those met so far by key, added to here, so that one character
 * has one spelling throughout the script.
 */
export function castOf(
  body: readonly ScriptNode[],
  known: ReadonlySet<string>,
  names: Map<string, string>,
  heading: HeadingNode,
  number: string,
  report: Report,
): { cast: readonly string[]; voiceOnly: readonly string[] } {
  const present = new Set<string>();
  const heard = new Set<string>();
  for (const node of body) {
    if (node.type !== 'dialogue') continue;
    const { speakers, everyone, doubtful } = readCue(node, known);
    if (everyone)
      report(
        'everyone-speaks',
        'info',
        node,
        `"${node.character}" speak in scene ${number}: whoever is there; the cue adds nobody.`,
        'Check that all who are there have a cue of their own, or add them under cast in season.yaml.',
      );
    if (doubtful)
      report(
        'joint-cue-kept',
        'info',
        node,
        `"${node.character}" is kept as one character: neither of the names speaks alone in the script.`,
        'If they are two people, give each a cue, or write dual dialogue.',
      );
    for (const { name, voice } of speakers) {
      const key = characterKey(name);
      if (!names.has(key)) names.set(key, name);
      (voice ? heard : present).add(names.get(key)!);
    }
  }
  const voiceOnly = [...heard].filter((name) => !present.has(name));
  if (voiceOnly.length > 0)
    report(
      'voice-only',
      'info',
      heading,
      `${listed(voiceOnly)} ${voiceOnly.length === 1 ? 'is' : 'are'} only heard (V.O.) in scene ${number}, so not counted as needed on the day.`,
      'If they are there, add them under cast in season.yaml.',
    );
  return { cast: [...present], voiceOnly };
}
