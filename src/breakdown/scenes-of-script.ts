import { type Diagnostic, type Eighths, hasErrors } from '../foundation/index.ts';
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
import { namesInAction, spokenName } from './named-in-action.ts';
import { castOf } from './scene-cast.ts';
import { numberScenes, type SceneNumber } from './scene-numbers.ts';
import type { Report } from './script-report.ts';
import { StoryClock } from './story-clock.ts';
import { StoryPlaces } from './story-places.ts';
import { reportUnknownTimes } from './unknown-times.ts';

/** A scene as the script has it, before anything is known of how it is shot. */
export interface ScriptScene {
  readonly number: string;
  /** As printed, without a scene number that is written in it. */
  readonly heading: string;
  readonly intExt: IntExt;
  /** The set with its sub-sets joined by ` - `, capitals; two sets of one heading joined by ` / `. */
  readonly set: string;
  /** Each of them. */
  readonly sets: readonly string[];
  /** Time of day as written; empty where there is none. */
  readonly time: string;
  /** The time it comes to: CONTINUOUS takes the one before. Empty where the script never says. */
  readonly resolvedTime: string;
  readonly light: LightNeed;
  /** 0 for an omitted scene. */
  readonly eighths: Eighths;
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
  /** Pages of the whole script. */
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Breaks a script down into its scenes, in order. `characters`: names known besides those of the script, so that a
 * joint cue (`EMMA/LOU`) can be told from a name with a slash. Nothing is guessed in silence: see `diagnostics`.
 */
export function scenesOfScript(screenplay: Screenplay, characters: Iterable<string> = []): ScriptBreakdown {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (node, severity, finding, fields = {}) => {
    const place = { file: screenplay.file, line: node.span.line, column: node.span.column };
    diagnostics.push(diagnosticOf('breakdown', finding, fields, place, severity));
  };
  const { nodes } = screenplay;
  const { pages, scenes: lengths } = paginate(screenplay);
  const lengthAt = new Map(lengths.map((length) => [length.nodeIndex, length]));
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  if (starts.length === 0 && !hasErrors(screenplay.diagnostics)) {
    const { line = 1, column = 1 } = nodes[0]?.span ?? {};
    diagnostics.push(diagnosticOf('breakdown', 'script-no-scenes', {}, { file: screenplay.file, line, column }));
  }
  reportPreamble(screenplay, starts[0], report);

  const headings = starts.map((index) => nodes[index] as HeadingNode);
  const numbers = numberScenes(headings.map((heading) => heading.number));
  reportNumbers(headings, numbers, report);
  const readings = headings.map((heading) => readSceneHeading(heading.text));
  reportUnknownTimes(headings, readings, report);

  const known = soloSpeakers(nodes.filter((node): node is DialogueNode => node.type === 'dialogue'));
  for (const name of characters) known.add(characterKey(name));
  const names = new Map<string, string>();
  const clock = new StoryClock(report);
  const stage = new StoryPlaces(report);
  const drafts = headings.map((heading, i): ScriptScene => {
    const nodeIndex = starts[i]!;
    const body = nodes.slice(nodeIndex + 1, starts[i + 1] ?? nodes.length);
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
        set: 'OMITTED',
        sets: [],
        time: '',
        resolvedTime: '',
        light: 'any',
        eighths: 0,
        cast: [],
        voiceOnly: [],
        named: [],
        omitted: true,
      };
    const { intExt, set, sets } = stage.read(written, heading, number);
    const read = { ...written, intExt };
    return {
      ...common,
      intExt,
      set,
      sets,
      time: read.time,
      ...clock.read(read, heading, number),
      eighths: length?.eighths ?? 1,
      ...castOf(body, known, names, heading, number, report),
      named: [],
      omitted: false,
    };
  });
  const namedIn = namesInAction([...names.values()].map(spokenName));
  const scenes = drafts.map((scene, i) => {
    if (scene.omitted) return scene;
    const body = nodes.slice(scene.nodeIndex + 1, starts[i + 1] ?? nodes.length);
    const there = new Set([...scene.cast, ...scene.voiceOnly].map(characterKey));
    return { ...scene, named: namedIn(body).filter((name) => !there.has(characterKey(name))) };
  });
  return { scenes, pages, diagnostics: inFileOrder(diagnostics) };
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
