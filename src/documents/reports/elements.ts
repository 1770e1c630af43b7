/** What scenes need besides people, by category, in words. */
import { message } from '../../messages/index.ts';
import {
  ELEMENT_CATEGORIES,
  type Element,
  elementsByCategory,
  type PlanDay,
  type PlanStrip,
  type Scene,
} from '../../season/index.ts';
import type { ReportSource } from '../report-source.ts';

/** Elements in the order of categories, those of one category as the season has them. */
export function elementsInOrder({ season }: ReportSource): readonly Element[] {
  return elementsByCategory(season.elements, season.elementCategories).flatMap(({ elements }) => elements);
}

export function categoryName({ season, words }: ReportSource, category: string): string {
  const trade = ELEMENT_CATEGORIES.find(({ id }) => id === category);
  if (trade !== undefined) return words.say(message(`season.category.${trade.id}`));
  return season.elementCategories.find(({ id }) => id === category)?.name ?? category;
}

/** Elements that the day's scenes ask for: the most that any of them needs, and the strips that do. */
export function elementsOfDay(
  source: ReportSource,
  day: PlanDay,
): readonly { readonly element: Element; readonly most: number; readonly needed: readonly PlanStrip[] }[] {
  return elementsInOrder(source).flatMap((element) => {
    const amountIn = ({ scene }: PlanStrip): number =>
      source.look.scene(scene)?.elements.find((need) => need.element === element.id)?.amount ?? 0;
    const needed = day.strips.filter((strip) => amountIn(strip) > 0);
    return needed.length === 0 ? [] : [{ element, most: Math.max(...needed.map(amountIn)), needed }];
  });
}

/** `40 × Theatre audience`. */
export function elementsOf(source: ReportSource, scene: Scene | undefined): readonly string[] {
  return elementsOfScene(source, scene).map(({ words }) => words);
}

/** What the scene says of an element, and what is said of it everywhere. */
export function noteOf(scene: Scene | undefined, element: Element): string {
  const need = scene?.elements.find((one) => one.element === element.id);
  return [need?.note, element.note].filter(Boolean).join(' · ');
}

/** A scene's elements in the order of categories. */
export function elementsOfScene(
  source: ReportSource,
  scene: Scene | undefined,
): readonly { readonly element: Element; readonly words: string; readonly note: string }[] {
  const needs = new Map((scene?.elements ?? []).map((need) => [need.element, need]));
  return elementsInOrder(source).flatMap((element) => {
    const need = needs.get(element.id);
    if (need === undefined || need.amount === 0) return [];
    const words = need.amount === 1 ? element.name : `${need.amount} × ${element.name}`;
    return [{ element, words, note: noteOf(scene, element) }];
  });
}
