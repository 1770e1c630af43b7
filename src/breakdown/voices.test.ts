import { describe, expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { scenesOfScript } from './scenes-of-script.ts';

const spoken = (...cues: readonly string[]) =>
  parseFountain(`INT. BAR - DAY\n\n${cues.map((cue) => `${cue}\nYes.\n`).join('\n')}`, 'a.fountain');

describe('a role that is called like a voice', () => {
  it.each(['INTERCOM', 'POLICE OPERATOR', 'RADIO HOST', 'DISPATCH', 'A DEEP VOICE', 'VOIX AU TÉLÉPHONE', 'RÉPONDEUR'])(
    '%s has no shooting day, and it is said once',
    (cue) => {
      const { scenes, diagnostics } = scenesOfScript(spoken('LOU', cue, cue));
      expect(scenes.map(({ cast, voiceOnly }) => [cast, voiceOnly])).toEqual([[['LOU'], [cue]]]);
      expect(diagnostics.filter(({ code }) => code === 'voice-role')).toHaveLength(1);
    },
  );

  it.each(['CAMERA OPERATOR', 'VOICELESS MAN', 'TVETA', 'RADIOLOGIST'])('%s is somebody', (cue) => {
    expect(scenesOfScript(spoken(cue)).scenes[0]).toMatchObject({ cast: [cue], voiceOnly: [] });
  });

  it('is on set where the season has somebody for it', () => {
    expect(scenesOfScript(spoken('DISPATCH'), ['Dispatch']).scenes[0]).toMatchObject({ cast: ['DISPATCH'] });
  });
});
