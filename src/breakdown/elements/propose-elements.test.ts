import { describe, expect, it } from 'vitest';
import { type ElementProposal, proposeElements } from './propose-elements.ts';

const NOBODY = { isPerson: () => false, language: 'en' } as const;

function proposed(text: string, context: Parameters<typeof proposeElements>[1] = NOBODY): readonly ElementProposal[] {
  return proposeElements([{ kind: 'action', text, line: 12 }], context);
}

const said = (text: string): readonly string[] =>
  proposed(text).map(({ category, words, amount }) => `${category}: ${amount === 1 ? '' : `${amount} `}${words}`);

describe('elements in action', () => {
  it('are named with the words that describe them, counted, and say where they stand', () => {
    expect(proposed('June puts three old suitcases on a wet bench.')).toMatchObject([
      { key: 'props/suitcase', name: 'old suitcases', words: 'old suitcases', amount: 3, line: 12, by: 'words' },
      { key: 'set-dressing/bench', words: 'wet bench', amount: 1 },
    ]);
    expect(said('A dozen tourists watch. Two police cars stop.')).toEqual([
      'background: 12 tourists',
      'vehicles: 2 police cars',
    ]);
  });

  it('stand alone in lists, and with what goes with them', () => {
    expect(said('Copper, steam, a radio. JUNE, knitted hat with a pompom.')).toEqual([
      'special-effects: steam',
      'props: radio',
      'wardrobe: knitted hat',
    ]);
  });

  it('are no verbs, no comparisons, and nothing that is not there', () => {
    expect(said('She slides past. He lifts his head. Something leaves her face.')).toEqual([]);
    expect(said('A desk like a ship. She holds it like a baby or a bomb.')).toEqual(['set-dressing: desk']);
    expect(said('She comes in with no hat and without a coat.')).toEqual([]);
  });

  it('are called by the last word of a compound', () => {
    expect(said('He opens a biscuit tin.')).toEqual(['props: biscuit tin']);
  });

  it('are no people who have a part, and no words on a sign', () => {
    expect(said('A waiter comes.')).toEqual(['background: waiter']);
    const cast = { isPerson: (name: string) => name.toUpperCase() === 'WAITER', language: 'en' } as const;
    expect(proposed('A waiter comes.', cast)).toEqual([]);
    expect(said('Over the door: LOCATION DE COSTUMES.')).toEqual([]);
  });

  it('are found in French, by the words of French', () => {
    expect(said("Elle prend l'orchidée et trois valises dans la voiture.")).toEqual([
      'greenery: orchidée',
      'props: 3 valises',
      'vehicles: voiture',
    ]);
    // A `four` is an oven, and four is a number: the language of the line decides.
    expect(said('Elle ouvre le four et sort un gâteau de la boîte.')).toContain('set-dressing: four');
    expect(said('She counts four of them in the box.')).toEqual(['props: box']);
  });

  it('come from a heading only where a set asks for them', () => {
    const heading = proposeElements([{ kind: 'heading', text: 'INT. TAXI - MOVING - DAY', line: 3 }], NOBODY);
    expect(heading).toMatchObject([{ key: 'vehicles/taxi', words: 'TAXI' }]);
    expect(proposeElements([{ kind: 'heading', text: 'INT. BAR - NIGHT', line: 3 }], NOBODY)).toEqual([]);
  });

  it('are read in time that grows with the text alone', () => {
    const long = `${'a '.repeat(50_000)}hat`;
    const start = performance.now();
    proposed(long);
    proposed('x'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
