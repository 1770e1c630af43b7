/**
 * The `scenes` of the first season file: scenes that no single day can hold are split there, or their light is given
 * up, and say so.
 */

import type { RulePack } from '../bases.ts';
import { CATALOG } from '../catalog.ts';
import { isDark } from '../scenes.ts';
import type { InitialScene, InitialSeasonInput, SceneByHand } from './initial-scene.ts';
import { minutesOf } from './shooting-days.ts';
import type { YamlPage } from './yaml.ts';

/**
 * Minutes a strip may take at dawn or dusk, and in the dark of a short night: what temperate latitudes give all year
 * (ours).
 */
const TWILIGHT_MINUTES = 55;
const NIGHT_MINUTES = 270;
/** Minutes of daylight a strip may fill (ours: a winter day). */
const DAYLIGHT_MINUTES = 420;
/** A dawn or dusk scene that would take more days than this is shot by day instead. */
const MOST_TWILIGHTS = 2;

type LightMinutes = NonNullable<InitialSeasonInput['lightMinutes']>;

const USUAL_LIGHT: LightMinutes = {
  day: DAYLIGHT_MINUTES,
  night: NIGHT_MINUTES,
  dawn: TWILIGHT_MINUTES,
  dusk: TWILIGHT_MINUTES,
};

/**
 * @param light minutes of the shortest windows there are, where that is known
 * @param graded characters who may not work at night: their nights outside are shot by day
 */
export function writeScenes(
  page: YamlPage,
  scenes: readonly InitialScene[],
  rules: RulePack,
  light: LightMinutes = USUAL_LIGHT,
  graded: ReadonlySet<string> = new Set(),
): void {
  const notes = [
    'Only what differs from the script: "101-12": { minutes: 90, cast: { add: [WAITER] }, story day: D2 }',
  ];
  const rows = scenes.flatMap((scene): readonly { readonly yaml: string; readonly why: string | null }[] => {
    if (scene.byHand !== undefined) return [{ yaml: byHand(page, scene, scene.byHand), why: null }];
    const child = scene.intExt !== 'INT' && isDark(scene.light) && scene.cast.find((name) => graded.has(name));
    if (child) {
      return [
        {
          yaml: byDay(page, scene, rules, light),
          why: `${child} may be a child: by day and graded, until you decide [ours]`,
        },
      ];
    }
    const most = longestStrip(scene, rules, light);
    const parts = partsWithin(scene, most);
    const fits = parts.every((eighths) => minutesOf(scene, eighths) <= most);
    if (parts.length <= 1 && fits) return [];
    const twilight = (scene.light === 'dawn' || scene.light === 'dusk') && scene.intExt !== 'INT';
    const minutes = minutesOf(scene, scene.eighths);
    if (twilight && (parts.length > MOST_TWILIGHTS || !fits)) {
      return [
        {
          yaml: byDay(page, scene, rules, light),
          why: fits
            ? `${minutes} min at ${scene.light} would take ${parts.length} days: by day and graded, until you decide [ours]`
            : `no ${scene.light} there is long enough for ${minutes} min: by day and graded, until you decide [ours]`,
        },
      ];
    }
    if (parts.length <= 1) return [];
    return [
      {
        yaml: `  ${page.quoted(scene.id)}: { ${splitInto(parts)} }`,
        why: `${minutes} min; a day has ${most} for it [ours]`,
      },
    ];
  });
  if (rows.length === 0) {
    page.section('scenes: {}', ...notes);
    return;
  }
  const isSplit = rows.some(({ why }) => why !== null);
  page.section(
    'scenes',
    ...notes,
    ...(isSplit ? ['These do not fit the light or the day that they need, or the hours of a child:'] : []),
    ...(scenes.some((scene) => scene.byHand) ? ['Those with a heading are in no script.'] : []),
  );
  for (const { yaml, why } of rows) page.line(yaml, why);
}

function byDay(page: YamlPage, scene: InitialScene, rules: RulePack, light: LightMinutes): string {
  const lit: InitialScene = { ...scene, light: 'day' };
  const days = partsWithin(lit, longestStrip(lit, rules, light));
  return `  ${page.quoted(scene.id)}: { light: day${days.length > 1 ? `, ${splitInto(days)}` : ''} }`;
}

function byHand(page: YamlPage, scene: InitialScene, hand: SceneByHand): string {
  const keys: string[] = [`heading: ${page.quoted(hand.heading)}`];
  if (hand.page !== null) keys.push(`page: ${hand.page}`);
  keys.push(`eighths: ${scene.eighths}`);
  if (hand.minutes !== null) keys.push(`minutes: ${hand.minutes}`);
  if (hand.light !== null) keys.push(`light: ${hand.light}`);
  if (hand.storyDay !== null) keys.push(`story day: ${page.quoted(hand.storyDay)}`);
  if (hand.synopsis !== null) keys.push(`synopsis: ${page.quoted(hand.synopsis)}`);
  if (hand.notes !== null) keys.push(`notes: ${page.quoted(hand.notes)}`);
  const cast = scene.cast.map((name) => page.quoted(name));
  if (cast.length > 0) keys.push(`cast: { add: [${cast.join(', ')}] }`);
  const elements = hand.elements.map(({ element, amount }) => `${element}: ${amount}`);
  if (elements.length > 0) keys.push(`elements: { ${elements.join(', ')} }`);
  return `  ${page.quoted(scene.id)}: { ${keys.join(', ')} }`;
}

function splitInto(parts: readonly number[]): string {
  return `split: [${parts.map((eighths) => `{ eighths: ${eighths} }`).join(', ')}]`;
}

/** Minutes that the longest strip of a scene may take on one day. */
function longestStrip(scene: InitialScene, rules: RulePack, light: LightMinutes): number {
  const { firstSetUpMinutes, wrapMinutes } = CATALOG.timing;
  const day = Math.min(rules.maxWorkMinutes, 600) - firstSetUpMinutes - wrapMinutes;
  if (scene.intExt === 'INT') return day;
  if (scene.light === 'dawn' || scene.light === 'dusk') return light[scene.light];
  return Math.min(day, scene.light === 'night' ? light.night : light.day);
}

/** Eighths of the fewest, most even parts that each take at most `most` minutes; a part has one eighth at least. */
function partsWithin(scene: InitialScene, most: number): readonly number[] {
  for (let count = 1; count <= scene.eighths; count++) {
    const longest = Math.ceil(scene.eighths / count);
    if (minutesOf(scene, longest) > most && count < scene.eighths) continue;
    return Array.from(
      { length: count },
      (_, part) => Math.floor(((part + 1) * scene.eighths) / count) - Math.floor((part * scene.eighths) / count),
    );
  }
  return [scene.eighths];
}
