import { describe, expect, it, vi } from 'vitest';
import type { SeasonPath } from '../../../live/index.ts';
import type { Person, Season } from '../../../season/index.ts';
import { season as view } from '../../testing/views.ts';

vi.mock('../../page/preferences.ts', () => ({
  preferences: { get: () => ({ language: 'en' }), subscribe: () => () => {} },
}));
const { personForm } = await import('./person-form.ts');

const june = (contract: unknown) =>
  ({ id: 'june', contract, restMinutes: 660, makeUpMinutes: 45, outMinutes: 15 }) as unknown as Person;

function form(contract: Readonly<Record<string, unknown>>) {
  const person = june(contract);
  const season = { people: [person], bases: [], episodes: [1, 2, 3, 4] } as unknown as Season;
  return personForm(person, view(1, { season, source: { people: [{ contract }] } }), (code) => code);
}
const words = (path: SeasonPath) =>
  path.map((key) => (typeof key === 'string' ? key : Object.values(key).join(' '))).join('/');
const keys = (contract: Readonly<Record<string, unknown>>) =>
  form(contract).contract.map(({ path }) => words(path.slice(3)));

describe("a person's contract", () => {
  it('asks for the money of its kind', () => {
    expect(keys({ kind: 'day', holdPercent: 50 })).toEqual([
      '',
      'rate',
      'hold percent',
      'travel day percent',
      'drop',
      'overtime',
      'forced call',
    ]);
    expect(keys({ kind: 'series' })).toContain('per episode');
    expect(keys({ kind: 'run' })).toEqual(['', 'fee', 'qualifies at']);
  });

  it('asks for the terms of a drop only where one is agreed', () => {
    expect(keys({ kind: 'weekly', holdPercent: 50, drop: { max: 1 } })).toContain('drop/min calendar days');
    expect(keys({ kind: 'weekly', holdPercent: 50 })).not.toContain('drop/min calendar days');
  });

  it('asks for the terms of overtime only where they are of its own', () => {
    expect(keys({ kind: 'weekly', holdPercent: 50, overtime: 'none' })).not.toContain('overtime/paid');
    const own = { paid: '8 h', bands: [{ after: '8 h', 'premium percent': 50 }] };
    expect(keys({ kind: 'weekly', holdPercent: 50, overtime: own })).toEqual(
      expect.arrayContaining(['overtime/paid', 'overtime/bands/8 h/after', 'overtime/bands/8 h/premium percent']),
    );
  });

  it('keeps the money when its kind is changed', () => {
    const write = (contract: Readonly<Record<string, unknown>>, kind: string) =>
      form(contract).contract[0]!.write!(kind);
    expect(write({ kind: 'day', holdPercent: 50, rate: '900 USD' }, 'run')).toEqual({ kind: 'run', fee: '900 USD' });
    expect(write({ kind: 'run', fee: 5000 }, 'series')).toEqual({ kind: 'series', 'per episode': 5000 });
  });
});
