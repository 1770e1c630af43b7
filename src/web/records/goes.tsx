import { type Reference, referencesTo, valueAt } from '../../live/index.ts';
import type { Book, KindOfRecord } from './record-kind.ts';
import { textsOf } from './rows.ts';

/** Before something is deleted: what goes with it, what loses it, and which scenes it is missing from. */
export function Goes({
  kind,
  ids,
  book,
}: {
  readonly kind: KindOfRecord;
  readonly ids: readonly string[];
  readonly book: Book;
}) {
  const { say, source } = book;
  const { record } = kind;
  const references = record === null ? [] : ids.flatMap((id) => referencesTo(source, record, id));
  const lines = [...grouped(references, book), ...unwritten(kind, ids, book)];
  return (
    <>
      <p>{lines.length === 0 ? say('web.records.nothing-goes') : say('web.records.goes-with')}</p>
      {lines.length > 0 && (
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{say('web.records.undo-brings-back')}</p>
    </>
  );
}

/** So many are named; of further ones there is the number. */
const NAMED = 8;

function grouped(references: readonly Reference[], book: Book): readonly string[] {
  const bySection = new Map<string, Set<string>>();
  for (const { at, goes } of references) {
    const section = String(at[0]);
    const isWhole = goes !== null && goes.length <= 2;
    const key = `${section}\n${goes === null ? 'needs' : isWhole ? 'goes' : 'loses'}`;
    bySection.set(key, (bySection.get(key) ?? new Set()).add(nameOfPlace(at, book)));
  }
  return [...bySection].map(([key, names]) => {
    const [section, how] = key.split('\n') as [string, 'needs' | 'goes' | 'loses'];
    const shown = [...names].slice(0, NAMED).join(', ');
    const more = names.size - NAMED;
    const what = book.say(`web.records.sections.${sectionCode(section)}`);
    return `${book.say(`web.records.${how}`, { what, n: names.size })} ${shown}${more > 0 ? ` … +${more}` : ''}`;
  });
}

const SECTIONS = {
  'base travel': 'base-travel',
  'place travel': 'place-travel',
  units: 'units',
  places: 'places',
  people: 'people',
  prerequisites: 'prerequisites',
  scenes: 'scenes',
  pins: 'pins',
  sets: 'sets',
  episodes: 'episodes',
  order: 'order',
  elements: 'elements',
  threads: 'threads',
  moments: 'moments',
  rehearsals: 'rehearsals',
  looks: 'looks',
  deliveries: 'deliveries',
} as const;

function sectionCode(section: string) {
  return SECTIONS[section as keyof typeof SECTIONS] ?? 'scenes';
}

function nameOfPlace(at: readonly (string | number)[], { source }: Book): string {
  const [section, row] = at;
  if (typeof row === 'string') return row;
  const rows = valueAt(source, [String(section)]);
  const found = Array.isArray(rows) ? (rows[Number(row)] as Readonly<Record<string, unknown>>) : {};
  const name = found.name ?? found.id ?? found.scene ?? found.why;
  return name === undefined
    ? textsOf(found.between ?? found.strips ?? found.before ?? found['same day']).join(' – ')
    : String(name);
}

/** What season.yaml does not say: scenes go by the scripts. */
function unwritten(kind: KindOfRecord, ids: readonly string[], { season, say }: Book): readonly string[] {
  const gone = new Set(ids);
  if (kind.list === 'people') {
    const names = season.people.filter(({ id }) => gone.has(id)).flatMap(({ characters }) => characters);
    const scenes = season.scenes.filter(({ characters }) => characters.some((name) => names.includes(name)));
    return scenes.length === 0 ? [] : [say('web.records.uncast', { characters: names.join(', '), n: scenes.length })];
  }
  if (kind.list === 'episodes') {
    const scenes = season.scenes.filter(({ episode }) => gone.has(episode)).length;
    return scenes === 0 ? [] : [say('web.records.scenes-gone', { n: scenes })];
  }
  if (kind.list === 'sets') {
    const scenes = season.scenes.filter(({ setId }) => gone.has(setId)).length;
    return scenes === 0 ? [] : [say('web.records.sets-implicit', { n: scenes })];
  }
  return [];
}
