import { describe, expect, it } from 'vitest';
import { buildProblem } from '../src/planning/problem/build-problem.ts';
import { smallSeason } from '../src/planning/testing/small-season.ts';
import { conflictOf } from '../src/planning/words/conflict-sentences.ts';
import { RULES } from '../src/schedule/index.ts';
import { labelOf } from '../src/season/live/labels.ts';
import { LIVE_DIAGNOSTICS } from '../src/season/live/live-diagnostics.ts';
import { inFrench } from '../src/web/i18n/in-french.ts';
import { REFUSALS_FR } from '../src/web/i18n/refusals-fr.ts';

const ENGLISH = /(?<!\p{L})(the|is|are|not|days?|must|of|on|and|too|scene)(?!\p{L})/iu;

describe('the French screens say in French', () => {
  const season = smallSeason();
  const { index } = buildProblem(season);
  const everything = { date: 2, unit: 0, strip: 1, person: 0, place: 1, base: 0 };

  for (const amount of [1, 75]) {
    it.each(RULES.flatMap(({ code, aspects }) => Object.keys(aspects).map((aspect) => [code, aspect] as const)))(
      `every broken rule: %s/%s by ${amount}`,
      (rule, aspect) => {
        const { message } = conflictOf(season, index, { rule, aspect, ...everything, amount });
        const french = inFrench(message).replaceAll('Main unit', '').replaceAll('street', '');
        expect(french).not.toBe(message);
        expect(french).not.toMatch(ENGLISH);
      },
    );
  }

  it('days of the week and months, and the first of a month', () => {
    expect(inFrench('Lou is not available on Sat 1 May.')).toBe('Lou n’est pas disponible le samedi 1er mai.');
  });

  it('the label of an edit', () => {
    const label = labelOf({
      kind: 'move-entries',
      board: 'main',
      entries: [{ scene: '101-12', part: 1 }],
      to: { boneyard: true },
    });
    expect(inFrench(label)).toBe('Déplacer la séquence 101-12 : hors plan');
  });

  it.each(Object.keys(LIVE_DIAGNOSTICS))('the refusal %s, by its code', (code) => {
    expect(REFUSALS_FR[code]).toHaveLength(2);
  });
});
