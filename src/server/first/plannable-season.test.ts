import { describe, expect, it } from 'vitest';
import { presentIn, readSeasonFiles, sceneId, scenesOfScript } from '../../breakdown/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { buildProblem } from '../../planning/index.ts';
import { provenConflict } from '../../schedule/index.ts';
import { readScript } from '../../script/index.ts';
import { plannableSeason } from './plannable-season.ts';

/** What `init` makes of a script, and what `plan` proves of that. */
function made(text: string) {
  const screenplay = readScript(new TextEncoder().encode(text), '101.fountain');
  const { scenes } = scenesOfScript(screenplay);
  const scripts = [
    {
      file: 'scripts/101.fountain',
      title: 'Light',
      episode: '101',
      scenes: scenes.map((scene) => ({ ...scene, id: sceneId('101', scene.number), cast: presentIn(scene) })),
    },
  ];
  const input = { title: 'Light', base: 'paris', start: calendarDay('2027-04-12'), scripts };
  const at = new Map([['scripts/101.fountain', screenplay]]);
  const { yaml, impossible } = plannableSeason(input, at);
  const { season } = readSeasonFiles(yaml, 'season.yaml', (path) => at.get(path) ?? null);
  return { yaml, impossible, proof: provenConflict(buildProblem(season!).problem) };
}

const goesOn = (lines: number): string =>
  Array.from({ length: lines }, () => 'Something happens here and goes on and on.').join('\n\n');

describe('what init writes', () => {
  it.each(['DUSK', 'DAWN', 'NIGHT', 'DAY'])('can be planned: a very long exterior at %s', (time) => {
    const { impossible, proof, yaml } = made(`EXT. YARD - ${time}\n\n${goesOn(370)}\n`);
    expect(yaml).toContain('split:');
    expect([impossible, proof]).toEqual([[], null]);
  });

  it('can be planned: many short nights outside, one after the other', () => {
    const nights = Array.from({ length: 24 }, (_, i) => `EXT. YARD ${i} - NIGHT\n\n${goesOn(24)}\n`).join('\n');
    const { impossible, proof } = made(nights);
    expect([impossible, proof]).toEqual([[], null]);
  });
});
