import knownCategories from './data/tag-categories.json' with { type: 'json' };
import type { FdxTags } from './fdx-document.ts';

const KNOWN = new Map(knownCategories.categories.map(({ id, name }) => [id, name]));

/**
 * What a `TagNumber` says: tag -> definitions -> category. A category is found by its id in the file, else by its name,
 * else by the id Final Draft is known to use; a broken chain keeps the tag under its number.
 */
export function labelsOfTag(tags: FdxTags, number: string): { label: string; category: string | null }[] {
  const definitions = tags.tags.get(number) ?? [];
  const labels: { label: string; category: string | null }[] = [];
  for (const id of definitions) {
    const definition = tags.definitions.get(id);
    if (definition) labels.push({ label: definition.label, category: categoryName(tags, definition.category) });
  }
  return labels.length > 0 ? labels : [{ label: `#${number}`, category: null }];
}

/** Whether the chain from this number to a definition is complete. */
export function isKnownTag(tags: FdxTags, number: string): boolean {
  return tags.tags.get(number)?.some((id) => tags.definitions.has(id)) ?? false;
}

function categoryName(tags: FdxTags, id: string): string | null {
  const own = tags.categories.get(id);
  if (own) return own;
  const wanted = id.toLowerCase();
  for (const name of tags.categories.values()) if (name.toLowerCase() === wanted) return name;
  return KNOWN.get(wanted) ?? null;
}
