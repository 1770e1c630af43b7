import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { scenesOfScript } from '../scenes-of-script.ts';
import { StoryCalendar, type StoryMoment } from './story-days.ts';

function momentsOf(...headings: readonly string[]): readonly StoryMoment[] {
  const script = parseFountain(`${headings.join('\n\nSomething.\n\n')}\n\nSomething.\n`, 'a.fountain');
  return new StoryCalendar().ofScript(scenesOfScript(script).scenes, (scene) =>
    nodesOfScene(script.nodes, scene.nodeIndex),
  );
}

const days = (...headings: readonly string[]): readonly string[] =>
  momentsOf(...headings).map(({ storyDay, because }) => `${storyDay} ${because}`);

it('light after a night is the next day, and a night belongs to the day before it', () => {
  expect(days('INT. FLAT - DAY', 'EXT. STREET - NIGHT', 'EXT. QUAY - DAWN', 'INT. BAR - DAY')).toEqual([
    'D1 first',
    'N1 goes-on',
    'D2 morning',
    'D2 goes-on',
  ]);
});

it('words count before light', () => {
  expect(
    days('INT. FLAT - DAY', 'INT. BAR - THE NEXT DAY', 'INT. BAR - CONTINUOUS', 'INT. BAR - LE LENDEMAIN'),
  ).toEqual(['D1 first', 'D2 words', 'D2 goes-on', 'D3 words']);
});

it('what is not the present has days of its own and does not move the story on', () => {
  const moments = momentsOf(
    'INT. FLAT - NIGHT',
    'EXT. BEACH - DAY - FLASHBACK',
    'INT. FLAT - NIGHT',
    'INT. CAVE - DREAM SEQUENCE',
    'INT. FLAT - DAY',
  );
  expect(moments.map(({ storyDay, time }) => `${storyDay} ${time}`)).toEqual([
    'N1 present',
    'FB1 past',
    'N1 present',
    'DR1 dream',
    'D2 present',
  ]);
  const ago = parseFountain('INT. OFFICE - DAY\n\nSUPER: "Three weeks ago."\n\nINT. FLAT - DAY\n\nX.\n', 'b.fountain');
  const [first] = new StoryCalendar().ofScript(scenesOfScript(ago).scenes, (scene) =>
    nodesOfScene(ago.nodes, scene.nodeIndex),
  );
  expect(first).toMatchObject({ storyDay: 'FB1', words: 'WEEKS AGO' });
});

it('montages, intercut calls and stock shots are told', () => {
  const [montage, call, stock, plain] = momentsOf(
    'EXT. PARIS - DAY - MONTAGE',
    'INT. OFFICE - DAY\n\nINTERCUT WITH:',
    'EXT. MOON - NIGHT (STOCK SHOT)',
    'INT. FLAT - DAY',
  );
  expect([montage!, call!, stock!, plain!].map((one) => [one.isMontage, one.isIntercut, one.isStock])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
  ]);
});

it('a second script begins a new day and counts on', () => {
  const script = parseFountain('INT. FLAT - DAY\n\nX.\n', 'a.fountain');
  const calendar = new StoryCalendar();
  const once = () =>
    calendar.ofScript(scenesOfScript(script).scenes, (scene) => nodesOfScene(script.nodes, scene.nodeIndex));
  expect([...once(), ...once()].map(({ storyDay }) => storyDay)).toEqual(['D1', 'D2']);
});
