/** The weave: a line for each person, through the scenes in the order of the story or of shooting. */
import type { CalendarDay, Eighths } from '../foundation/index.ts';
import { type Moment, type Scene, type Season, storyOf } from '../season/index.ts';
import { type DayShot, type Shot, shotByScene } from './shot-scenes.ts';

export interface Weave {
  /** Scenes, in the order asked for. */
  readonly columns: readonly WeaveColumn[];
  /** People with a scene among the columns, who has most of them first. */
  readonly rows: readonly WeaveRow[];
  /** Neighbouring columns of one story day, or of one shooting day. */
  readonly bands: readonly WeaveBand[];
}

export interface WeaveColumn {
  readonly scene: Scene;
  /** Null: on no day yet. */
  readonly shot: Shot | null;
  readonly moments: readonly Moment[];
  /** Ids of the threads it is in. */
  readonly threads: readonly string[];
  /** How far in the story it is, from 0, among the season's scenes that are shot. */
  readonly inStory: number;
}

export interface WeaveRow {
  readonly person: string;
  /** Columns, ascending. */
  readonly columns: readonly number[];
  readonly eighths: Eighths;
}

export interface WeaveBand {
  /** Story day, or null where scenes have none. */
  readonly storyDay: string | null;
  readonly date: CalendarDay | null;
  readonly episode: string | null;
  readonly from: number;
  /** Included. */
  readonly to: number;
}

export type WeaveOrder = 'story' | 'shooting';

/** Which scenes are wanted; what is left out is not asked. */
export interface WeaveFilter {
  /** All of them together. */
  readonly people?: readonly string[];
  readonly thread?: string;
  readonly place?: string;
}

/** Scenes that are not omitted; expected ones too. */
export function weaveOf(season: Season, days: readonly DayShot[], order: WeaveOrder, filter: WeaveFilter = {}): Weave {
  const columns = inOrder(columnsOf(season, days), order).filter((column) => isWanted(column, filter));
  const rows = season.people.flatMap(({ id }): readonly WeaveRow[] => {
    const own = columns.flatMap(({ scene }, index) => (scene.people.includes(id) ? [index] : []));
    if (own.length === 0) return [];
    return [{ person: id, columns: own, eighths: own.reduce((sum, at) => sum + columns[at]!.scene.eighths, 0) }];
  });
  return {
    columns,
    rows: rows.toSorted((a, b) => b.columns.length - a.columns.length || b.eighths - a.eighths),
    bands: bandsOf(columns, order),
  };
}

function columnsOf(season: Season, days: readonly DayShot[]): readonly WeaveColumn[] {
  const { moments, threads } = storyOf(season);
  const shots = shotByScene(season, days);
  return season.scenes
    .filter(({ omitted }) => !omitted)
    .map((scene, inStory) => {
      const own = moments.filter((moment) => moment.scene === scene.id);
      return {
        scene,
        shot: shots.get(scene.id) ?? null,
        moments: own,
        threads: threads
          .filter(({ id, scenes }) => scenes.includes(scene.id) || own.some(({ thread }) => thread === id))
          .map(({ id }) => id),
        inStory,
      };
    });
}

/** In the order of shooting, what is on no day comes last. */
function inOrder(columns: readonly WeaveColumn[], order: WeaveOrder): readonly WeaveColumn[] {
  if (order === 'story') return columns;
  const at = ({ shot }: WeaveColumn): number => shot?.at ?? Number.POSITIVE_INFINITY;
  return columns.toSorted((a, b) => (at(a) === at(b) ? a.inStory - b.inStory : at(a) - at(b)));
}

function isWanted({ scene, shot, threads }: WeaveColumn, { people = [], thread, place }: WeaveFilter): boolean {
  if (!people.every((person) => scene.people.includes(person))) return false;
  if (thread !== undefined && !threads.includes(thread)) return false;
  return place === undefined || shot?.place === place;
}

function bandsOf(columns: readonly WeaveColumn[], order: WeaveOrder): readonly WeaveBand[] {
  const bands: WeaveBand[] = [];
  for (const [index, { scene, shot }] of columns.entries()) {
    const own =
      order === 'story'
        ? { storyDay: scene.storyDay, episode: scene.episode, date: null }
        : { storyDay: null, episode: null, date: shot?.date ?? null };
    const last = bands.at(-1);
    const isSame =
      last !== undefined &&
      last.storyDay === own.storyDay &&
      last.episode === own.episode &&
      last.date === own.date &&
      last.to === index - 1;
    if (isSame) bands[bands.length - 1] = { ...last, to: index };
    else bands.push({ ...own, from: index, to: index });
  }
  return bands;
}
