import { expect, it } from 'vitest';
import { seededRandom } from '../foundation/index.ts';
import type { RowName, SeasonCommand } from './command.ts';
import { editSeasonText } from './edit-season-text.ts';
import { nameOfRow, sameValue, valueAt } from './season-rows.ts';

const TEXT = `format: onyva-season/1
people:
  # The lead.
  - { id: emma, contract: { kind: day, rate: 1000 } }
  - { id: lou, contract: { kind: day, rate: 800 } }   # comes by train
sets:
  FLAT:
    ways:
      - { way: stage, place: studio }
      - { way: stage, place: barn }
`;
const rate = (id: string, value: number, was: number): SeasonCommand => ({
  kind: 'edit-season',
  path: ['people', { id }, 'contract', 'rate'],
  value,
  was,
});

function edited(text: string, command: SeasonCommand): string {
  const after = editSeasonText(text, [command]);
  if (typeof after !== 'string') throw new Error(JSON.stringify(after));
  return after;
}

it('a row written above on disk takes no rate away from whom it is for', () => {
  const inserted = TEXT.replace('  # The lead.', '  - { id: ana, contract: { kind: day, rate: 800 } }\n  # The lead.');
  const after = edited(inserted, rate('lou', 850, 800));
  expect(after).toBe(inserted.replace('rate: 800 } }   # comes', 'rate: 850 } }   # comes'));
});

it('a value that somebody has changed meanwhile is not written over, and comes with the refusal', () => {
  const changed = TEXT.replace('rate: 800', 'rate: 900');
  expect(editSeasonText(changed, [rate('lou', 850, 800)])).toMatchObject({ present: { value: 900 } });
  expect(edited(changed, rate('lou', 850, 900))).toContain('rate: 850');
});

it('a row that is gone is not made again', () => {
  const gone = TEXT.replace(/.*id: lou.*\n/, '');
  expect(editSeasonText(gone, [rate('lou', 850, 800)])).toMatchObject({ refused: [{ code: 'cannot-edit' }] });
});

it('a row is taken away or added by what it is, whatever else the list has got', () => {
  const way: SeasonCommand = { kind: 'edit-season', path: ['sets', 'FLAT', 'ways', { place: 'barn' }] };
  expect(edited(TEXT, way)).toBe(TEXT.replace('      - { way: stage, place: barn }\n', ''));
  const more: SeasonCommand = { kind: 'add-row', path: ['people'], value: { id: 'max' } };
  expect(edited(TEXT, more)).toContain('# comes by train\n  - { id: max }\n');
  expect(edited('format: onyva-season/1\n', more)).toBe('format: onyva-season/1\npeople: [{ id: max }]\n');
});

it('every row that differs from all others has a name, which leads to it wherever it stands', () => {
  const random = seededRandom(7);
  for (let run = 0; run < 300; run++) {
    const list = Array.from({ length: 1 + random.below(6) }, () => ({
      ...(random.below(2) === 0 ? {} : { id: `p${random.below(4)}` }),
      ...(random.below(2) === 0 ? {} : { name: `N${random.below(3)}` }),
      ...(random.below(2) === 0 ? {} : { between: ['a', `b${random.below(2)}`] }),
      way: ['stage', 'plate'][random.below(2)]!,
    }));
    list.forEach((row, index) => {
      const name: RowName | null = nameOfRow(list, index);
      const covers = list.filter((other) =>
        Object.entries(row).every(([key, value]) => sameValue(other[key as 'way'], value)),
      );
      if (name === null) expect(covers.length).toBeGreaterThan(1);
      else expect(valueAt({ list: [{ id: 'new' }, ...list] }, ['list', name])).toEqual(row);
    });
  }
});

it('a group is no single value, not even one that has a key toString', () => {
  const odd = { toString: 1, valueOf: 2 };
  for (const value of [1e300, 'x', '', null, undefined, true, []]) {
    expect(sameValue(odd, value)).toBe(false);
    expect(sameValue(value, odd)).toBe(false);
  }
  expect(sameValue(odd, { valueOf: '2', toString: '1' })).toBe(true);
});
