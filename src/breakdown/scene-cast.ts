import type { HeadingNode, ScriptNode } from '../script/index.ts';
import { characterKey, isNameOfVoice, readCue } from './cue-names.ts';
import type { Report } from './script-report.ts';

/**
 * Who speaks in a scene, and who is only heard there, by V.O. or by name. `names`: those met so far by key, added to
 * here, so that one character has one spelling throughout the script. `seen`: who is on set whatever they are called.
 */
export function castOf(
  body: readonly ScriptNode[],
  known: ReadonlySet<string>,
  names: Map<string, string>,
  seen: ReadonlySet<string>,
  heading: HeadingNode,
  number: string,
  report: Report,
): { cast: readonly string[]; voiceOnly: readonly string[] } {
  const present = new Set<string>();
  const heard = new Set<string>();
  for (const node of body) {
    if (node.type !== 'dialogue') continue;
    const { speakers, everyone, doubtful } = readCue(node, known);
    if (everyone) report(node, 'info', 'everyone-speaks', { cue: node.character, scene: number });
    if (doubtful) report(node, 'info', 'joint-cue-kept', { cue: node.character });
    for (const { name, voice } of speakers) {
      const key = characterKey(name);
      const isVoice = !seen.has(key) && isNameOfVoice(name);
      if (!names.has(key)) {
        names.set(key, name);
        if (isVoice) report(node, 'info', 'voice-role', { who: name });
      }
      (voice || isVoice ? heard : present).add(names.get(key)!);
    }
  }
  const voiceOnly = [...heard].filter((name) => !present.has(name));
  if (voiceOnly.length > 0)
    report(heading, 'info', 'voice-only', { who: voiceOnly, count: voiceOnly.length, scene: number });
  return { cast: [...present], voiceOnly };
}
