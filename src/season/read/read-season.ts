/**
 * Reads `season.yaml` into the records of `season.ts`, defaults filled in. Each part of the file has its own reader;
 * this one puts them in the order in which they need each other. Nothing is thrown: what is wrong is a diagnostic with
 * line and column.
 */
import { type CurrencyCode, type Diagnostic, hasErrors, type SourcePlace } from '../../foundation/index.ts';
import type { Catalog } from '../catalog.ts';
import type { SceneOverride, SceneReference } from '../scene-override.ts';
import type { Production, Season } from '../season.ts';
import type { Story } from '../story-records.ts';
import { noneKnown } from '../yaml/ids.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { oneOrMore, text } from '../yaml/scalars.ts';
import { type At, anything, type Fields, listOf, optional, record, required } from '../yaml/shapes.ts';
import { reportMissingTravel, reportSharedIds } from './check-season.ts';
import { bringUpToDate } from './format-version.ts';
import { type LeaveOut, leavingOut, NOTHING_LEFT_OUT } from './leave-out.ts';
import { baseShape, readBaseTravel, readUnits } from './read-bases.ts';
import { readCalendar, releaseShape } from './read-calendar.ts';
import { readElements, readOwnCategories } from './read-elements.ts';
import { readEpisodes } from './read-episodes.ts';
import { currencyCode, readMoney } from './read-header.ts';
import { readLineNotes } from './read-notes.ts';
import { readOrder, readPrerequisites } from './read-order.ts';
import { readCastNumbers, readPeople } from './read-people.ts';
import { readPins } from './read-pins.ts';
import { readPlaces, readPlaceTravel } from './read-places.ts';
import { productionShape } from './read-production.ts';
import { readSceneOverrides } from './read-scenes.ts';
import { readSets } from './read-sets.ts';
import { readStory } from './read-story.ts';
import { readPreferences, readTiming } from './read-timing.ts';
import { SceneNames } from './scene-names.ts';

export interface SeasonReading {
  /**
   * Null when anything is wrong; warnings and notices leave it whole. Its `scenes` are empty: `breakdown` adds them.
   */
  readonly season: Season | null;
  readonly sceneOverrides: readonly SceneOverride[];
  /** Every place in the file that names a scene, in reading order. */
  readonly sceneReferences: readonly SceneReference[];
  /** Where the file names the script of each episode that has one, by the episode's id. */
  readonly scriptPlaces: ReadonlyMap<string, SourcePlace>;
  /** In the order of their places in the file. */
  readonly diagnostics: readonly Diagnostic[];
}

interface SeasonParts {
  readonly season: Season;
  readonly sceneOverrides: readonly SceneOverride[];
  readonly sceneReferences: readonly SceneReference[];
  readonly scriptPlaces: ReadonlyMap<string, SourcePlace>;
}

/** Keys of the file; all but the first few are read by readers of their own. */
const FILE = {
  format: required(anything),
  title: required(text),
  currency: required(currencyCode),
  exchange: optional(anything),
  release: optional(releaseShape),
  calendar: required(anything),
  bases: required(anything),
  'base travel': optional(anything),
  units: optional(anything),
  places: optional(anything),
  'place travel': optional(anything),
  sets: optional(anything),
  people: optional(anything),
  'cast numbers': optional(anything),
  episodes: required(anything),
  scenes: optional(anything),
  'element categories': optional(anything),
  elements: optional(anything),
  hires: optional(anything),
  order: optional(anything),
  prerequisites: optional(anything),
  pins: optional(anything),
  threads: optional(anything),
  moments: optional(anything),
  rehearsals: optional(anything),
  looks: optional(anything),
  deliveries: optional(anything),
  timing: optional(anything),
  preferences: optional(anything),
  production: optional(productionShape),
  notes: optional(anything),
  dismissed: optional(oneOrMore(text)),
  extensions: optional(anything),
} satisfies Fields;

/** Keys of the file in the order of the format page. */
export const SEASON_KEYS: readonly string[] = Object.keys(FILE);

/**
 * @param file name of the file for diagnostics, as the user knows it
 * @param catalog rule packs, incentives, cities and defaults (`CATALOG`)
 */
export function readSeason(source: string, file: string, catalog: Catalog, terms: ReadingTerms = {}): SeasonReading {
  const reading = readOnce(source, file, catalog, terms.percents ?? {}, NOTHING_LEFT_OUT);
  if (terms.leaveOut !== true || reading.season !== null) return reading;
  const without = readOnce(source, file, catalog, terms.percents ?? {}, leavingOut());
  return without.season === null ? reading : without;
}

function readOnce(
  source: string,
  file: string,
  catalog: Catalog,
  percents: RatePercents,
  leaveOut: LeaveOut,
): SeasonReading {
  const { root, diagnostics, isReadable } = parseYaml(source, file);
  let parts: SeasonParts | undefined;
  if (isReadable && bringUpToDate(root)) {
    parts = record('season', FILE, (header, at) => readParts(header, at, catalog, percents, leaveOut)).read(root);
  }
  const inOrder = [...diagnostics].sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  return {
    season: parts === undefined || hasErrors(inOrder) ? null : leaveOut.without(parts.season),
    sceneOverrides: parts?.sceneOverrides ?? [],
    sceneReferences: parts?.sceneReferences ?? [],
    scriptPlaces: parts?.scriptPlaces ?? new Map(),
    diagnostics: inOrder,
  };
}

/** How a season is read where it is not read as it stands. */
export interface ReadingTerms {
  /** Rates of exchange to be taken for more or less than they are stated. */
  readonly percents?: RatePercents;
  /** Ways, places, bases and travel that cannot be read are left out with a warning, where the rest can do without. */
  readonly leaveOut?: boolean;
}

/** By currency: 110 is a tenth dearer. */
export type RatePercents = Readonly<Record<CurrencyCode, number>>;

type Header = {
  readonly title: string;
  readonly currency: string;
  readonly release: Parameters<typeof readCalendar>[1];
  readonly production: Production | null;
  readonly dismissed: readonly string[] | null;
};

function readParts(
  header: Header,
  at: At<typeof FILE>,
  catalog: Catalog,
  percents: RatePercents,
  leaveOut: LeaveOut,
): SeasonParts | undefined {
  const baseIds = noneKnown('base');
  const unitIds = noneKnown('unit');
  const placeIds = noneKnown('place');
  const setIds = noneKnown('set');
  const peopleIds = noneKnown('person');
  const episodeIds = noneKnown('episode');
  const categoryIds = noneKnown('element-category');
  const elementIds = noneKnown('element');

  const { money, stated } = readMoney(header.currency, at('exchange'), percents);
  const calendar = readCalendar(at('calendar'), header.release, at('release'), catalog.calendarDefaults) ?? null;
  const bases = listOf(leaveOut.of('base', baseShape(catalog, money, calendar, baseIds))).read(at('bases')) ?? [];
  const baseTravel = readBaseTravel(at('base travel'), money, baseIds, leaveOut);
  const units = readUnits(at('units'), bases, baseIds, unitIds);
  const defaults = catalog.calendarDefaults;
  const places = readPlaces(at('places'), { money, calendar, defaults, bases, baseIds, placeIds, leaveOut });
  const placeTravel = readPlaceTravel(at('place travel'), placeIds);
  const sets = readSets(at('sets'), { money, placeIds, setIds, leaveOut });
  const { episodes, scriptPlaces, withoutSource } = readEpisodes(at('episodes'), episodeIds, setIds);
  const castNumbers = readCastNumbers(at('cast numbers'));
  const people = readPeople(at('people'), {
    castNumbers,
    money,
    bases,
    baseIds,
    peopleIds,
    defaults: catalog.personDefaults,
    episodes: episodes.length,
  });
  const ownCategories = readOwnCategories(at('element categories'), categoryIds);
  const elements = readElements(at('elements'), at('hires'), { money, elementIds, ownCategories });
  const names = new SceneNames(episodeIds);
  const sceneOverrides = readSceneOverrides(at('scenes'), names, unitIds, elementIds);
  for (const [episode, idAt] of withoutSource) {
    const hasScenes = sceneOverrides.some(({ heading, scene }) => heading !== null && scene.startsWith(`${episode}-`));
    if (!hasScenes) idAt.error('episode-without-source', { episode });
  }
  const order = readOrder(at('order'), names, money);
  const prerequisiteIds = noneKnown('prerequisite');
  const prerequisites = readPrerequisites(at('prerequisites'), { money, calendar, baseIds, prerequisiteIds, names });
  const pins = readPins(at('pins'), calendar, unitIds, names);
  const rehearsalIds = noneKnown('rehearsal');
  const lookIds = noneKnown('look');
  const deliveryIds = noneKnown('delivery');
  const lists = {
    threads: at('threads'),
    moments: at('moments'),
    rehearsals: at('rehearsals'),
    looks: at('looks'),
    deliveries: at('deliveries'),
  };
  const told = readStory(lists, { money, baseIds, peopleIds, names, rehearsalIds, lookIds, deliveryIds });
  const story = { ...told, releaseSteps: header.release?.steps ?? [] };
  const notes = readLineNotes(at('notes'), names);
  const timing = readTiming(at('timing'), catalog.timing);
  const { preferences, areOff } = readPreferences(at('preferences'), money, catalog.wishDefaults);

  const named = [
    baseIds,
    unitIds,
    placeIds,
    peopleIds,
    elementIds,
    prerequisiteIds,
    rehearsalIds,
    lookIds,
    deliveryIds,
  ];
  reportSharedIds(named, at('bases'));
  if (bases.length === 0 && baseIds.ids.size === 0) {
    at('bases').error('missing-key.base');
  }
  if (calendar === null) return undefined;
  const season: Season = {
    title: header.title,
    currency: header.currency,
    ...(stated.length === 0 ? {} : { exchange: stated }),
    release: header.release?.date ?? null,
    calendar,
    bases,
    baseTravel,
    units,
    places,
    placeTravel,
    sets,
    people,
    ...(castNumbers.length === 0 ? {} : { castNumbers }),
    episodes,
    scenes: [],
    elements,
    elementCategories: ownCategories,
    order: areOff ? order.map((rule) => ('price' in rule ? { ...rule, price: 0 } : rule)) : order,
    prerequisites,
    pins,
    timing,
    preferences,
    ...(notes.length === 0 ? {} : { notes }),
    ...(header.dismissed === null ? {} : { dismissed: header.dismissed }),
    ...(header.production === null ? {} : { production: header.production }),
    ...(Object.values(story).every(({ length }) => length === 0)
      ? {}
      : { story: areOff ? withoutPrices(story) : story }),
  };
  reportMissingTravel(season, at('base travel').isGiven ? at('base travel') : at('bases'));
  return { season, sceneOverrides, sceneReferences: names.references, scriptPlaces };
}

/** Nobody pays for wishes: what is due only by one is due at no price. */
function withoutPrices(story: Story): Story {
  const deliveries = story.deliveries.map((one) => (one.price === undefined ? one : { ...one, price: 0 }));
  return { ...story, deliveries };
}
