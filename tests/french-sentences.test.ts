import { describe, expect, it } from 'vitest';
import { COST_CODES } from '../src/foundation/index.ts';
import { labelOf } from '../src/live/labels.ts';
import { LIVE_DIAGNOSTICS } from '../src/live/live-diagnostics.ts';
import { buildProblem } from '../src/planning/problem/build-problem.ts';
import { conflictOf } from '../src/planning/words/conflict-sentences.ts';
import { GUARANTEE, planFacts, whyOf } from '../src/planning/words/cost-sentences.ts';
import { RULES } from '../src/schedule/index.ts';
import { day, smallSeason } from '../src/season/testing/small-season.ts';
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

  for (const quantity of [1, 5]) {
    for (const kind of ['person', 'place', 'unit'] as const) {
      it.each(COST_CODES)(`why a cost line is what it is: ${quantity} of %s, of a ${kind}`, (code) => {
        const facts = planFacts(season, new Map([['lou', ['2027-04-14', '2027-04-20'].map(day)]]));
        for (const [date, detail] of [
          [day('2027-04-14'), 'x'],
          [null, GUARANTEE],
        ] as const) {
          const line = { code, subject: 'lou', kind, date, base: 'paris', amount: 50_000, quantity, detail };
          const why = whyOf(line, facts);
          if (code === 'prep' || code === 'incentive') continue;
          expect(inFrench(why)).not.toBe(why);
          expect(inFrench(why)).not.toMatch(ENGLISH);
        }
      });
    }
  }

  it.each([
    ['24 shooting days at EUR 38,000.00 in Paris', '24 jours de tournage à 38\u202f000,00 EUR, Paris'],
    ['held 3 open days between 14 and 20 April', 'retenu(e) 3 jours ouverts entre le 14 et le 20 avril'],
    ['30 % of what qualifies (TRIP), at its cap', '30 % de ce qui est éligible (TRIP), au plafond'],
    ['not a working weekday', 'jour non travaillé'],
  ])('%s', (english, french) => expect(inFrench(english)).toBe(french));

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
