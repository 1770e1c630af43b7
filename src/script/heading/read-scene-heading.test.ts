import { describe, expect, it } from 'vitest';
import { readSceneHeading } from './read-scene-heading.ts';

/** `INT | SET - SUB-SET | TIME | light`. */
function told(text: string): string {
  const { number, intExt, sets, time, reading } = readSceneHeading(text);
  const set = sets.map((parts) => parts.join(' - ')).join(' / ');
  return [...(number === null ? [] : [number]), intExt ?? '?', set, time, reading?.light ?? ''].join(' | ');
}

describe('an English heading', () => {
  it.each([
    ['INT. KITCHEN - NIGHT', 'INT | KITCHEN | NIGHT | night'],
    ["EXT. EMMA'S FLAT - ROOF – DAY", "EXT | EMMA'S FLAT - ROOF | DAY | day"],
    ['int emma’s flat — kitchen — dawn', "INT | EMMA'S FLAT - KITCHEN | DAWN | dawn"],
    ['INT./EXT. CAR - MAGIC HOUR', 'INT/EXT | CAR | MAGIC HOUR | dusk'],
    ['I/E CAR - DAY', 'INT/EXT | CAR | DAY | day'],
    ['EXT/INT. PORCH- DAY', 'INT/EXT | PORCH | DAY | day'],
    ['EST. PARIS - DAY', 'EXT | PARIS | DAY | day'],
    ['INT. OFFICE', 'INT | OFFICE |  | '],
    ['INT. OFFICE - LATER THAT NIGHT', 'INT | OFFICE | LATER THAT NIGHT | night'],
    ['INT. OFFICE - THE NEXT DAY', 'INT | OFFICE | THE NEXT DAY | day'],
    ['INT. BEDROOM - NIGHT (1973)', 'INT | BEDROOM | NIGHT (1973) | night'],
    ['INT. BEDROOM - NIGHT [FLASHBACK]', 'INT | BEDROOM | NIGHT [FLASHBACK] | night'],
    ['INT. BEDROOM - NIGHT - FLASHBACK', 'INT | BEDROOM | NIGHT - FLASHBACK | night'],
    ['INT. CAR - DAY / DRIVING', 'INT | CAR | DAY / DRIVING | day'],
    ['INT. HALL - CONTINUOUS', 'INT | HALL | CONTINUOUS | any'],
    ['INT. HALL - NIGHT - CONTINUOUS', 'INT | HALL | NIGHT - CONTINUOUS | night'],
    ['EXT. HOUSE - DAY TO NIGHT', 'EXT | HOUSE | DAY TO NIGHT | any'],
    ['EXT. FIELD - PRE-DAWN', 'EXT | FIELD | PRE-DAWN | dawn'],
    ['EXT. WOODS - DAY FOR NIGHT', 'EXT | WOODS | DAY FOR NIGHT | day'],
    ['INT. KITCHEN, NIGHT', 'INT | KITCHEN | NIGHT | night'],
    ['INT. KITCHEN (NIGHT)', 'INT | KITCHEN | NIGHT | night'],
    ['INT. KITCHEN DAY', 'INT | KITCHEN | DAY | day'],
    ['KITCHEN - NIGHT', '? | KITCHEN | NIGHT | night'],
    ['MOMENTS LATER', '? |  | MOMENTS LATER | any'],
  ])('%s', (heading, expected) => {
    expect(told(heading)).toBe(expected);
  });

  it.each([
    ['INT. NIGHT CLUB - DAY', 'INT | NIGHT CLUB | DAY | day'],
    ['INT. THE NIGHT CLUB', 'INT | THE NIGHT CLUB |  | '],
    ['EXT. SUNSET BOULEVARD', 'EXT | SUNSET BOULEVARD |  | '],
    ['INT. HOTEL - SUITE - NIGHT', 'INT | HOTEL - SUITE | NIGHT | night'],
    ['EXT. RUE DES TROIS-PARAPLUIES - DAY', 'EXT | RUE DES TROIS-PARAPLUIES | DAY | day'],
    ['INT. HALVORSEN KITCHEN, EAU CLAIRE - DAY', 'INT | HALVORSEN KITCHEN, EAU CLAIRE | DAY | day'],
    ['VARIOUS H.S. GAMES', '? | VARIOUS H.S. GAMES |  | '],
    ['INTERSTATE 5 - DAY', '? | INTERSTATE 5 | DAY | day'],
    ['EXTRA LARGE STORE - DAY', '? | EXTRA LARGE STORE | DAY | day'],
  ])('keeps words of the set in the set: %s', (heading, expected) => {
    expect(told(heading)).toBe(expected);
  });
});

describe('a French heading', () => {
  it.each([
    ['INT. CUISINE - JOUR', 'INT | CUISINE | JOUR | day'],
    ['EXT. QUAI – NUIT', 'EXT | QUAI | NUIT | night'],
    ['INT. JOUR - CUISINE', 'INT | CUISINE | JOUR | day'],
    ['INT/NUIT - CHAMBRE - LIT', 'INT | CHAMBRE - LIT | NUIT | night'],
    ['EXT. NUIT. PONT DES SOUPIRS', 'EXT | PONT DES SOUPIRS | NUIT | night'],
    ['CUISINE - INT. JOUR', 'INT | CUISINE | JOUR | day'],
    ['QUAI - EXT/NUIT', 'EXT | QUAI | NUIT | night'],
    ['INTÉRIEUR - BUREAU - SOIR', 'INT | BUREAU | SOIR | night'],
    ['EXT. PLACE - LEVER DU JOUR', 'EXT | PLACE | LEVER DU JOUR | dawn'],
    ['EXT. PLACE - Crépuscule', 'EXT | PLACE | CRÉPUSCULE | dusk'],
    ['EXT. PLACE - APRES-MIDI', 'EXT | PLACE | APRES-MIDI | day'],
    ['EXT. FORÊT - NUIT AMÉRICAINE', 'EXT | FORÊT | NUIT AMÉRICAINE | day'],
    ['INT. SALON - LE LENDEMAIN MATIN', 'INT | SALON | LE LENDEMAIN MATIN | day'],
    ['INT. SALON - QUELQUES INSTANTS PLUS TARD', 'INT | SALON | QUELQUES INSTANTS PLUS TARD | any'],
    ['INT. SALON - EN CONTINUITÉ', 'INT | SALON | EN CONTINUITÉ | any'],
  ])('%s', (heading, expected) => {
    expect(told(heading)).toBe(expected);
  });
});
