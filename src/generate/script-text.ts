/** Fountain text of a drawn episode: nonsense, but of the right length, with the right people speaking. */
import type { Random } from '../foundation/index.ts';
import names from './data/names.json' with { type: 'json' };
import { pick } from './draw.ts';
import type { Story, StoryScene } from './story.ts';

/** Lines of a page and columns of an action and of a speech, as `script/page-format.json` has them. */
const PAGE_LINES = 55;
const ACTION_COLUMNS = 60;
const SPEECH_COLUMNS = 35;

export function scriptText(story: Story, episode: number, title: string, random: Random): string {
  const parts = [`Title: ${title}\nCredit: Generated\nAuthor: onyva generate\n`];
  for (const scene of story.scenes) if (scene.episode === episode) parts.push(sceneText(story, scene, random));
  return `${parts.join('\n')}`;
}

function sceneText(story: Story, scene: StoryScene, random: Random): string {
  const set = story.sets[scene.set]!.name;
  const heading = `${scene.outside ? 'EXT' : 'INT'}. ${set} - ${scene.light.toUpperCase()} #${scene.number}#`;
  // The middle of the eighth, so that a line more or less at a page's foot does not count.
  const wanted = Math.floor(((scene.eighths - 0.5) * PAGE_LINES) / 8);
  const cues = scene.people.map((person) => story.people[person]!.character);
  const blocks = [heading];
  // The heading and the blank line above it.
  let lines = 2;
  for (const cue of cues) {
    const speech = pick(random, names.lines);
    blocks.push(`${cue}\n${speech}`);
    lines += 2 + wrapped(speech, SPEECH_COLUMNS);
  }
  for (let turn = 0; lines + 2 <= wanted; turn++) {
    const speaker = cues.length > 0 && turn % 2 === 1 ? pick(random, cues) : null;
    const text = speaker === null ? pick(random, names.action) : pick(random, names.lines);
    const needed = speaker === null ? 1 + wrapped(text, ACTION_COLUMNS) : 2 + wrapped(text, SPEECH_COLUMNS);
    if (lines + needed > wanted) {
      blocks.push('A pause.');
      lines += 2;
    } else {
      blocks.push(speaker === null ? text : `${speaker}\n${text}`);
      lines += needed;
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Lines of a text set in so many columns. */
function wrapped(text: string, columns: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > columns) {
      lines++;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}
