/** Lines of all scripts by episode and by performer, and what is misread between languages. */
import type { SpokenSum, SpokenView } from '../../api/index.ts';
import { type SpokenLine, secondsOfWords, spokenLines } from '../../breakdown/index.ts';
import { listsByKey } from '../../foundation/index.ts';
import type { SeasonModel } from '../season/season-model.ts';

const views = new WeakMap<SeasonModel, SpokenView>();

export function wordsView(model: SeasonModel): SpokenView {
  const known = views.get(model);
  if (known !== undefined) return known;
  const lines = spokenLines(model.season, model.screenplays);
  const view: SpokenView = {
    byEpisode: sumsOf(lines, ({ episode }) => episode),
    byPerson: sumsOf(lines, ({ person, character }) => person ?? `"${character}"`),
    misread: lines.flatMap(({ scene, line, character, misread }) =>
      misread.map(({ words, looksLike, means }) => ({ scene, line, character, words, looksLike, means })),
    ),
  };
  views.set(model, view);
  return view;
}

/** By key in the order of the story; within it the language with most words first. */
function sumsOf(lines: readonly SpokenLine[], keyOf: (line: SpokenLine) => string): readonly SpokenSum[] {
  return [...listsByKey(lines, keyOf).values()].flatMap((own) =>
    [...listsByKey(own, ({ language }) => language)]
      .map(([language, spoken]): SpokenSum => {
        const { episode, character, person } = spoken[0]!;
        const words = spoken.reduce((sum, line) => sum + line.words, 0);
        const scenes = [...new Set(spoken.map(({ scene }) => scene))];
        const length = { lines: spoken.length, words, seconds: secondsOfWords(words) };
        return { episode, character, person, language, ...length, scenes };
      })
      .toSorted((a, b) => b.words - a.words),
  );
}
