/** Elements by the trade's categories, and categories of the season's own. */
import { type Element, elementCategoryIds, elementsByCategory } from '../../../season/index.ts';
import type { Say } from '../../i18n/language.ts';
import type { Book, KindOfRecord } from '../record-kind.ts';
import { choicesOf, freshId, nameField, recordPath } from '../rows.ts';

export function categoryName(id: string, { season, say }: Pick<Book, 'season' | 'say'>): string {
  const own = season.elementCategories.find((category) => category.id === id);
  if (own !== undefined) return own.name;
  // The trade's categories are those that the catalogues name.
  return say(`season.category.${id}` as Parameters<Say>[0]);
}

export const elements: KindOfRecord = {
  list: 'elements',
  record: 'elements',
  columns: [
    'web.records.columns.scenes',
    'web.records.columns.amount',
    'web.records.columns.rate',
    'web.records.columns.needs',
  ],
  rows: (book) => {
    const { season } = book;
    const row = (element: Element, group: string) => {
      const uses = season.scenes.flatMap((scene) =>
        scene.omitted ? [] : scene.elements.filter((use) => use.element === element.id),
      );
      return {
        id: element.id,
        name: element.name,
        path: recordPath('elements', element.id, book),
        group,
        cells: [
          String(uses.length),
          String(uses.reduce((most, { amount }) => Math.max(most, amount), 0)),
          element.rate === 0 ? '' : book.money(element.rate),
          element.needs.map((id) => season.elements.find((one) => one.id === id)?.name ?? id).join(', '),
        ],
      };
    };
    return elementsByCategory(season.elements, season.elementCategories).flatMap(({ category, elements: inIt }) =>
      inIt.map((element) => row(element, categoryName(category, book))),
    );
  },
  form: (id, book) => {
    const { season, say } = book;
    const element = season.elements.find((one) => one.id === id);
    if (element === undefined) return [];
    const path = recordPath('elements', id, book);
    const at = (key: string) => [...path, key];
    return [
      {
        title: say('web.records.parts.element'),
        fields: [
          nameField('elements', id, at('name'), say('web.records.fields.name')),
          {
            path: at('category'),
            label: say('web.records.columns.category'),
            kind: 'choice',
            options: categoryChoices(book),
          },
          {
            path: at('rate'),
            label: say('web.records.columns.rate'),
            kind: 'amount',
            fallback: '0',
            help: say('web.records.help.rate'),
          },
          {
            path: at('lead days'),
            label: say('web.records.fields.lead-days'),
            kind: 'whole',
            fallback: '0',
            help: say('web.records.help.lead-days'),
          },
          {
            path: at('available'),
            label: say('web.forms.place.available'),
            kind: 'days',
            fallback: say('web.forms.always'),
          },
          {
            path: at('unavailable'),
            label: say('web.records.fields.away'),
            kind: 'days',
            fallback: say('web.forms.none'),
          },
          {
            path: at('needs'),
            label: say('web.records.columns.needs'),
            kind: 'names',
            options: choicesOf(season.elements.filter((one) => one.id !== id)),
            help: say('web.records.help.needs'),
          },
          { path: at('note'), label: say('web.records.fields.note'), kind: 'words' },
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'name', label: book.say('web.records.fields.name'), kind: 'text' },
    {
      key: 'category',
      label: book.say('web.records.columns.category'),
      kind: 'choice',
      options: categoryChoices(book),
    },
  ],
  fresh: ({ name = '', category = 'props' }, { season }) => [
    { kind: 'add-row', path: ['elements'], value: { id: freshId(name, 'elements', season), name, category } },
  ],
  merges: true,
};

export function categoryChoices(book: Pick<Book, 'season' | 'say'>) {
  return elementCategoryIds(book.season.elementCategories).map((id) => ({ value: id, label: categoryName(id, book) }));
}

export const categories: KindOfRecord = {
  list: 'element-categories',
  record: 'element categories',
  columns: ['web.records.fields.mark', 'web.records.columns.elements'],
  rows: (book) =>
    book.season.elementCategories.map((category) => ({
      id: category.id,
      name: category.name,
      path: recordPath('element categories', category.id, book),
      cells: [category.mark ?? '', String(book.season.elements.filter((one) => one.category === category.id).length)],
    })),
  form: (id, book) => {
    const path = recordPath('element categories', id, book);
    return [
      {
        title: book.say('web.records.columns.category'),
        fields: [
          nameField('element categories', id, [...path, 'name'], book.say('web.records.fields.name')),
          {
            path: [...path, 'mark'],
            label: book.say('web.records.fields.mark'),
            kind: 'text',
            help: book.say('web.records.help.mark'),
          },
        ],
      },
    ];
  },
  asks: ({ say }) => [{ key: 'name', label: say('web.records.fields.name'), kind: 'text' }],
  fresh: ({ name = '' }, { season }) => [
    { kind: 'add-row', path: ['element categories'], value: { id: freshId(name, 'elements', season), name } },
  ],
  merges: true,
};
