/** Sets of the story and the ways they may be shot. */
import { type SeasonPath, type SingleCommand, valueAt } from '../../../live/index.ts';
import { type StorySet, truthPercent, WAY_KINDS, type Way, type WayKind } from '../../../season/index.ts';
import { type FormField, rowPath } from '../../forms/season-fields.ts';
import { pages } from '../../i18n/format.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
import { choicesOf, eighthsOf, nameField } from '../rows.ts';

export const sets: KindOfRecord = {
  list: 'sets',
  record: 'sets',
  columns: ['web.records.columns.shot-at', 'web.records.columns.scenes', 'web.records.columns.pages'],
  rows: ({ season, say }) =>
    season.sets
      .map((set) => {
        const scenes = season.scenes.filter(({ setId, omitted }) => setId === set.id && !omitted);
        return { set, scenes, eighths: eighthsOf(scenes) };
      })
      .toSorted((a, b) => b.eighths - a.eighths)
      .map(({ set, scenes, eighths }) => ({
        id: set.id,
        name: set.id,
        path: ['sets', set.id],
        cells: [
          isToFind(set, season.places)
            ? say('web.places.to-find')
            : set.ways.map((way) => wayText(way, { season, say })).join(', '),
          String(scenes.length),
          pages(eighths),
        ],
      })),
  form: (id, book) => {
    const set = book.season.sets.find((one) => one.id === id);
    return set === undefined ? [] : setForm(set, book);
  },
  asks: ({ say }) => [{ key: 'name', label: say('web.records.fields.set-name'), kind: 'text' }],
  fresh: ({ name = '' }) => [{ kind: 'edit-season', path: ['sets', name.toUpperCase()], value: {}, was: null }],
  merges: true,
};

function wayText({ place, kind }: Way, { season, say }: Pick<Book, 'season' | 'say'>): string {
  const name = season.places.find(({ id }) => id === place)?.name ?? place;
  return `${name} (${say(`web.ways.${kind}`)})`;
}

/** No place is written for it: it stands at the one that is to be found. */
export function isToFind({ ways }: StorySet, places: Book['season']['places']): boolean {
  return ways.every((way) => places.find(({ id }) => id === way.place)?.toFind === true);
}

/** These sets are shot at this place from now on, in this way and no other. */
export function shootAt(names: readonly string[], place: string, kind: WayKind): readonly SingleCommand[] {
  return names.map((set) => ({ kind: 'edit-season', path: ['sets', set, 'ways'], value: [{ way: kind, place }] }));
}

function setForm(set: StorySet, book: Book): readonly FormPart[] {
  const { say, season, source } = book;
  const at = (...keys: SeasonPath): SeasonPath => ['sets', set.id, ...keys];
  const places = season.places.filter(({ toFind }) => toFind !== true);
  const written = valueAt(source, at('ways'));
  const rows = Array.isArray(written) ? set.ways : [];
  const isCity = valueAt(source, at('is the city'));
  const fake = valueAt(source, at('fake'));
  return [
    {
      title: say('web.records.parts.story'),
      fields: [
        nameField('sets', set.id, at(), say('web.records.fields.set-name')),
        {
          path: at('also'),
          label: say('web.records.fields.also'),
          kind: 'names',
          help: say('web.records.help.also'),
        },
        {
          path: at('is the city'),
          label: say('web.forms.is-city'),
          kind: 'truth',
          help: say('web.records.help.is-city'),
        },
        ...(isCity === undefined || isCity === false ? [] : fakeFields(at, fake !== undefined, book)),
        { path: at('mix ways'), label: say('web.forms.mix-ways'), kind: 'truth' },
        { path: at('windows'), label: say('web.forms.place.windows'), kind: 'truth' },
        { path: at('black-out'), label: say('web.forms.place.black-out'), kind: 'duration' },
      ],
    },
    ...rows.map((way, row): FormPart => {
      const path = rowPath(source, at('ways'), row, way.id);
      return {
        title: say(`web.ways.${way.kind}`),
        fields: wayFields(way, path, book),
        actions: [{ label: say('web.forms.remove-way'), command: { kind: 'edit-season', path } }],
      };
    }),
    {
      title: say('web.records.parts.ways'),
      help: rows.length === 0 ? say('web.records.help.no-ways') : say('web.records.help.ways'),
      fields: [
        {
          path: at('ways'),
          label: say('web.forms.add-way'),
          kind: 'choice',
          chosen: '',
          fallback: places.length === 0 ? say('web.records.help.no-places') : say('web.breakdown.choose'),
          options: choicesOf(places),
          command: (place) => ({
            kind: 'add-row',
            path: at('ways'),
            value: {
              way: rows.some((way) => way.place === place && way.kind === 'real place') ? 'stage' : 'real place',
              place: place ?? '',
            },
          }),
        },
      ],
    },
  ];
}

/** Who decided that the city may be faked, when and why. */
function fakeFields(
  at: (...keys: SeasonPath) => SeasonPath,
  isDecided: boolean,
  { say, season }: Book,
): readonly FormField[] {
  const decision: FormField = {
    path: at('fake'),
    label: say('web.records.fields.fake'),
    kind: 'truth',
    write: (on) =>
      on
        ? {
            who: say('web.records.fields.fake-who'),
            when: season.calendar.prepStart,
            why: say('web.records.fields.fake-why'),
          }
        : undefined,
    help: say('web.records.help.fake'),
  };
  if (!isDecided) return [decision];
  return [
    decision,
    { path: at('fake', 'who'), label: say('web.records.fields.fake-who'), kind: 'text' },
    { path: at('fake', 'when'), label: say('web.records.fields.fake-when'), kind: 'date' },
    { path: at('fake', 'why'), label: say('web.records.fields.fake-why'), kind: 'text' },
  ];
}

function wayFields(way: Way, path: SeasonPath, { say, season }: Book): readonly FormField[] {
  const at = (...keys: readonly string[]) => [...path, ...keys];
  return [
    {
      path: at('way'),
      label: say('web.forms.way.kind'),
      kind: 'choice',
      options: WAY_KINDS.map((kind) => ({ value: kind, label: say(`web.ways.${kind}`) })),
    },
    { path: at('place'), label: say('web.forms.way.place'), kind: 'choice', options: choicesOf(season.places) },
    { path: at('build', 'working days'), label: say('web.forms.way.build-days'), kind: 'whole', fallback: '0' },
    { path: at('build', 'cost'), label: say('web.forms.way.build-cost'), kind: 'amount', fallback: '0' },
    { path: at('strike cost'), label: say('web.forms.way.strike-cost'), kind: 'amount', fallback: '0' },
    { path: at('standing per day'), label: say('web.forms.way.standing'), kind: 'amount', fallback: '0' },
    {
      path: at('minutes percent'),
      label: say('web.forms.way.minutes'),
      kind: 'whole',
      fallback: String(way.minutesPercent),
    },
    ...truthFields(way, at, say),
  ];
}

/** How true the way is to the place of the story, where somebody judged it. */
function truthFields(way: Way, at: (...keys: readonly string[]) => SeasonPath, say: Book['say']): readonly FormField[] {
  const judged: FormField = {
    path: at('truth'),
    label: say('web.forms.way.truth'),
    kind: 'truth',
    // What it counts for without one stands there until somebody says otherwise.
    write: (on) => (on ? { of: truthPercent(way) / 100, why: say('web.forms.way.truth-why') } : undefined),
    help: say('web.forms.way.truth-help'),
  };
  if (way.truth === undefined) return [judged];
  return [
    judged,
    { path: at('truth', 'of'), label: say('web.forms.way.truth-of'), kind: 'text' },
    { path: at('truth', 'why'), label: say('web.forms.way.truth-why'), kind: 'text' },
  ];
}
