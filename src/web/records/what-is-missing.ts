/**
 * What season.yaml does not say, and what that costs: a rule nobody checks, a price that stands for none. The gravest
 * first; within a kind, what concerns most pages first. Pure.
 */
import { valueAt } from '../../live/index.ts';
import type { MessageCode } from '../../messages/index.ts';
import { CATALOG, openNotes } from '../../season/index.ts';
import { pairsOf } from '../../story/index.ts';
import type { Book, ListName } from './record-kind.ts';
import { eighthsOf, recordPath } from './rows.ts';

export interface Missing {
  /** 3: the plan can be wrong; 2: its money is; 1: a paper has a blank. */
  readonly gravity: 1 | 2 | 3;
  readonly what: MessageCode;
  /** Whom it concerns. */
  readonly name: string;
  readonly list: ListName;
  readonly id: string;
  /** Key of the record that is missing: its field has the focus when its form opens. */
  readonly field: string;
  /** Eighths of the scenes that rest on it. */
  readonly eighths: number;
}

export function whatIsMissing(book: Book): readonly Missing[] {
  const all = [
    ...[...ofSets(book), ...ofPeople(book), ...ofPlaces(book), ...ofBases(book), ...ofElements(book)],
    ...ofPairs(book),
    ...ofNotes(book),
  ];
  return all.toSorted((a, b) => b.gravity - a.gravity || b.eighths - a.eighths);
}

/** Two whose first scene together is one of intimacy meet before it. */
function ofPairs({ season }: Book): readonly Missing[] {
  return pairsOf(season).flatMap(({ people, scenes, isUnprepared, isUncoordinated }): readonly Missing[] => {
    const name = people.map((id) => season.people.find((one) => one.id === id)?.name ?? id).join(' – ');
    const eighths = eighthsOf(season.scenes.filter(({ id }) => id === scenes[0]));
    const where = { list: 'rehearsals', id: people.join(' '), field: 'people' } as const;
    return [
      ...(isUnprepared
        ? [{ gravity: 3, what: 'web.missing.intimacy-rehearsal', name, ...where, eighths } as const]
        : []),
      ...(isUncoordinated
        ? [{ gravity: 3, what: 'web.missing.intimacy-coordinator', name, ...where, eighths } as const]
        : []),
    ];
  });
}

/** Notes that nobody has settled yet: a joke is looked at before it is shot. */
function ofNotes({ season }: Book): readonly Missing[] {
  return openNotes(season).map((note): Missing => {
    const eighths = eighthsOf(season.scenes.filter(({ id }) => id === note.scene));
    const field = note.owner === null ? 'owner' : note.due === null ? 'due' : 'status';
    const what = note.owner === null ? 'web.missing.note-owner' : 'web.missing.note-open';
    return { gravity: 1, what, name: `${note.scene} ${note.text}`, list: 'notes', id: note.id, field, eighths };
  });
}

function ofSets({ season }: Book): readonly Missing[] {
  return season.sets.flatMap((set) => {
    const eighths = eighthsOf(season.scenes.filter(({ setId }) => setId === set.id));
    const toFind = set.ways.every((way) => season.places.find(({ id }) => id === way.place)?.toFind === true);
    if (!toFind || eighths === 0) return [];
    return [
      {
        gravity: 3,
        what: 'web.missing.place-to-find',
        name: set.id,
        list: 'sets',
        id: set.id,
        field: 'ways',
        eighths,
      } as const,
    ];
  });
}

function ofPeople(book: Book): readonly Missing[] {
  const { season } = book;
  return season.people.flatMap((person) => {
    const eighths = eighthsOf(season.scenes.filter(({ people }) => people.includes(person.id)));
    const row = { name: person.name, list: 'people', id: person.id, eighths } as const;
    const has = (...keys: readonly string[]) => hasValue(book, 'people', person.id, keys);
    if (eighths === 0) return [];
    const found: Missing[] = [];
    if (!has('name')) return [{ gravity: 3, what: 'web.missing.not-cast', field: 'name', ...row }];
    if (has('tutor') && !has('born')) found.push({ gravity: 3, what: 'web.missing.born', field: 'born', ...row });
    if (!has('available') && !has('unavailable') && !has('booked') && !has('confirmed')) {
      found.push({ gravity: 3, what: 'web.missing.dates', field: 'unavailable', ...row });
    }
    if (!has('contract') || moneyOf(person.contract) === 0)
      found.push({ gravity: 2, what: 'web.missing.contract', field: 'contract', ...row });
    if (!has('contact')) found.push({ gravity: 1, what: 'web.missing.contact', field: 'contact', ...row });
    return found;
  });
}

function moneyOf(contract: Book['season']['people'][number]['contract']): number {
  if (contract.kind === 'series') return contract.perEpisode;
  return contract.kind === 'run' ? contract.fee : contract.rate;
}

function ofPlaces(book: Book): readonly Missing[] {
  const { season } = book;
  return season.places.flatMap((place) => {
    if (place.toFind === true) return [];
    const sets = new Set(
      season.sets.filter(({ ways }) => ways.some((way) => way.place === place.id)).map(({ id }) => id),
    );
    const scenes = season.scenes.filter(({ setId }) => sets.has(setId));
    const row = { name: place.name, list: 'places', id: place.id, eighths: eighthsOf(scenes) } as const;
    const has = (...keys: readonly string[]) => hasValue(book, 'places', place.id, keys);
    if (sets.size === 0) return [];
    const found: Missing[] = [];
    const isOutside = scenes.some(({ intExt }) => intExt !== 'INT');
    if (!has('at')) found.push({ gravity: 3, what: 'web.missing.coordinates', field: 'at', ...row });
    if (isOutside && !has('permit')) found.push({ gravity: 3, what: 'web.missing.permit', field: 'permit', ...row });
    if (!has('hours')) found.push({ gravity: 3, what: 'web.missing.hours', field: 'hours', ...row });
    if (!has('fee per day')) found.push({ gravity: 2, what: 'web.missing.fee', field: 'fee per day', ...row });
    if (!has('hospital')) found.push({ gravity: 1, what: 'web.missing.hospital', field: 'hospital', ...row });
    if (!has('parking')) found.push({ gravity: 1, what: 'web.missing.parking', field: 'parking', ...row });
    if (!has('contact')) found.push({ gravity: 1, what: 'web.missing.contact', field: 'contact', ...row });
    return found;
  });
}

/** Prices that `init` writes: nobody's, until somebody says otherwise. */
const EXAMPLES = [
  ['crew day', CATALOG.examplePrices.crewDay],
  ['company move', CATALOG.examplePrices.companyMove],
  ['crew stay', CATALOG.examplePrices.crewStay],
  ['per diem', CATALOG.examplePrices.perDiem],
  ['hotel', CATALOG.examplePrices.hotel],
] as const;
const CODES = {
  'crew day': 'crewDay',
  'company move': 'companyMove',
  'crew stay': 'crewStay',
  'per diem': 'perDiem',
  hotel: 'hotel',
} as const;

function ofBases(book: Book): readonly Missing[] {
  const { season } = book;
  return season.bases.flatMap((base) => {
    const row = { name: base.name, list: 'bases', id: base.id, eighths: eighthsOf(season.scenes) } as const;
    const has = (...keys: readonly string[]) => hasValue(book, 'bases', base.id, keys);
    const found: Missing[] = [];
    for (const [key, example] of EXAMPLES) {
      const written = valueAt(book.source, [...recordPath('bases', base.id, book), key]);
      if (String(written) === String(example))
        found.push({ gravity: 2, what: `web.missing.example.${CODES[key]}`, field: key, ...row });
    }
    if (!has('crew day')) found.push({ gravity: 2, what: 'web.missing.crewDay', field: 'crew day', ...row });
    if (!has('company move'))
      found.push({ gravity: 2, what: 'web.missing.companyMove', field: 'company move', ...row });
    const isTravelled =
      season.people.some(({ homeBase }) => homeBase !== null && homeBase !== base.id) || season.bases.length > 1;
    if (isTravelled && !has('hotel')) found.push({ gravity: 2, what: 'web.missing.hotel', field: 'hotel', ...row });
    return found;
  });
}

function ofElements(book: Book): readonly Missing[] {
  const { season } = book;
  return season.elements.flatMap((element) => {
    const scenes = season.scenes.filter(({ elements }) => elements.some((use) => use.element === element.id));
    const isHired = element.category === 'background' || element.category === 'equipment';
    if (!isHired || element.rate > 0 || scenes.length === 0) return [];
    const row = { name: element.name, list: 'elements', id: element.id, eighths: eighthsOf(scenes) } as const;
    return [{ gravity: 2, what: 'web.missing.rate', field: 'rate', ...row } as const];
  });
}

function hasValue(book: Book, list: string, id: string, keys: readonly string[]): boolean {
  const value = valueAt(book.source, [...recordPath(list, id, book), ...keys]);
  return value !== undefined && value !== null && value !== '';
}
