import knownCategories from './data/tag-categories.json' with { type: 'json' };
import type { FdxTags, TagLabel } from './fdx-document.ts';

const KNOWN = new Map(knownCategories.categories.map(({ id, name }) => [id, name]));

/**
 * What a `TagNumber` says: tag -> definitions -> category. A category is found by its id in the file, else by its name,
 * else by the id Final Draft is known to use; a broken chain keeps the tag under its number.
 */
export function labelsOfTag(tags: FdxTags, number: string): readonly TagLabel[] {
  const known = tags.labels.get(number);
  if (known !== undefined) return known;
  const labels: TagLabel[] = [];
  for (const id of tags.tags.get(number) ?? []) {
    const definition = tags.definitions.get(id);
    if (definition) labels.push({ label: definition.label, category: categoryName(tags, definition.category) });
  }
  const found = labels.length > 0 ? labels : [{ label: `#${number}`, category: null }];
  tags.labels.set(number, found);
  return found;
}

/** Whether the chain from this number to a definition is complete. */
export function isKnownTag(tags: FdxTags, number: string): boolean {
  return tags.tags.get(number)?.some((id) => tags.definitions.has(id)) ?? false;
}

function categoryName(tags: FdxTags, id: string): string | null {
  const own = tags.categories.get(id);
  if (own) return own;
  const wanted = id.toLowerCase();
  return tags.categoryByName.get(wanted) ?? KNOWN.get(wanted) ?? null;
}
