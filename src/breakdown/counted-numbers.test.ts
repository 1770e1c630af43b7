/** What is entered for a scene follows its scene: numbers are the script's, kept, or doubted aloud (case 24). */
import { describe, expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { readSeasonFiles } from './read-season-files.ts';

const SCENES = ['INT. CAFE - DAY', 'INT. BANK - DAY', 'EXT. BRIDGE - NIGHT'];
const ENTERED = 'scenes: { "101-2": { minutes: 200 } }\npins: [{ scene: "101-3", date: 2027-04-14 }]\n';

function read(headings: readonly string[], episode: string, rows = ENTERED) {
  const yaml =
    'format: onyva-season/1\ntitle: T\ncurrency: EUR\ncalendar: { start: 2027-04-12 }\nbases: [{ id: paris }]\n' +
    `episodes: [{ id: "101", script: a.fountain${episode} }]\n${rows}`;
  const text = headings.map((heading) => `${heading}\n\nx\n\n`).join('');
  const { season, diagnostics } = readSeasonFiles(yaml, 'season.yaml', () => parseFountain(text, 'a.fountain'));
  const minutes = season!.scenes.find(({ parts }) => parts[0]?.minutes === 200);
  const [pin] = season!.pins;
  const pinned = season!.scenes.find(({ id }) => pin?.kind === 'scene' && id === pin.scene);
  return {
    entered: [minutes?.set, pinned?.set],
    doubted: diagnostics.filter(({ code }) => code === 'entered-for-counted-scenes').map(({ place }) => place?.line),
  };
}

const KEPT = `, scene numbers: [${SCENES.map((heading, at) => `"${at + 1} ${heading}"`).join(', ')}]`;

describe('a scene put on top of a script without numbers', () => {
  const longer = ['INT. HOTEL LOBBY - DAY', ...SCENES];

  it('takes nothing from the others where their numbers are kept', () => {
    expect(read(longer, KEPT)).toEqual({ entered: ['BANK', 'BRIDGE'], doubted: [] });
  });

  it('is why numbers that are only counted are doubted, before it comes', () => {
    expect(read(SCENES, '')).toEqual({ entered: ['BANK', 'BRIDGE'], doubted: [7] });
  });

  it('takes nothing where the script has numbers', () => {
    const numbered = longer.map((heading, at) => `${heading} #${at === 0 ? 'A1' : at}#`);
    expect(read(numbered, '')).toEqual({ entered: ['BANK', 'BRIDGE'], doubted: [] });
  });
});

it('a scene between kept ones has a number that is only counted, and what is entered for it is doubted', () => {
  const now = [SCENES[0]!, 'INT. NEW - DAY', ...SCENES.slice(1)];
  const { entered, doubted } = read(now, KEPT, 'scenes: { "101-1A": { minutes: 200 } }\n');
  expect([entered[0], doubted]).toEqual(['NEW', [7]]);
});
