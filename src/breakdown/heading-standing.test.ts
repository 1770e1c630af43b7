/** Headings that say little: inside or outside, in what light, of which set, and those that are no scenes. */
import { describe, expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { CATALOG, readSeason, sideOfScene } from '../season/index.ts';
import { breakDownInto } from './scenes-into-season.ts';
import { scenesOfScript, scenesToShoot } from './scenes-of-script.ts';

function rows(...headings: readonly string[]): string[] {
  const text = headings.map((heading) => `${heading}\n\nSomebody walks.\n\n`).join('');
  return scenesOfScript(parseFountain(text, 'a.fountain')).scenes.map(
    ({ intExt, intExtGuessed, set, light, standsAs }) =>
      standsAs ?? `${intExt}${intExtGuessed ? '?' : ''} ${set} ${light}`,
  );
}

describe('a heading without INT or EXT', () => {
  it('is held to the light it names, outside where its place is outside', () => {
    expect(rows('.GRAVEL ROAD - NIGHT', '.CLEARING - DUSK', '.RUE DE LA CUISINE - NUIT', '.KÜCHE - NACHT')).toEqual([
      'EXT? GRAVEL ROAD night',
      'EXT? CLEARING dusk',
      'EXT? RUE DE LA CUISINE night',
      'INT? KÜCHE night',
    ]);
  });

  it('goes by the head of the name, and by OUTSIDE and INSIDE before all', () => {
    expect(
      rows(
        '.KITCHEN GARDEN - DAY',
        '.GARDEN OF THE HOTEL - DAY',
        '.BASE OF THE SLOPE - DAY',
        '.APARTMENT - BALCONY - DAY',
      ),
    ).toEqual([
      'EXT? KITCHEN GARDEN day',
      'EXT? GARDEN OF THE HOTEL day',
      'EXT? BASE OF THE SLOPE day',
      'EXT? APARTMENT - BALCONY day',
    ]);
    expect(rows('.OUTSIDE THE KITCHEN - NIGHT', '.INSIDE THE TENT - NIGHT')).toEqual([
      'EXT? OUTSIDE THE KITCHEN night',
      'INT? INSIDE THE TENT night',
    ]);
  });

  it('is what other headings of the set say, before or after it, and then it is no guess', () => {
    expect(rows('.THE PIER - NIGHT', 'INT. PIER - DAY', '.AT THE PIER - DUSK')).toEqual([
      'INT THE PIER night',
      'INT PIER day',
      'INT AT THE PIER dusk',
    ]);
  });

  it('goes on with the scene before, its light too, where it says no time', () => {
    expect(rows('EXT. CAMP - NIGHT', '.FURTHER ALONG', '.THE WOODS')).toEqual([
      'EXT CAMP night',
      'EXT? FURTHER ALONG night',
      'EXT? THE WOODS night',
    ]);
  });

  it('is held to its light where nothing tells which it is', () => {
    expect(rows('INT. KITCHEN - DAY', '.SOLARIS - NIGHT', '.SOLARIS II')).toEqual([
      'INT KITCHEN day',
      'INT/EXT? SOLARIS night',
      'INT/EXT? SOLARIS II night',
    ]);
  });

  it('takes the light of a time in brackets behind what tells how it is shot', () => {
    expect(rows('EXT. FIELD - TIME LAPSE (DAY TO NIGHT)', 'EXT. FIELD - TIME LAPSE (NIGHT)')).toEqual([
      'EXT FIELD any',
      'EXT FIELD night',
    ]);
  });
});

const SHOTS = `INT. BAR - NIGHT

BOB waits.

BOB
Well?

.CLOSE ON THE GLASS

It is empty.

.LOU

LOU
Well what?

.TITLE CARD: "LATER THAT YEAR"

.BOB'S POV

A door.

EXT. STREET - NIGHT

Rain.
`;

describe('a heading that is no scene', () => {
  const script = parseFountain(SHOTS, 'a.fountain');
  const { scenes, diagnostics } = scenesOfScript(script);

  it('is a shot of the scene before it, or a card; both are said, and the numbers stay', () => {
    expect(scenes.map(({ number, heading, standsAs = 'scene' }) => `${number} ${heading}: ${standsAs}`)).toEqual([
      '1 INT. BAR - NIGHT: scene',
      '2 CLOSE ON THE GLASS: shot',
      '3 LOU: shot',
      '4 TITLE CARD: "LATER THAT YEAR": card',
      "5 BOB'S POV: shot",
      '6 EXT. STREET - NIGHT: scene',
    ]);
    expect(diagnostics.filter(({ code }) => code === 'heading-without-scene').map(({ place }) => place?.line)).toEqual([
      8, 12, 17, 19,
    ]);
  });

  it('is shot with the people and in the length of its scene', () => {
    const [bar, street] = scenesToShoot(scenes);
    expect(bar).toMatchObject({ number: '1', cast: ['BOB', 'LOU'] });
    expect(street).toMatchObject({ number: '6', eighths: 1 });
    expect(bar!.eighths).toBeLessThan(scenes.slice(0, 5).reduce((sum, { eighths }) => sum + eighths, 0));
  });

  it('has nothing on the board, unless the season gives it a heading of its own', () => {
    const yaml = (more: string): string =>
      `format: onyva-season/1\ntitle: T\ncurrency: EUR\ncalendar: { start: 2027-04-12 }\n` +
      `bases: [{ id: paris, rules: fr-tv-2642 }]\nepisodes: [{ id: "101", script: a.fountain }]\n${more}`;
    const board = (more: string): string[] => {
      const reading = readSeason(yaml(more), 'season.yaml', CATALOG);
      const { season } = breakDownInto(reading.season!, new Map([['101', script]]), reading);
      return season.scenes.filter(({ omitted }) => !omitted).map((scene) => `${scene.id} ${sideOfScene(scene)}`);
    };
    expect(board('')).toEqual(['101-1 INT', '101-6 EXT']);
    expect(board('scenes: { "101-3": { heading: "INT. BACK ROOM - NIGHT" } }')).toEqual([
      '101-1 INT',
      '101-3 INT',
      '101-6 EXT',
    ]);
  });

  it('is a scene where people speak under a title and none is before it, or where it tells several shots', () => {
    expect(rows('.CLOSE ON A DOOR', '.SERIES OF SHOTS', '.INTERCUT HALLWAY / BEDROOM')).toEqual([
      'INT? CLOSE ON A DOOR any',
      'INT? SERIES OF SHOTS any',
      'INT? HALLWAY / BEDROOM any',
    ]);
  });
});

describe('a set that is told with the camera', () => {
  it('is the set before where the heading says only INSIDE or OUTSIDE, and that of the place where it says who is there', () => {
    const text =
      "INT. FLAT - NIGHT\n\nSCOTT\nGo.\n\n.OUTSIDE,\n\nx\n\n.INSIDE\n\nx\n\n.SCOTT, IN BAXTER'S KITCHEN\n\nSCOTT\nYes.\n";
    const { scenes } = scenesOfScript(parseFountain(text, 'a.fountain'));
    expect(scenes.map(({ intExt, set, light }) => [intExt, set, light])).toEqual([
      ['INT', 'FLAT', 'night'],
      ['EXT', 'FLAT', 'night'],
      ['INT', 'FLAT', 'any'],
      ['INT', "BAXTER'S KITCHEN", 'any'],
    ]);
  });

  it('is the set without it', () => {
    const text =
      'INT. MUSTANG - DAY\n\nRAY\nGo.\n\nINT. DODGE -- ON RAY\n\nx\n\nEXT. TRACK -- ON THE DODGE\n\nx\n\n' +
      'EXT. DODGE & MUSTANG - DAY\n\nx\n\nINT. HOUSE - ON THE PORCH - DAY\n\nx\n';
    const { scenes } = scenesOfScript(parseFountain(text, 'a.fountain'));
    expect(scenes.map(({ sets }) => sets)).toEqual([
      ['MUSTANG'],
      ['DODGE'],
      ['TRACK'],
      ['DODGE', 'MUSTANG'],
      ['HOUSE - ON THE PORCH'],
    ]);
  });
});
