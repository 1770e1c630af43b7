import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf, type Language, type Speaker, speak } from '../messages/index.ts';
import { episodesOfScript, type IntExt, readScript, type Screenplay } from '../script/index.ts';
import type { LightNeed } from '../season/index.ts';
import { elementsOfScript } from './elements/elements-of-script.ts';
import type { ElementProposal } from './elements/propose-elements.ts';
import { presentIn } from './scene-cast-and-parts.ts';
import { nodesOfScene } from './scene-nodes.ts';
import { isToShoot, type ScriptScene, scenesOfScript } from './scenes-of-script.ts';
import { setSpelling } from './set-spelling.ts';
import { silentCharacters } from './silent-characters.ts';
import { StoryCalendar } from './story/story-days.ts';
import { misreadWords } from './words/false-friends.ts';
import { countLanguages, type SpeechInLanguage, speechLanguages } from './words/speech-languages.ts';

/** What `onyva import --json` prints, format `onyva-import/1`. */
export interface ImportReport {
  readonly format: 'onyva-import/1';
  readonly scripts: readonly ImportedScript[];
}

export interface ImportedScript {
  readonly file: string;
  readonly title: string | null;
  readonly pages: number;
  /** Languages in which people speak, the most spoken first, with the number of speeches. */
  readonly languages: readonly { readonly language: string; readonly speeches: number }[];
  readonly scenes: readonly ImportedScene[];
  readonly diagnostics: readonly ImportDiagnostic[];
}

export interface ImportedScene {
  /** What the script calls the scene's episode, where it holds several. */
  readonly episode: string | null;
  readonly number: string;
  /** As printed, without a scene number that is written in it. */
  readonly heading: string;
  readonly intExt: IntExt;
  /** No heading of the set says it. */
  readonly intExtGuessed: boolean;
  /** `shot`: of the scene before; `card`: nothing to shoot; null: a scene. */
  readonly standsAs: 'shot' | 'card' | null;
  /** As the season spells it: like the first heading that names it. */
  readonly set: string;
  /** Each set of it: two for `INT. CAR / EXT. STREET`. */
  readonly sets: readonly string[];
  /** Omitted: the number is kept and there is nothing to shoot. */
  readonly omitted: boolean;
  /** Time of day as written. */
  readonly time: string;
  /** The time it comes to: CONTINUOUS takes the one before. Empty where the script never says. */
  readonly resolvedTime: string;
  readonly light: LightNeed;
  /** No heading says it: that of the scene before, or day. */
  readonly lightGuessed: boolean;
  readonly eighths: number;
  readonly page: number;
  /** Characters counted as there: who speaks on screen; where nobody does, those whom the action names. */
  readonly cast: readonly string[];
  readonly line: number;
  /** `D1`, `N1` ... counted through the file, `FB1` for a flashback; null for an omitted scene. */
  readonly storyDay: string | null;
  /** Languages spoken in it, the most spoken first. */
  readonly languages: readonly string[];
  /** What action and heading seem to ask for: proposals, with the words that they come from. */
  readonly elements: readonly ImportedElement[];
}

export type ImportedElement = Pick<ElementProposal, 'category' | 'name' | 'words' | 'line' | 'amount' | 'confidence'>;

export interface ImportDiagnostic {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly action: string;
  readonly line: number;
  readonly column: number;
}

/** The report on script files as they are on disk, Fountain and FDX told apart by content. Never throws. */
export function importScripts(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  language: Language = 'en',
): ImportReport {
  return importReport(
    files.map(({ file, bytes }) => readScript(bytes, file)),
    language,
  );
}

/** The report on scripts already read, with what it says in one language. */
export function importReport(screenplays: readonly Screenplay[], language: Language): ImportReport {
  const spelt = setSpelling();
  return {
    format: 'onyva-import/1',
    scripts: screenplays.map((script) => importedScript(script, spelt, speak(language))),
  };
}

function importedScript(screenplay: Screenplay, spelt: (set: string) => string, { say }: Speaker): ImportedScript {
  const episodes = episodesOfScript(screenplay);
  const calendar = new StoryCalendar();
  const speeches = speechLanguages(screenplay.nodes);
  const parts = episodes.map(({ label, screenplay: part }, index) => {
    const breakdown = scenesOfScript(part);
    const shot = breakdown.scenes.filter(isToShoot);
    const moments = calendar.ofScript(shot, ({ nodeIndex }) => nodesOfScene(part.nodes, nodeIndex));
    return {
      ...breakdown,
      label: episodes.length > 1 ? (label ?? String(index + 1)) : null,
      storyDays: new Map(shot.map(({ number }, i) => [number, moments[i]!.storyDay])),
      elements: elementsOfScript(part, breakdown.scenes),
    };
  });
  const lines = parts.flatMap(({ scenes }) => scenes.map(({ line }) => line)).sort((a, b) => a - b);
  const spoken = speechesByScene(speeches, lines);
  const silent = parts.flatMap(({ scenes }) =>
    scenes.flatMap(({ number, named, cast, line }) => {
      const said = silentCharacters(number, named, cast.length > 0, { file: screenplay.file, line, column: 1 });
      return said ? [said] : [];
    }),
  );
  const diagnostics = [
    ...screenplay.diagnostics,
    ...parts.flatMap((part) => part.diagnostics),
    ...silent,
    ...misread(screenplay, speeches),
  ];
  return {
    file: screenplay.file,
    title: screenplay.title,
    pages: parts.reduce((sum, { pages }) => sum + pages, 0),
    languages: countLanguages(speeches),
    scenes: parts.flatMap(({ scenes, label, storyDays, elements }) =>
      scenes.map((scene) => ({
        ...importedScene(scene, label, spelt),
        storyDay: storyDays.get(scene.number) ?? null,
        languages: countLanguages(spoken.get(scene.line) ?? []).map(({ language }) => language),
        elements: (elements.get(scene.number) ?? []).map(importedElement),
      })),
    ),
    diagnostics: diagnostics.map(({ code, severity, message, action, place }) => ({
      code,
      severity,
      message: say(message),
      action: say(action),
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    })),
  };
}

/** Said of the lines that a reader of the other language takes for something else. */
function misread({ nodes, file }: Screenplay, speeches: readonly SpeechInLanguage[]): readonly Diagnostic[] {
  return misreadWords(nodes, speeches).map(({ kind, line, words, looksLike, means }) => {
    const finding = kind === 'idiom' ? 'misread-words.idiom' : 'misread-words.false-friend';
    return diagnosticOf('breakdown', finding, { words, looksLike, means }, { file, line, column: 1 }, 'info');
  });
}

/** Speeches by the line of the scene that they are in: both go through the file in order. */
function speechesByScene(
  speeches: readonly SpeechInLanguage[],
  lines: readonly number[],
): ReadonlyMap<number, readonly SpeechInLanguage[]> {
  const byScene = new Map<number, SpeechInLanguage[]>();
  let at = -1;
  for (const speech of speeches) {
    while (at + 1 < lines.length && lines[at + 1]! < speech.line) at++;
    const scene = lines[at];
    if (scene === undefined) continue;
    const same = byScene.get(scene);
    if (same === undefined) byScene.set(scene, [speech]);
    else same.push(speech);
  }
  return byScene;
}

function importedElement(proposal: ElementProposal): ImportedElement {
  const { category, name, words, line, amount, confidence } = proposal;
  return { category, name, words, line, amount, confidence };
}

function importedScene(
  scene: ScriptScene,
  episode: string | null,
  spelt: (set: string) => string,
): Omit<ImportedScene, 'storyDay' | 'languages' | 'elements'> {
  return {
    episode,
    number: scene.number,
    heading: scene.heading,
    intExt: scene.intExt,
    intExtGuessed: scene.intExtGuessed,
    standsAs: scene.standsAs ?? null,
    set: spelt(scene.set),
    sets: scene.sets.map(spelt),
    omitted: scene.omitted,
    time: scene.time,
    resolvedTime: scene.resolvedTime,
    light: scene.light,
    lightGuessed: scene.lightGuessed,
    eighths: scene.eighths,
    page: scene.page,
    cast: presentIn(scene),
    line: scene.line,
  };
}
