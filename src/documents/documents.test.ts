import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import { type CalendarDay, weekdayOf } from '../foundation/index.ts';
import { dayOutOfDays, LANGUAGES, oneLineSchedule, renderHtml, renderText } from './index.ts';

const GOLDEN = '../../tests/golden/documents';
const MAY_DAY = '2027-05-01';
const isOpen = (_base: string, date: CalendarDay): boolean => weekdayOf(date) < 5 && date !== MAY_DAY;

describe('documents, as printed', () => {
  for (const lang of LANGUAGES) {
    const oneLiner = oneLineSchedule(SMALL_SEASON, SMALL_PLAN, { lang });
    const dood = dayOutOfDays(SMALL_SEASON, SMALL_PLAN, { lang, isOpen });
    const narrow = dayOutOfDays(SMALL_SEASON, SMALL_PLAN, { lang, isOpen, weeksPerBlock: 2 });
    it(`one-liner, ${lang}`, async () => {
      await expect(renderText(oneLiner)).toMatchFileSnapshot(`${GOLDEN}/one-liner.${lang}.golden.txt`);
      await expect(renderHtml(oneLiner)).toMatchFileSnapshot(`${GOLDEN}/one-liner.${lang}.golden.html`);
    });
    it(`day out of days, ${lang}`, async () => {
      await expect(renderText(narrow)).toMatchFileSnapshot(`${GOLDEN}/day-out-of-days.${lang}.golden.txt`);
      await expect(renderHtml(dood)).toMatchFileSnapshot(`${GOLDEN}/day-out-of-days.${lang}.golden.html`);
    });
  }
});
