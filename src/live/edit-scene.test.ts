import { expect, it } from 'vitest';
import type { SeasonCommand } from './command.ts';
import { editSeasonText } from './edit-season-text.ts';

const START = 'format: onyva-season/1\n';

/** The text after these changes of scene 101-1. */
function after(...changes: readonly Omit<Extract<SeasonCommand, { kind: 'edit-scene' }>, 'kind' | 'scene'>[]): string {
  return changes.reduce((text, change) => {
    const edited = editSeasonText(text, [{ kind: 'edit-scene', scene: '101-1', ...change }]);
    if (typeof edited !== 'string') throw new Error(JSON.stringify(edited));
    return edited;
  }, START);
}

it('two people added to a scene one after the other are both in it', () => {
  expect(after({ castAdd: ['LOU'] }, { castAdd: ['ANA'] })).toBe(
    `${START}scenes: { 101-1: { cast: { add: [LOU, ANA] } } }\n`,
  );
  expect(after({ castAdd: ['LOU'] }, { castAdd: ['lou'] })).toBe(after({ castAdd: ['LOU'] }));
});

it('two people taken out one after the other are both out', () => {
  expect(after({ castRemove: ['LOU'] }, { castRemove: ['ANA'] })).toContain('remove: [LOU, ANA]');
});

it('who was added and is taken out again leaves no trace, and the other way round', () => {
  expect(after({ castAdd: ['LOU'] }, { castRemove: ['LOU'] })).not.toContain('LOU');
  expect(after({ castRemove: ['LOU'] }, { castAdd: ['LOU'] })).not.toContain('LOU');
  expect(after({ castAdd: ['LOU', 'ANA'] }, { castRemove: ['LOU'] })).toContain('add: [ANA]');
  expect(after({ castAdd: ['LOU'] }, { castAdd: null })).not.toContain('cast');
});

it('a scene gets a heading, a length and words of its own, which go as they came', () => {
  const said = { heading: 'EXT. QUAY - NIGHT', eighths: 3, synopsis: 'They part.', notes: 'rain tower' };
  expect(after(said)).toBe(
    `${START}scenes: { 101-1: { heading: EXT. QUAY - NIGHT, eighths: 3, synopsis: They part., notes: rain tower } }\n`,
  );
  expect(after(said, { heading: null, eighths: null, synopsis: null, notes: null })).not.toContain('101-1');
});
