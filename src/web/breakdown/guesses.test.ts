import { expect, it } from 'vitest';
import { smallScene } from '../../season/testing/small-season.ts';
import { confirmedGuess } from './guesses.ts';

it('confirms what is guessed of a scene, and nothing else', () => {
  const scene = smallScene('101-1', { set: 'WOODS', intExt: 'EXT', time: '', light: 'night' });
  expect(confirmedGuess(scene)).toEqual({});
  expect(confirmedGuess({ ...scene, lightGuessed: true })).toEqual({ light: 'night' });
  expect(confirmedGuess({ ...scene, intExtGuessed: true, lightGuessed: true })).toEqual({
    heading: 'EXT. WOODS',
    light: 'night',
  });
});
