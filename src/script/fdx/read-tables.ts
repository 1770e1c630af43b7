/** The tables at the end of a Final Draft file: revisions, tags, settings of paragraphs, the page. */
import type { Attributes } from './element-names.ts';
import type { FdxDocument } from './fdx-document.ts';

/** What tells one row from the others: the number of a `Tag`, the type of an `ElementSettings`. */
export function keyOf(name: string, attributes: Attributes): string | null {
  if (name === 'Tag') return attributes.Number ?? null;
  if (name === 'ElementSettings') return attributes.Type ?? null;
  return null;
}

/** Reads the attributes of an element in one of the tables; any other element says nothing here. */
export function readTables(
  document: FdxDocument,
  parent: { readonly name: string; readonly key: string | null },
  name: string,
  attributes: Attributes,
): void {
  const { tags, settings } = document;
  if (name === 'Revision' && attributes.ID !== undefined) {
    const set = { id: attributes.ID, name: attributes.Name ?? '', color: attributes.Color ?? null };
    document.revisions.push(set);
    if (!document.revisionById.has(set.id)) document.revisionById.set(set.id, set);
  } else if (name === 'TagCategory' && attributes.Id !== undefined) {
    const category = attributes.Name ?? '';
    tags.categories.set(attributes.Id, category);
    if (!tags.categoryByName.has(category.toLowerCase())) tags.categoryByName.set(category.toLowerCase(), category);
  } else if (name === 'TagDefinition' && attributes.Id !== undefined) {
    tags.definitions.set(attributes.Id, { label: attributes.Label ?? '', category: attributes.CatId ?? '' });
  } else if (name === 'ElementSettings' && attributes.Type !== undefined) {
    settings.set(attributes.Type, {
      allCaps: false,
      paginateAs: null,
      left: null,
      right: null,
      spaceBefore: null,
      font: null,
    });
  } else if (parent.name === 'ElementSettings' && parent.key !== null) {
    const own = settings.get(parent.key);
    if (own && name === 'FontSpec') {
      own.allCaps = hasAllCaps(attributes.Style);
      own.font = attributes.Font ?? null;
    }
    if (own && name === 'Behavior') own.paginateAs = attributes.PaginateAs ?? null;
    if (own && name === 'ParagraphSpec') {
      own.left = measure(attributes.LeftIndent);
      own.right = measure(attributes.RightIndent);
      own.spaceBefore = measure(attributes.SpaceBefore);
    }
  } else if (name === 'PageLayout') {
    document.page.top = measure(attributes.TopMargin);
    document.page.bottom = measure(attributes.BottomMargin);
  } else if (name === 'SceneBreaks') {
    document.page.continuedBottom = attributes.SceneBottomOfPage === 'Yes';
    document.page.continuedTop = attributes.SceneTopOfNext === 'Yes';
  } else if (name === 'PageSize' && parent.name === 'PageLayout') {
    const inches = measure(attributes.Height);
    document.page.height = inches === null ? null : inches * POINTS_PER_INCH;
  }
}

const POINTS_PER_INCH = 72;

/** A measure in inches or points; null where there is none that a page could have. */
function measure(text: string | undefined): number | null {
  const value = Number.parseFloat(text ?? '');
  return value >= 0 && value < 2000 ? value : null;
}

/** The words of a tag. */
export function addDefinition(document: FdxDocument, tag: string, definition: string): void {
  if (definition === '') return;
  const known = document.tags.tags.get(tag);
  if (known) known.push(definition);
  else document.tags.tags.set(tag, [definition]);
}

/** Whether a style, as `Bold+AllCaps`, is in capitals. */
export function hasAllCaps(style: string | undefined): boolean {
  return style?.split('+').some((part) => part.trim() === 'AllCaps') ?? false;
}
