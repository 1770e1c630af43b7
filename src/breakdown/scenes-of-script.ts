import { type Diagnostic, type Eighths, hasErrors, storyName } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import {
  type DialogueNode,
  type HeadingNode,
  type IntExt,
  paginate,
  readSceneHeading,
  type Screenplay,
  type ScriptNode,
} from '../script/index.ts';
import type { LightNeed } from '../season/index.ts';
import { characterKey, soloSpeakers } from './cue-names.ts';
import { mainSetsOf, setsWithoutShots } from './heading-standing.ts';
import { namesInAction, spokenName } from './named-in-action.ts';
import { castOf } from './scene-cast.ts';
import { headingsWithoutScene, nodesOfScene } from './scene-nodes.ts';
import { numberScenes, type SceneNumber } from './scene-numbers.ts';
import type { Report } from './script-report.ts';
import { StoryClock } from './story-clock.ts';
import { StoryPlaces, saidSides } from './story-places.ts';
import { reportUnknownTimes } from './unknown-times.ts';

/** A scene as the script has it, before anything is known of how it is shot. */
export interface ScriptScene {
  readonly number: string;
  /** As printed, without a scene number that is written in it. */
  readonly heading: string;
  readonly intExt: IntExt;
  /** No heading of the set says it: taken by words of the place, or by the scene before. */
  readonly intExtGuessed: boolean;
  /** A shot of the scene before, or a card: nothing of its own to shoot. Missing: a scene. */
  readonly standsAs?: 'shot' | 'card';
  /** The set with its sub-sets joined by ` - `, capitals; two sets of one heading joined by ` / `. */
  readonly set: string;
  /** Each of them. */
  readonly sets: readonly string[];
  /** Time of day as written; empty where there is none. */
  readonly time: string;
  /** The time it comes to: CONTINUOUS takes the one before. Empty where the script never says. */
  readonly resolvedTime: string;
  readonly light: LightNeed;
  /** The heading names no time: the light is that of the scene before, or day. */
  readonly lightGuessed: boolean;
  /** 0 for an omitted scene. */
  readonly eighths: Eighths;
  /** With the shots that are part of it, where there are any. */
  readonly eighthsWithShots?: Eighths;
  readonly page: number;
  /** Who speaks there, in order of their first word. */
  readonly cast: readonly string[];
  /** Who is only heard (V.O.): not counted as present. */
  readonly voiceOnly: readonly string[];
  /**
   * Who is named in the action, has lines elsewhere in the script, and is silent here: counted as there only when
   * nobody speaks.
   */
  readonly named: readonly string[];
  readonly synopsis: string | null;
  readonly omitted: boolean;
  /** Index of the heading in the screenplay's nodes. */
  readonly nodeIndex: number;
  readonly line: number;
}

export interface ScriptBreakdown {
  readonly scenes: readonly ScriptScene[];
  /** Numbers that stand in no script and no season: a scene more, and they are other scenes'. */
  readonly counted: readonly string[];
  /** Pages of the whole script. */
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of a script that are to be shot, each with the length of the shots that are part of it. */
export function scenesToShoot(scenes: readonly ScriptScene[]): readonly ScriptScene[] {
  return scenes
    .filter(isToShoot)
    .map(({ eighthsWithShots, ...scene }) => ({ ...scene, eighths: eighthsWithShots ?? scene.eighths }));
}

/** Whether a row of a script is to be shot on its own. */
export function isToShoot({ omitted, standsAs }: Pick<ScriptScene, 'omitted' | 'standsAs'>): boolean {
  return !omitted && standsAs === undefined;
}

/**
 * Breaks a script down into its scenes, in order. `characters`: names known besides those of the script, so that a
 * joint cue (`EMMA/LOU`) can be told from a name with a slash; they are on set even where they are called like a voice
 * (RADIO HOST). Nothing is guessed in silence: see `diagnostics`.
 */
export function scenesOfScript(screenplay: Screenplay, characters: Iterable<string> = []): ScriptBreakdown {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (node, severity, finding, fields = {}) => {
    const place = { file: screenplay.file, line: node.span.line, column: node.span.column };
    diagnostics.push(diagnosticOf('breakdown', finding, fields, place, severity));
  };
  const { nodes } = screenplay;
  const without = headingsWithoutScene(nodes);
  const { pages, scenes: lengths } = paginate(screenplay);
  const lengthAt = new Map(lengths.map((length) => [length.nodeIndex, length]));
  const lengthWithShots = lengthsWithShots(screenplay, without);
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  if (starts.length === 0 && !hasErrors(screenplay.diagnostics)) {
    const { line = 1, column = 1 } = nodes[0]?.span ?? {};
    diagnostics.push(diagnosticOf('breakdown', 'script-no-scenes', {}, { file: screenplay.file, line, column }));
  }
  reportPreamble(screenplay, starts[0], report);

  const headings = starts.map((index) => nodes[index] as HeadingNode);
  const numbers = numberScenes(headings.map((heading) => heading.number));
  reportNumbers(headings, numbers, report);
  const known = soloSpeakers(nodes.filter((node): node is DialogueNode => node.type === 'dialogue'));
  const asWritten = headings.map((heading) => readSceneHeading(heading.text));
  const mainSets = mainSetsOf(asWritten);
  const readings = asWritten.map((reading) => setsWithoutShots(reading, known, mainSets));
  reportUnknownTimes(headings, readings, report);

  const seen = new Set([...characters].map(characterKey));
  for (const key of seen) known.add(key);
  const names = new Map<string, string>();
  const clock = new StoryClock(report);
  const stage = new StoryPlaces(report, saidSides(readings));
  const drafts = headings.map((heading, i): ScriptScene => {
    const nodeIndex = starts[i]!;
    const standsAs = without.get(nodeIndex);
    const body = nodesOfScene(nodes, nodeIndex).slice(1);
    const { number } = numbers[i]!;
    const written = readings[i]!;
    const length = lengthAt.get(nodeIndex);
    const page = Number.parseInt(heading.statedPage ?? '', 10);
    const common = {
      number,
      heading: written.number === null || written.text === '' ? heading.text : written.text,
      page: page > 0 ? page : (length?.page ?? 1),
      nodeIndex,
      line: heading.span.line,
      synopsis: synopsisOf(heading, body),
    };
    if (heading.omitted)
      return {
        ...common,
        intExt: 'INT',
        intExtGuessed: false,
        set: 'OMITTED',
        sets: [],
        time: '',
        resolvedTime: '',
        light: 'any',
        lightGuessed: false,
        eighths: 0,
        cast: [],
        voiceOnly: [],
        named: [],
        omitted: true,
      };
    const people = castOf(body, known, names, seen, heading, number, report);
    if (standsAs !== undefined) {
      const finding = standsAs === 'shot' ? 'heading-without-scene.shot' : 'heading-without-scene.card';
      report(heading, 'warning', finding, { scene: number, heading: heading.text });
      return {
        ...common,
        ...NO_SCENE,
        ...people,
        standsAs,
        set: storyName(heading.text),
        eighths: length?.eighths ?? 1,
      };
    }
    const withShots = lengthWithShots.get(nodeIndex);
    const { intExt, isGuessed, set, sets } = stage.read(written, heading, number);
    const read = { ...written, intExt };
    return {
      ...common,
      intExt,
      intExtGuessed: isGuessed,
      set,
      sets,
      time: read.time,
      ...clock.read(read, heading, number),
      eighths: length?.eighths ?? 1,
      ...(withShots === undefined ? {} : { eighthsWithShots: withShots }),
      ...people,
      named: [],
      omitted: false,
    };
  });
  const namedIn = namesInAction([...names.values()].map(spokenName));
  const scenes = drafts.map((scene) => {
    if (scene.omitted || scene.standsAs !== undefined) return scene;
    const body = nodesOfScene(nodes, scene.nodeIndex);
    const there = new Set([...scene.cast, ...scene.voiceOnly].map(characterKey));
    return { ...scene, named: namedIn(body).filter((name) => !there.has(characterKey(name))) };
  });
  const counted = numbers.flatMap(({ number, from }) => (from === 'counted' ? [number] : []));
  return { scenes, counted, pages, diagnostics: inFileOrder(diagnostics) };
}

/** What the row of a shot or a card has none of. */
const NO_SCENE = {
  intExt: 'INT',
  intExtGuessed: false,
  sets: [],
  time: '',
  resolvedTime: '',
  light: 'any',
  lightGuessed: false,
  named: [],
  omitted: false,
} as const;

/** Lengths of scenes with shots in them, by the index of their heading: measured as one, for one is rounded once. */
function lengthsWithShots(
  screenplay: Screenplay,
  without: ReturnType<typeof headingsWithoutScene>,
): ReadonlyMap<number, Eighths> {
  const scenes = new Set<number>();
  const stated = new Map<number, number>();
  let scene = -1;
  for (const [index, node] of screenplay.nodes.entries()) {
    if (node.type !== 'heading') continue;
    if (without.get(index) !== 'shot') scene = index;
    else scenes.add(scene);
    stated.set(scene, (stated.get(scene) ?? 0) + (node.statedEighths ?? 0));
  }
  if (scenes.size === 0) return new Map();
  const nodes = screenplay.nodes.map((node, index): ScriptNode => {
    if (node.type !== 'heading') return node;
    const { span, text, marks } = node;
    if (without.get(index) === 'shot') return { type: 'shot', span, text, marks };
    const given = node.statedEighths === null ? null : (stated.get(index) ?? null);
    return { ...node, statedEighths: given };
  });
  const { scenes: lengths } = paginate({ ...screenplay, nodes });
  return new Map(lengths.flatMap(({ nodeIndex, eighths }) => (scenes.has(nodeIndex) ? [[nodeIndex, eighths]] : [])));
}

function synopsisOf(heading: HeadingNode, body: readonly ScriptNode[]): string | null {
  const synopses = body.filter((node) => node.type === 'synopsis').map(({ text }) => text);
  return synopses.length > 0 ? synopses.join(' ') : heading.title;
}

const SHOWN: ReadonlySet<ScriptNode['type']> = new Set(['action', 'shot', 'other']);
/** How scripts open before the first heading: a transition in all but form. */
const OPENING = /^(?:FADE IN|FADE UP|FONDU|OUVERTURE)[\s\p{P}]*$/iu;

function reportPreamble(screenplay: Screenplay, first: number | undefined, report: Report): void {
  const before = screenplay.nodes
    .slice(0, first ?? screenplay.nodes.length)
    .filter(({ type, text }) => type === 'dialogue' || (SHOWN.has(type) && text !== '' && !OPENING.test(text)));
  const [node] = before;
  if (first === undefined) return;
  // FADE IN: and titles are no scene; only what somebody says, or what is long enough to be shot, needs a word.
  if (node && before.some(({ type, text }) => type === 'dialogue' || text.length > 40))
    report(node, 'warning', 'text-before-first-scene.paragraphs', { count: before.length });
  else if (node) report(node, 'info', 'text-before-first-scene.line', { line: node.text });
}

function reportNumbers(headings: readonly HeadingNode[], numbers: readonly SceneNumber[], report: Report): void {
  const countedAt = numbers.findIndex(({ from }) => from === 'counted');
  if (countedAt >= 0) {
    const count = numbers.filter(({ from }) => from === 'counted').length;
    const all = numbers.length;
    const [heading, first] = [headings[countedAt]!, numbers[countedAt]!.number];
    if (count === all) report(heading, 'info', 'scenes-not-numbered.all');
    else report(heading, 'warning', 'scenes-not-numbered.some', { count, all, first });
  }
  numbers.forEach(({ number, from }, i) => {
    if (from !== 'repeated') return;
    const heading = headings[i]!;
    const said = { number: heading.number, heading: heading.text, called: number };
    report(heading, 'warning', 'scene-number-repeated', said);
  });
}

function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
