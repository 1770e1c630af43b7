import { useMemo, useState } from 'react';
import { addDays, type CalendarDay, isCalendarDay } from '../../foundation/index.ts';
import { slipsOf } from '../../story/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** What slips if a shooting day slips: shot on another date, it takes releases and deliveries along. */
export function SlipsPart({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const days = useMemo(() => now.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)), [now.days]);
  const last = days.at(-1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<CalendarDay | null>(null);
  const day = days.find(({ date, unit }) => `${date} ${unit}` === chosen) ?? last;
  if (day === undefined || last === undefined) return null;
  // A day that slips is shot after all others, until somebody names a date.
  const to = typed ?? addDays(last.date, 1);
  const { episodes, deliveries } = slipsOf(season, days, day, to);
  const rows = [
    ...episodes.map(({ before, after, by }) => ({
      key: after.episode.id,
      isBad: by > 0,
      cells: [
        `${after.episode.id} ${after.episode.title}`,
        say(by > 0 ? 'web.story.release-slips' : 'web.story.room-shrinks', {
          n: by > 0 ? by : (after.slack ?? 0),
          was: before.slack ?? 0,
          on: { day: after.release },
        }),
      ],
    })),
    ...deliveries.map(({ delivery, scenes, by }) => ({
      key: delivery.id,
      isBad: true,
      cells: [delivery.name, say('web.story.delivery-slips', { n: by, scenes: scenes.join(', ') })],
    })),
  ];
  return (
    <>
      <h2>{say('web.story.if-day-slips')}</h2>
      <div className="story-bar">
        <label className="story-choice">
          <span>{say('web.story.day-that-slips')}</span>
          <select
            className="select"
            value={`${day.date} ${day.unit}`}
            onChange={(event) => setChosen(event.target.value)}
          >
            {days.map(({ date, unit }) => (
              <option key={`${date} ${unit}`} value={`${date} ${unit}`}>
                {season.units.length > 1
                  ? `${dayText(date, 'short')} ${recordName(season.units, unit)}`
                  : dayText(date, 'short')}
              </option>
            ))}
          </select>
        </label>
        <label className="story-choice">
          <span>{say('web.story.shot-instead')}</span>
          <input
            type="date"
            value={to}
            onChange={({ target: { value } }) => setTyped(isCalendarDay(value) ? value : null)}
          />
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{say('web.story.nothing-slips')}</p>
      ) : (
        <StoryTable title="web.story.if-day-slips" columns={['web.story.what', 'web.story.what-slips']} rows={rows} />
      )}
    </>
  );
}
