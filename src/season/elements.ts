/**
 * Elements: what a scene needs besides people and a place, by the trade's categories (`data/element-categories.json`)
 * and a season's own.
 */
import type { Cents, DayRange } from '../foundation/index.ts';
import type { CodeBelow } from '../messages/index.ts';
import type { Sourcing } from './catalog-facts.ts';
import categories from './data/element-categories.json' with { type: 'json' };

export interface Element {
  readonly id: string;
  readonly name: string;
  /** Id of one of `ELEMENT_CATEGORIES`, or of the season's own. */
  readonly category: string;
  /** Each, per unit and day (SPEC C-14); 0 where it costs nothing by the day. */
  readonly rate: Cents;
  /** When not empty: there only inside these. */
  readonly available: readonly DayRange[];
  readonly unavailable: readonly DayRange[];
  /** Working days in the first base, from the start of preparation, before it can be used (SPEC R-15). */
  readonly leadDays: number;
  /** Ids of elements that are there whenever it is: the tow of a picture car, the handler of a dog. */
  readonly needs: readonly string[];
  readonly note: string | null;
}

/** An element in a scene. */
export interface SceneElement {
  /** Its id. */
  readonly element: string;
  readonly amount: number;
  readonly note?: string;
  /** Id of the element that needs it; missing where the scene itself asks for it. */
  readonly neededBy?: string;
}

/** A category that the trade's list does not have. */
export interface OwnCategory {
  readonly id: string;
  readonly name: string;
  /** Colour or mark in the script. */
  readonly mark: string | null;
}

export interface ElementCategory extends Sourcing {
  /** Its name in each language is the message `season.category.<id>`. */
  readonly id: CodeBelow<'season.category'>;
  /** Number and name in the Universal Category Identification; null for our own. */
  readonly uci: number | null;
  readonly exchangeName: string | null;
  readonly en: string;
  readonly fr: string;
  /** Colour or mark a script is marked in by hand; null where none was read. */
  readonly mark: string | null;
  /** What things of this category are kept as. */
  readonly records: 'elements' | 'people' | 'none';
  /** Scenes with it are not for a unit's first day (SPEC C-26). */
  readonly unfitFirstDay: boolean;
}

/** The trade's categories, in the order of breakdown sheets. */
export const ELEMENT_CATEGORIES = categories.rows as readonly ElementCategory[];

/** Category of people paid by the head: their line of cost is C-14's `background`. */
export const BACKGROUND_CATEGORY = 'background';
/** Category that equipment hired by the day is kept in unless somebody says otherwise. */
export const EQUIPMENT_CATEGORY = 'equipment';

/** Ids of the categories that an element may have. */
export function elementCategoryIds(own: readonly OwnCategory[]): readonly string[] {
  const trade = ELEMENT_CATEGORIES.filter(({ records }) => records === 'elements');
  return [...trade, ...own].map(({ id }) => id);
}

/** Elements in the order of categories on breakdown sheets, the season's own last. */
export function elementsByCategory<T extends { readonly category: string }>(
  elements: readonly T[],
  own: readonly OwnCategory[],
): readonly { readonly category: string; readonly elements: readonly T[] }[] {
  return elementCategoryIds(own)
    .map((category) => ({ category, elements: elements.filter((element) => element.category === category) }))
    .filter((group) => group.elements.length > 0);
}

/**
 * A scene's elements with all that they need: what is needed is there once, or as often as the scene itself says.
 * Links that lead round in a circle do no harm.
 */
export function withNeeded(asked: readonly SceneElement[], elements: readonly Element[]): readonly SceneElement[] {
  if (asked.length === 0) return asked;
  const byId = new Map(elements.map((element) => [element.id, element]));
  const there = new Map(asked.map((one) => [one.element, one]));
  // What a Map gains while it is walked is walked too.
  for (const { element, amount } of there.values())
    for (const needed of amount === 0 ? [] : (byId.get(element)?.needs ?? []))
      if (!there.has(needed)) there.set(needed, { element: needed, amount: 1, neededBy: element });
  return [...there.values()];
}
