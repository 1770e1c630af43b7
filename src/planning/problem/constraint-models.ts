/** Order constraints, pins and neighbours of the story, in integers. */
import { type CalendarDay, daysBetween } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { OrderModel, Problem } from '../../schedule/index.ts';
import {
  isWished,
  lastDayFor,
  type Scene,
  type Season,
  type StripRef,
  stripKey,
  wishedDeliveries,
} from '../../season/index.ts';
import type { Findings, References } from './references.ts';

type Pins = Pick<Problem, 'scenePins' | 'dayPins'>;

/**
 * Finds strips by scene and part. Scenes and parts that no script has (any more) have none and are left out of
 * constraints; `breakdown` reports them with their line.
 */
export interface StripFinder {
  ofScene(scene: string): readonly number[];
  /** -1 when there is no such part. */
  ofPart(strip: StripRef): number;
}

export function stripFinder(season: Season, names: readonly StripRef[]): StripFinder {
  const byScene = new Map<string, number[]>(season.scenes.map((scene) => [scene.id, []]));
  const byPart = new Map<string, number>();
  for (const [strip, name] of names.entries()) {
    byScene.get(name.scene)?.push(strip);
    byPart.set(stripKey(name), strip);
  }
  return {
    ofScene: (scene) => byScene.get(scene) ?? [],
    ofPart: (name) => byPart.get(stripKey(name)) ?? -1,
  };
}

export function orderModels(season: Season, find: StripFinder): readonly OrderModel[] {
  return season.order.map((constraint): OrderModel => {
    const stripsOf = (scenes: readonly string[]): Int32Array =>
      Int32Array.from(scenes.flatMap((scene) => find.ofScene(scene)));
    if (constraint.kind === 'before') {
      const { kind, minDays } = constraint;
      // A wish keeps its place in the list, by which clashes are named; as a rule it asks nothing.
      // biome-ignore lint/suspicious/noThenProperty: the scenes that come then; the record is data and never awaited
      if (isWished(constraint)) return { kind, first: new Int32Array(0), then: new Int32Array(0), minDays: 0 };
      // biome-ignore lint/suspicious/noThenProperty: the scenes that come then; the record is data and never awaited
      return { kind, first: stripsOf(constraint.first), then: stripsOf(constraint.then), minDays };
    }
    if (constraint.kind === 'same-day') return { kind: 'same-day', strips: stripsOf(constraint.scenes) };
    return { kind: 'not-same-day', scenes: constraint.scenes.map((scene) => stripsOf([scene])) };
  });
}

export function pinModels(
  season: Season,
  dates: readonly CalendarDay[],
  find: StripFinder,
  refer: References,
  findings: Findings,
): Pins {
  const scenePins: Pins['scenePins'][number][] = [];
  const dayPins: Pins['dayPins'][number][] = [];
  for (const pin of season.pins) {
    const user = message('planning.user.pin', { id: pin.why });
    const date = daysBetween(dates[0]!, pin.date);
    if (date < 0 || date >= dates.length) {
      findings.contradiction('season-contradicts-itself.pin', {
        why: pin.why,
        date: pin.date,
        start: dates[0]!,
        end: dates.at(-1)!,
      });
      continue;
    }
    if (pin.kind === 'day') {
      const strips = pin.strips.map((strip) => find.ofPart(strip)).filter((strip) => strip >= 0);
      const unit = refer.unit(pin.unit, user);
      if (unit >= 0) dayPins.push({ unit, date, strips });
      continue;
    }
    const unit = pin.unit === null ? -1 : refer.unit(pin.unit, user);
    const strips = pin.part === null ? find.ofScene(pin.scene) : [find.ofPart({ scene: pin.scene, part: pin.part })];
    for (const strip of strips) if (strip >= 0) scenePins.push({ strip, date, unit });
  }
  return { scenePins, dayPins };
}

/**
 * Strips whose order is wished for (C-16): first parts of each scene of `before` with each of `after`, and the parts of
 * one scene.
 */
export function wishedOrder(season: Season, find: StripFinder): NonNullable<Problem['wishedOrder']> {
  const first = (scene: string): readonly number[] => find.ofScene(scene).slice(0, 1);
  const { splitSequence } = season.preferences;
  const partsOf = ({ id }: Scene) => {
    const parts = find.ofScene(id);
    return parts.slice(1).map((part, i) => [parts[i]!, part, splitSequence] as const);
  };
  const ofParts = splitSequence === 0 ? [] : season.scenes.flatMap(partsOf);
  const ofRows = season.order
    .filter(isWished)
    .flatMap(({ first: earlier, then, price }) =>
      earlier.flatMap(first).flatMap((a) => then.flatMap(first).map((b) => [a, b, price] as const)),
    );
  return [...ofRows, ...ofParts];
}

/** First parts of scenes that are wished for by a date (C-16). */
export function wishedDates(
  season: Season,
  dates: readonly CalendarDay[],
  find: StripFinder,
): NonNullable<Problem['wishedDates']> {
  return wishedDeliveries(season).flatMap((delivery) => {
    const last = daysBetween(dates[0]!, lastDayFor(delivery));
    const strips = [...new Set(delivery.scenes)].flatMap((scene) => find.ofScene(scene).slice(0, 1));
    return strips.map((strip) => [strip, last, delivery.price] as const);
  });
}

/** First parts of neighbouring scenes of one episode, omitted and expected ones left out (C-16, C-28). */
export function storyNeighbours(season: Season, find: StripFinder): Problem['storyNeighbours'] {
  const pairs: Problem['storyNeighbours'][number][] = [];
  const lastOf = new Map<string, { readonly scene: Scene; readonly strip: number }>();
  for (const scene of season.scenes) {
    if (scene.omitted || scene.expected) continue;
    const first = find.ofScene(scene.id)[0];
    if (first === undefined) continue;
    const before = lastOf.get(scene.episode);
    if (before !== undefined) pairs.push([before.strip, first, goesOn(before.scene, scene)]);
    lastOf.set(scene.episode, { scene, strip: first });
  }
  return pairs;
}

/** C-28: at the set of the scene before it, on its story day, and of its number (18A after 18) or of its time. */
function goesOn(before: Scene, scene: Scene): boolean {
  const sameDay = before.storyDay === null || scene.storyDay === null || before.storyDay === scene.storyDay;
  const digits = ({ number }: Scene): string => /\d+/.exec(number)?.[0] ?? number;
  const followsInTime = scene.time !== '' && scene.time !== scene.resolvedTime;
  return before.setId === scene.setId && sameDay && (digits(before) === digits(scene) || followsInTime);
}
