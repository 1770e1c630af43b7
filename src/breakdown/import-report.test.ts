import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { episodesOfScript, readScript, type Screenplay } from '../script/index.ts';
import { smallEpisode, smallSeason } from '../season/testing/small-season.ts';
import { importReport, importScripts } from './import-report.ts';
import { breakDownInto } from './scenes-into-season.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the import report', () => {
  it('has the fields of onyva-import/1 and no others', () => {
    const text =
      'Title: Pilot\n\nINT. EMMA’S FLAT - KITCHEN - NIGHT #12A#\n\nEMMA (V.O.)\nOnce.\n\nLOU\nHm.\n\nEXT. QUAI - CONTINUOUS #13#\n\nRain.\n';
    const report = importScripts([{ file: 'pilot.fountain', bytes: bytes(text) }]);
    expect(report).toEqual({
      format: 'onyva-import/1',
      scripts: [
        {
          file: 'pilot.fountain',
          title: 'Pilot',
          pages: 1,
          languages: [{ language: 'en', speeches: 2 }],
          scenes: [
            {
              episode: null,
              number: '12A',
              heading: 'INT. EMMA’S FLAT - KITCHEN - NIGHT',
              intExt: 'INT',
              intExtGuessed: false,
              standsAs: null,
              set: "EMMA'S FLAT - KITCHEN",
              sets: ["EMMA'S FLAT - KITCHEN"],
              omitted: false,
              time: 'NIGHT',
              resolvedTime: 'NIGHT',
              light: 'night',
              lightGuessed: false,
              eighths: 2,
              page: 1,
              cast: ['LOU'],
              line: 3,
              storyDay: 'N1',
              languages: ['en'],
              elements: [],
            },
            {
              episode: null,
              number: '13',
              heading: 'EXT. QUAI - CONTINUOUS',
              intExt: 'EXT',
              intExtGuessed: false,
              standsAs: null,
              set: 'QUAI',
              sets: ['QUAI'],
              omitted: false,
              time: 'CONTINUOUS',
              resolvedTime: 'NIGHT',
              light: 'night',
              lightGuessed: false,
              eighths: 1,
              page: 1,
              cast: [],
              line: 11,
              storyDay: 'N1',
              languages: [],
              elements: [
                { category: 'special-effects', name: 'rain', words: 'Rain', line: 13, amount: 1, confidence: 75 },
              ],
            },
          ],
          diagnostics: [
            expect.objectContaining({ code: 'voice-only', severity: 'info', line: 3, column: 1 }),
            expect.objectContaining({ code: 'time-resolved', severity: 'info', line: 11, column: 1 }),
          ],
        },
      ],
    });
    expect(Object.keys(report.scripts[0]!.diagnostics[0]!).sort()).toEqual([
      'action',
      'code',
      'column',
      'line',
      'message',
      'severity',
    ]);
  });

  it('says whom it counts as there where nobody speaks', () => {
    const text = 'INT. A - DAY #1#\n\nLOU\nHm.\n\nINT. B - DAY #2#\n\nLOU waits.\n';
    const [script] = importScripts([{ file: 'a.fountain', bytes: bytes(text) }]).scripts;
    expect(script?.scenes.map(({ cast }) => cast)).toEqual([['LOU'], ['LOU']]);
    expect(script?.diagnostics).toMatchObject([{ code: 'silent-scene', severity: 'info', line: 6 }]);
  });

  it('says what the season will use, scene by scene', () => {
    const first =
      'EXT. BIG-TOP - DUSK #1#\n\nLOU\nHm.\n\nINT. BIG TOP - CONTINUOUS #2#\n\nLOU waits.\n\nEXT. LANE #3#\n\nRain.\n';
    const second =
      'INT. BIG - TOP - DAY TO NIGHT #1#\n\nLOU\nHm.\n\nINT. Big top, ring - DAY [FLASHBACK] #2#\n\nRain.\n';
    const scripts = [first, second].map((text, i) => readScript(bytes(text), `${101 + i}.fountain`));
    const imported = importReport(scripts, 'en').scripts.flatMap(({ scenes }) => scenes);
    const season = smallSeason({ episodes: [smallEpisode('101'), smallEpisode('102')] });
    const byEpisode = new Map(scripts.map((script, i) => [`${101 + i}`, script]));
    const { scenes } = breakDownInto(season, byEpisode).season;
    expect(imported.map(({ set, resolvedTime, light, cast }) => ({ set, resolvedTime, light, cast }))).toEqual(
      scenes.map(({ set, resolvedTime, light, characters }) => ({ set, resolvedTime, light, cast: characters })),
    );
    expect(imported.map(({ set, light }) => `${set}: ${light}`)).toEqual([
      'BIG-TOP: dusk',
      'BIG-TOP: dusk',
      'LANE: dusk',
      'BIG - TOP: any',
      'BIG TOP, RING: day',
    ]);
  });

  it('reports a file that is no script instead of failing', () => {
    const report = importScripts([
      { file: 'a.fdx', bytes: bytes('<html/>') },
      { file: 'b.pdf', bytes: bytes('%PDF-1.7') },
      { file: 'c.fountain', bytes: new Uint8Array() },
    ]);
    expect(report.scripts.map(({ scenes }) => scenes.length)).toEqual([0, 0, 0]);
    for (const { diagnostics } of report.scripts) expect(diagnostics.length).toBeGreaterThan(0);
  });
});

/** What the season says of the same script, in the words of the report. */
function inSeason(script: Screenplay): unknown {
  const parts = episodesOfScript(script).map(({ screenplay }, index) => [String(101 + index), screenplay] as const);
  const season = smallSeason({ episodes: parts.map(([id]) => smallEpisode(id)) });
  return breakDownInto(season, new Map(parts)).season.scenes.map((scene) => ({
    number: scene.number,
    set: scene.set,
    time: scene.time,
    resolvedTime: scene.resolvedTime,
    light: scene.light,
    cast: scene.characters,
  }));
}

const CASES = '../shared/data/cases';
const noCases = !existsSync(CASES);

describe.skipIf(noCases)(`odd scripts${noCases ? ` [SKIPPED: ${CASES} is not there]` : ''}`, () => {
  it('are reported as the season will have them', () => {
    const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(fdx|fountain)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const script = readScript(readFileSync(`${CASES}/${file}`), file);
      const [report] = importReport([script], 'en').scripts;
      const said = report!.scenes.map(({ number, set, time, resolvedTime, light, cast }) => {
        return { number, set, time, resolvedTime, light, cast };
      });
      expect(said, file).toEqual(inSeason(script));
    }
  });
});

const SCRIPTS = '../shared/data/scripts';
const absent = !existsSync(SCRIPTS);

describe.skipIf(absent)(`every real script${absent ? ` [SKIPPED: ${SCRIPTS} is not there]` : ''}`, () => {
  it('has a scene per heading, each with a number of its own, a length and a set', () => {
    const files = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(fdx|fountain)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const report = importScripts(files.map((file) => ({ file, bytes: readFileSync(`${SCRIPTS}/${file}`) })));
    for (const { file, scenes } of report.scripts) {
      const numbers = scenes.map(({ episode, number }) => `${episode} ${number.toUpperCase()}`);
      expect(new Set(numbers).size, file).toBe(scenes.length);
      for (const scene of scenes) {
        expect(scene.set, `${file}:${scene.line}`).not.toBe('');
        expect(scene.eighths > 0 || scene.set === 'OMITTED', `${file}:${scene.line}`).toBe(true);
        expect(scene.cast.every((name) => name === name.toUpperCase() && name.trim() !== '')).toBe(true);
      }
    }
  });
});
