import { describe, expect, it } from 'vitest';
import type { Season } from '../../season/index.ts';
import type { FormField } from '../forms/season-fields.ts';
import { season as view } from '../testing/views.ts';
import { seasonForm } from './season-form.ts';

const base = (id: string, name: string) => ({
  id,
  name,
  rules: { id: 'fr', name: 'France', maxWorkMinutes: 600 },
  crewHold: { percent: 30, restartPercent: 300, restartAfterDays: 14 },
  incentive: null,
});
const season = {
  ...{ calendar: { prepStart: '2027-01-04' }, bases: [base('paris', 'Paris'), base('lyon', 'Lyon')] },
  units: [{ id: 'main', name: 'Main unit' }],
  timing: { minutesPerEighth: { intDay: 12, intNight: 14, extDay: 13, extNight: 16 }, firstSetUpMinutes: 50 },
} as unknown as Season;
const asWords = ({ path }: FormField) => path.map((key) => (typeof key === 'string' ? key : key.id)).join('/');
const paths = (source: unknown) =>
  seasonForm(view(1, { season, source }), (code) => code).flatMap(({ fields }) => fields.map(asWords));

describe("the form of the season's terms", () => {
  it('has one field a key, and no key twice', () => {
    const found = paths({ units: [] });
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('calendar/hiatus');
  });

  it('shows in grey what counts while a field is empty', () => {
    const fields = seasonForm(view(1, { season }), (code) => code).flatMap((section) => section.fields);
    const fallback = (path: string) => fields.find((field) => asWords(field) === path)?.fallback;
    expect(fallback('timing/first set-up')).toBe('50 min');
    expect(fallback('timing/minutes per eighth/ext night')).toBe('16');
  });

  it('can be shown while season.yaml has errors', () => {
    expect(() => seasonForm(view(1), (code) => code)).not.toThrow();
  });
});
