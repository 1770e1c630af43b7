/**
 * A Final Draft script with the season's elements as tags, written into the file itself: a run of text in which an
 * element is named becomes two or three runs with the same attributes, the tables of tags get their rows, and nothing
 * else changes. Tags that the file has stay. There is no public schema; the shape is that of files that were read.
 */
import { parseFdx, type Screenplay } from '../../script/index.ts';
import { ELEMENT_CATEGORIES, type Season } from '../../season/index.ts';

export interface TaggedScript {
  readonly text: string;
  /** Places that got a tag. */
  readonly added: number;
}

/** Ids of Final Draft's own categories, by number of the Universal Category Identification. */
const CATEGORY_IDS: ReadonlyMap<number, string> = new Map([
  [101, '028a4e2b-b507-4d09-88ab-90e3edae9071'],
  [102, '0377dbe6-77a3-41af-bda8-86eb2468fdbf'],
  [103, '04721a56-f54b-49c8-80ad-d53887d6b851'],
  [104, '05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa'],
  [105, '069e18b8-2109-4f3d-94e7-d802027a60a8'],
  [106, '0726fa85-1e65-4ab8-87de-bf21d09b01f0'],
  [107, '08ae1eef-32ce-415f-9a9b-0982d2453ec4'],
  [108, '09cb0d1c-ce01-4f22-bb64-b5f2e6c491c6'],
  [111, '0b0b44c9-aa4b-4c40-88b1-d94472ad7a26'],
  [112, '0ce7d308-096d-4603-8fe8-349f72cd89ff'],
  [114, '0debb71b-5743-4c53-80cc-e17e841ce645'],
  [119, '12ab0932-e3b9-4b4a-bcd0-3da1b4e61d5e'],
]);

/** Null: the text would not say the same any more. @param file as the season's episodes name it */
export function withTags(source: string, file: string, season: Season): TaggedScript | null {
  const before = parseFdx(source, file);
  const tables = new TagTables(source);
  const headings = before.nodes.flatMap((node) => (node.type === 'heading' ? [node.span] : []));
  const episodes = new Set(season.episodes.filter(({ script }) => script === file).map(({ id }) => id));
  const scenes = new Map(
    season.scenes.flatMap((scene) =>
      scene.source !== null && episodes.has(scene.episode) ? [[scene.source.line, scene] as const] : [],
    ),
  );
  const names = new Map(season.elements.map((element) => [element.id, element]));
  let text = source;
  let added = 0;
  // From the last scene to the first, so that what is before stays where it is.
  for (let at = headings.length - 1; at >= 0; at--) {
    const { start, line } = headings[at]!;
    const end = headings[at + 1]?.start ?? endOfContent(source);
    let part = text.slice(start, end);
    for (const { element: id } of scenes.get(line)?.elements ?? []) {
      const element = names.get(id);
      const number = element === undefined ? null : tables.numberOf(element.name, element.category, season);
      if (element === undefined || number === null || part.includes(`TagNumber="${number}"`)) continue;
      const tagged = taggedOnce(part, element.name, number);
      if (tagged === null) continue;
      part = tagged;
      tables.use(number);
      added++;
    }
    text = text.slice(0, start) + part + text.slice(end);
  }
  if (added === 0) return { text: source, added };
  text = tables.writtenInto(text);
  return saidIn(parseFdx(text, file)) === saidIn(before) ? { text, added } : null;
}

function saidIn({ nodes }: Screenplay): string {
  return JSON.stringify(
    nodes.map((node) => [
      node.type,
      'text' in node ? node.text : '',
      'parts' in node ? node.parts.map((p) => p.text) : [],
    ]),
  );
}

function endOfContent(text: string): number {
  const end = text.lastIndexOf('</Content>');
  return end === -1 ? text.length : end;
}

/** What stands in the properties of a scene or in a note is no text of the script. */
const ASIDE = /<(SceneProperties|ScriptNotes?)\b[\s\S]*?<\/\1>/g;
const RUN = /<Text\b([^<>]*)>([^<]*)<\/Text>/g;

/** The first run that names it, with the name as a run of its own; null: none does. */
function taggedOnce(part: string, name: string, number: string): string | null {
  const asides = Array.from(part.matchAll(ASIDE), (aside) => [aside.index, aside.index + aside[0].length] as const);
  const plain = escaped(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu');
  for (const run of part.matchAll(RUN)) {
    const [whole, attributes = '', content = ''] = run;
    const found = named.exec(content);
    if (found === null || /\bTagNumber=/.test(attributes)) continue;
    if (asides.some(([from, to]) => run.index >= from && run.index < to)) continue;
    const piece = (words: string, more = ''): string =>
      words === '' ? '' : `<Text${attributes}${more}>${words}</Text>`;
    const runs =
      piece(content.slice(0, found.index)) +
      piece(found[0], ` TagNumber="${number}"`) +
      piece(content.slice(found.index + found[0].length));
    return part.slice(0, run.index) + runs + part.slice(run.index + whole.length);
  }
  return null;
}

interface NewTag {
  readonly number: string;
  readonly label: string;
  readonly category: { readonly id: string; readonly name: string; readonly isNew: boolean };
}

/** The tables that the file has, and the rows that are to come into them. */
class TagTables {
  private readonly source: string;
  private readonly made = new Map<string, NewTag>();
  private readonly used = new Set<string>();
  /** Numbers of the file's own tags, by the label of what they stand for. */
  private readonly existing: ReadonlyMap<string, string>;
  private next: number;

  constructor(source: string) {
    this.source = source;
    this.existing = this.existingTags();
    const numbers = source.matchAll(/\b(?:TagNumber|<Tag Number)="(\d{1,9})"/g);
    const tags = source.matchAll(/<Tag\b[^<>]*\bNumber="(\d{1,9})"/g);
    this.next = Math.max(0, ...Array.from([...numbers, ...tags], ([, number]) => Number(number))) + 1;
  }

  private existingTags(): ReadonlyMap<string, string> {
    const labels = new Map<string, string>();
    for (const [row] of this.source.matchAll(/<TagDefinition\b[^<>]*>/g)) {
      const id = /\bId="([^"]*)"/.exec(row)?.[1];
      const label = /\bLabel="([^"]*)"/.exec(row)?.[1];
      if (id !== undefined && label !== undefined) labels.set(id, label.toLowerCase());
    }
    const tags = this.source.matchAll(/<Tag\b[^<>]*\bNumber="(\d{1,9})"[^<>]*>\s*<DefId>([^<]*)<\/DefId>\s*<\/Tag>/g);
    return new Map(
      Array.from(tags).flatMap(([, number, id]) => {
        const label = labels.get(id!);
        return label === undefined ? [] : [[label, number!]];
      }),
    );
  }

  /** Number of the tag of a thing; null for a category that Final Draft's files are not known to have. */
  numberOf(label: string, category: string, season: Season): string | null {
    const known = this.made.get(label.toLowerCase())?.number ?? this.existing.get(escaped(label).toLowerCase());
    if (known !== undefined) return known;
    const row = ELEMENT_CATEGORIES.find(({ id }) => id === category);
    const own = season.elementCategories.find(({ id }) => id === category);
    const name = row?.exchangeName ?? row?.en ?? own?.name;
    if (name === undefined) return null;
    const existing = this.categoryNamed(name, row?.uci == null ? null : (CATEGORY_IDS.get(row.uci) ?? null));
    const id = existing ?? (row?.uci == null ? undefined : CATEGORY_IDS.get(row.uci)) ?? idOf(`category ${name}`);
    const tag: NewTag = { number: String(this.next++), label, category: { id, name, isNew: existing === null } };
    this.made.set(label.toLowerCase(), tag);
    return tag.number;
  }

  use(number: string): void {
    this.used.add(number);
  }

  private categoryNamed(name: string, id: string | null): string | null {
    for (const [row] of this.source.matchAll(/<TagCategory\b[^<>]*>/g)) {
      const own = /\bId="([^"]*)"/.exec(row)?.[1];
      const called = /\bName="([^"]*)"/.exec(row)?.[1];
      if (own !== undefined && (own === id || called?.toLowerCase() === escaped(name).toLowerCase())) return own;
    }
    return null;
  }

  writtenInto(text: string): string {
    const tags = [...this.made.values()].filter(({ number }) => this.used.has(number));
    const categories = new Map(tags.flatMap(({ category }) => (category.isNew ? [[category.id, category.name]] : [])));
    const rows: readonly (readonly [table: string, rows: string])[] = [
      [
        'TagCategories',
        Array.from(categories, ([id, name]) => `<TagCategory Id="${id}" Name="${escaped(name!)}" Style="Bold"/>`).join(
          '',
        ),
      ],
      [
        'TagDefinitions',
        tags
          .map(({ number, label, category }) => {
            const id = idOf(`${category.name} ${label}`);
            return `<TagDefinition CatId="${category.id}" Id="${id}" Label="${escaped(label)}" Number="${number}"/>`;
          })
          .join(''),
      ],
      [
        'Tags',
        tags
          .map(
            ({ number, label, category }) =>
              `<Tag Number="${number}"><DefId>${idOf(`${category.name} ${label}`)}</DefId></Tag>`,
          )
          .join(''),
      ],
    ];
    const hasTables = /<TagData\b(?:[^<>]*[^/<>])?>/.test(text);
    if (!hasTables) {
      const whole = `<TagData>${rows.map(([table, own]) => `<${table}>${own}</${table}>`).join('')}</TagData>`;
      const bare = text.replace(/<TagData\b[^<>]*\/>/, '');
      return bare.replace(/<\/FinalDraft>(?![\s\S]*<\/FinalDraft>)/, () => `${whole}</FinalDraft>`);
    }
    return rows.reduce((whole, [table, own]) => {
      if (own === '') return whole;
      if (whole.includes(`</${table}>`)) return whole.replace(`</${table}>`, () => `${own}</${table}>`);
      const filled = `<${table}>${own}</${table}>`;
      const empty = new RegExp(`<${table}\\b[^<>]*/>`);
      return empty.test(whole)
        ? whole.replace(empty, () => filled)
        : whole.replace('</TagData>', () => `${filled}</TagData>`);
    }, text);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A name in the shape that Final Draft's ids have; the same for the same words (FNV-1a, four times). */
function idOf(words: string): string {
  const part = (seed: number): string => {
    let hash = 0x811c9dc5 ^ seed;
    for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  const hex = [1, 2, 3, 4].map(part).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
