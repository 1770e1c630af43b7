/** `elements`, `element categories`, the amounts of them in a scene, and the `hires` of older files. */
import { isMap } from 'yaml';
import { message } from '../../messages/index.ts';
import {
  BACKGROUND_CATEGORY,
  type Element,
  EQUIPMENT_CATEGORY,
  elementCategoryIds,
  type OwnCategory,
  type SceneElement,
} from '../elements.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, newId, referenceTo } from '../yaml/ids.ts';
import { daysList, oneOf, oneOrMore, text, whole } from '../yaml/scalars.ts';
import { anything, listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export function readOwnCategories(at: Spot, categoryIds: Known): readonly OwnCategory[] {
  const shape: Shape<OwnCategory> = record(
    'element-category',
    { id: required(newId(categoryIds)), name: optional(text), mark: optional(text) },
    (own) => ({ ...own, name: own.name ?? own.id }),
  );
  return at.isGiven ? (listOf(shape).read(at) ?? []) : [];
}

export interface ElementsContext {
  readonly money: Money;
  readonly elementIds: Known;
  readonly ownCategories: readonly OwnCategory[];
}

/** @param hiresAt what was called `hires` before there were elements of other kinds */
export function readElements(at: Spot, hiresAt: Spot, context: ElementsContext): readonly Element[] {
  const hires = hiresAt.isGiven ? (listOf(hireShape(context)).read(hiresAt) ?? []) : [];
  const written = at.isGiven ? (listOf(elementShape(context)).read(at) ?? []) : [];
  const needs = oneOrMore(referenceTo(context.elementIds));
  // An element may need one that is written below it.
  const elements = written.map(({ needsAt, ...element }) => ({
    ...element,
    needs: needsAt.isGiven ? (needs.read(needsAt) ?? []) : [],
  }));
  return [...hires, ...elements];
}

function elementShape({ money, elementIds, ownCategories }: ElementsContext) {
  return record(
    'element',
    {
      id: required(newId(elementIds)),
      name: optional(text),
      category: required(oneOf(elementCategoryIds(ownCategories))),
      rate: optional(money.amount, 0),
      available: optional(daysList, []),
      unavailable: optional(daysList, []),
      'lead days': optional(whole(0, 1000), 0),
      needs: optional(anything),
      note: optional(text),
    },
    (element, at) => ({
      id: element.id,
      name: element.name ?? element.id,
      category: element.category,
      rate: element.rate,
      available: element.available,
      unavailable: element.unavailable,
      leadDays: element['lead days'],
      needsAt: at('needs'),
      note: element.note,
    }),
  );
}

function hireShape({ money, elementIds }: ElementsContext): Shape<Element> {
  return record(
    'hire',
    {
      id: required(newId(elementIds)),
      name: optional(text),
      kind: required(oneOf([BACKGROUND_CATEGORY, EQUIPMENT_CATEGORY])),
      rate: required(money.amount),
    },
    ({ id, name, kind, rate }) => ({
      ...{ id, name: name ?? id, category: kind, rate },
      ...{ available: [], unavailable: [], leadDays: 0, needs: [], note: null },
    }),
  );
}

/** `{ crowd: 30, peugeot: { amount: 1, note: the red one } }`. */
export function sceneElements(elementIds: Known): Shape<readonly SceneElement[]> {
  const reference = referenceTo(elementIds);
  const howMany = refined(whole(0), message('season.expected.how-many'), (amount) => ({ amount, note: null }));
  const inFull = record('scene-element', { amount: optional(whole(0), 1), note: optional(text) }, (values) => values);
  const either = {
    expected: howMany.expected,
    read: (at: Spot) => (isMap(at.node) ? inFull.read(at) : howMany.read(at)),
  };
  return mapOf('amounts-by-element', (_key, keyAt) => {
    const element = reference.read(keyAt);
    if (element === undefined) return undefined;
    return refined(either, either.expected, ({ amount, note }) => ({
      element,
      amount,
      ...(note === null ? {} : { note }),
    }));
  });
}

/** What stands under `elements` counts where both name the same one. */
export function joinedWithHires(
  hires: readonly SceneElement[],
  elements: readonly SceneElement[],
): readonly SceneElement[] {
  const named = new Set(elements.map(({ element }) => element));
  return [...hires.filter(({ element }) => !named.has(element)), ...elements];
}
