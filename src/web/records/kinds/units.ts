/** Units: the crews that shoot. */

import { missingRow } from '../../forms/missing-row.ts';
import { rangesText } from '../days-text.ts';
import type { KindOfRecord } from '../record-kind.ts';
import { choicesOf, freshId, nameField, recordPath } from '../rows.ts';

export const units: KindOfRecord = {
  list: 'units',
  record: 'units',
  columns: ['web.records.columns.home', 'web.records.columns.share', 'web.records.columns.dates'],
  rows: (book) =>
    book.season.units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      path: recordPath('units', unit.id, book),
      cells: [
        book.season.bases.find(({ id }) => id === unit.homeBase)?.name ?? unit.homeBase,
        `${unit.crewPercent} %`,
        rangesText(unit.available) || book.say('web.forms.always'),
      ],
    })),
  form: (id, book) => {
    const unit = book.season.units.find((one) => one.id === id);
    if (unit === undefined) return [];
    const { say, season } = book;
    const path = recordPath('units', id, book);
    return [
      {
        title: say('web.records.parts.unit'),
        fields: [
          nameField('units', id, [...path, 'name'], say('web.records.fields.name')),
          {
            path: [...path, 'home'],
            label: say('web.records.columns.home'),
            kind: 'choice',
            fallback: season.bases[0]?.name ?? '',
            options: choicesOf(season.bases),
          },
          {
            path: [...path, 'crew percent'],
            label: say('web.settings.fields.crew-percent'),
            kind: 'whole',
            fallback: '100',
            help: say('web.records.help.crew-percent'),
          },
          {
            path: [...path, 'available'],
            label: say('web.settings.fields.available'),
            kind: 'days',
            fallback: say('web.forms.always'),
            help: say('web.records.help.unit-dates'),
          },
        ],
      },
    ];
  },
  asks: ({ say }) => [{ key: 'name', label: say('web.records.fields.name'), kind: 'text' }],
  fresh: ({ name = '' }, book) => {
    const { season, view } = book;
    // While none is written, one counts: it is written first, or the new one would stand in its place.
    const first = missingRow(view, ['units', { id: season.units[0]?.id ?? '' }]);
    return [
      ...(first?.commands ?? []),
      {
        kind: 'add-row',
        path: ['units'],
        value: { id: freshId(name, 'units', season), name, home: season.bases[0]!.id },
      },
    ];
  },
  merges: true,
};
