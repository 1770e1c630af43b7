/** Scripts of a season that is not there yet: read, told apart, and each given its episode. */
import {
  perhapsMinors,
  presentIn,
  type ScriptScene,
  sceneId,
  scenesOfScript,
  scenesToShoot,
} from '../../breakdown/index.ts';
import { scriptName } from '../../folder/index.ts';
import type { Diagnostic } from '../../foundation/index.ts';
import { episodesOfScript, type Screenplay } from '../../script/index.ts';
import type { InitialScript, KeptNumber } from '../../season/index.ts';

/** A file as somebody has it, and as it was read. */
export interface GivenFile {
  /** Its path or its name: the last part of it becomes its name in the season's folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly screenplay: Screenplay;
}

/** One episode of a file; most files have one. */
export interface FirstScript {
  readonly file: GivenFile;
  /** In `scripts/` of the season's folder. */
  readonly name: string;
  /** Place of its file among those given, from 0. */
  readonly given: number;
  readonly screenplay: Screenplay;
  readonly initial: InitialScript & { readonly episode: string };
}

export interface FirstScripts {
  readonly scripts: readonly FirstScript[];
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order given; an episode is told by the number in its file's name, else counted. */
export function firstScripts(files: readonly GivenFile[]): FirstScripts {
  const scripts: FirstScript[] = [];
  const names = new Set<string>();
  const episodes = new Set<string>();
  const diagnostics = files.map(({ screenplay }) => screenplay.diagnostics);
  for (const [given, file] of files.entries()) {
    const { name: path, screenplay: whole } = file;
    const bare = scriptName(path, whole.format);
    let name = bare;
    for (let copy = 2; names.has(name); copy++) name = bare.replace(/(\.[^.]*)?$/, `-${copy}$1`);
    names.add(name);
    const wished = /(?:^|\D)(\d{3})(?:\D|$)/.exec(name)?.[1] ?? seasonAndEpisode(name);
    for (const [part, { screenplay }] of episodesOfScript(whole).entries()) {
      const id = wished === null ? String(101 + given) : String(Number(wished) + part);
      let episode = episodes.has(id) ? '101' : id;
      for (let next = 101; episodes.has(episode); next++) episode = String(next);
      episodes.add(episode);
      const breakdown = scenesOfScript(screenplay);
      diagnostics.push(breakdown.diagnostics.filter(({ severity }) => severity === 'error'));
      const initial = {
        file: `scripts/${name}`,
        title: screenplay.title,
        episode,
        sceneNumbers: numbersToKeep(screenplay, breakdown.scenes),
        minors: perhapsMinors(charactersIn(breakdown.scenes), screenplay.nodes),
        scenes: scenesToShoot(breakdown.scenes).map((scene) => ({
          ...scene,
          id: sceneId(episode, scene.number),
          cast: presentIn(scene),
        })),
      };
      scripts.push({ file, name, given, screenplay, initial });
    }
  }
  return { scripts, diagnostics: diagnostics.flat() };
}

function charactersIn(scenes: readonly ScriptScene[]): readonly string[] {
  return [...new Set(scenes.flatMap((scene) => [...scene.cast, ...scene.named]))];
}

/** A script without numbers is counted; so that a scene more does not count the others anew, the numbers are kept. */
function numbersToKeep(screenplay: Screenplay, scenes: readonly ScriptScene[]): readonly KeptNumber[] {
  const isNumbered = screenplay.nodes.some((node) => node.type === 'heading' && node.number !== null);
  return isNumbered ? [] : scenes.map(({ number, heading }) => ({ number, heading }));
}

/** `s02e03` -> `203`. */
function seasonAndEpisode(name: string): string | null {
  const match = /s(\d{1,2})\s*[ex](\d{1,2})/i.exec(name);
  return match ? `${Number(match[1])}${match[2]!.padStart(2, '0')}` : null;
}
