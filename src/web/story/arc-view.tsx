import { useMemo } from 'react';
import type { CalendarDay } from '../../foundation/index.ts';
import type { Moment, Season } from '../../season/index.ts';
import { arcOf, daysInArc, type Neighbour, type SceneInArc } from '../../story/index.ts';
import { EmptyState } from '../design/controls.tsx';
import { dayText } from '../i18n/format.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { goToScreen } from '../page/route.ts';
import { StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** One person's journey: its marked moments, and for every shooting day where in it they stand. */
export function ArcView({ now, chosen }: { readonly now: StoryNow; readonly chosen: string | null }) {
  const { season } = now.book;
  const say = useSay();
  const mostSeen = useMemo(() => leadOf(season), [season]);
  const person = season.people.find(({ id }) => id === (chosen ?? mostSeen));
  const days = useMemo(
    () => (person === undefined ? [] : daysInArc(season, now.days, person.id)),
    [season, now.days, person],
  );
  if (person === undefined) return <EmptyState title={say('web.story.arc')} text={say('web.story.nothing-shown')} />;
  const moments = arcOf(season, person.id);
  const jumps = days.filter(({ scenes }) => scenes.slice(1).some(({ isBack }) => isBack));
  return (
    <>
      <div className="story-bar">
        <label className="story-choice">
          <span>{say('web.story.person')}</span>
          <select
            className="select"
            value={person.id}
            onChange={(event) => goToScreen('story', 'arc', event.target.value)}
          >
            {season.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <section aria-label={say('web.story.moments')}>
        <h2>{say('web.story.moments')}</h2>
        {moments.length === 0 ? (
          <p className="quiet">{say('web.records.empty.moments')}</p>
        ) : (
          <ol className="arc-moments">
            {moments.map(({ moment, scene }) => (
              <li key={`${scene.id}${moment.kind}${moment.note}`}>
                <b>{say(`story.moment.${moment.kind}`)}</b> {scene.id} {scene.storyDay} {moment.note}
              </li>
            ))}
          </ol>
        )}
      </section>
      {jumps.length > 0 && (
        <section aria-label={say('web.story.jumps')}>
          <h2>{say('web.story.jumps')}</h2>
          <ul className="plain-list">
            {jumps.map(({ date, unit, scenes }) => (
              <li key={`${date}${unit}`}>{jumpText(date, person.name, scenes, say)}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{say('web.story.where-you-are')}</h2>
      <StoryTable
        title="web.story.where-you-are"
        columns={[
          'web.story.shot',
          'web.story.scene',
          'web.story.day',
          'web.story.position',
          'web.story.before',
          'web.story.after',
          'web.story.between',
        ]}
        rows={days.flatMap(({ date, unit, scenes }) =>
          scenes.map((one, index) => ({
            key: `${date}${unit}${one.scene.id}`,
            isBad: one.isBack && index > 0,
            cells: [
              index === 0 ? dayText(date, 'long') : '',
              `${one.scene.id} ${one.scene.set}`,
              one.scene.storyDay ?? '',
              `${one.position}${one.isBack ? ` ↩` : ''}`,
              neighbourText(one.before, say),
              neighbourText(one.after, say),
              betweenText(one, say),
            ],
          })),
        )}
      />
    </>
  );
}

/** Who has most scenes. */
function leadOf({ scenes, people }: Season): string | null {
  const counts = new Map<string, number>();
  for (const scene of scenes) for (const id of scene.people) counts.set(id, (counts.get(id) ?? 0) + 1);
  return people.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0]?.id ?? null;
}

/** `On Tuesday she plays D9 before the meal and D2 after it.` */
function jumpText(date: CalendarDay, person: string, scenes: readonly SceneInArc[], say: Say): string {
  const before = storyDaysOf(scenes.filter(({ isAfterMeal }) => !isAfterMeal));
  const after = storyDaysOf(scenes.filter(({ isAfterMeal }) => isAfterMeal));
  const fields = { on: { day: date }, person };
  if (before === '' || after === '') return say('web.story.jump', { ...fields, days: storyDaysOf(scenes) });
  return say('web.story.jump-meal', { ...fields, before, after });
}

/** `D9, D2`: as they are played, each run once. */
function storyDaysOf(scenes: readonly SceneInArc[]): string {
  const days = scenes.map(({ scene }) => scene.storyDay ?? scene.id);
  return days.filter((day, index) => day !== days[index - 1]).join(', ');
}

function neighbourText(neighbour: Neighbour | null, say: Say): string {
  if (neighbour === null) return '';
  const { scene, date, isShotBefore } = neighbour;
  if (date === null) return say('web.story.neighbour.open', { scene });
  return say(isShotBefore ? 'web.story.neighbour.shot' : 'web.story.neighbour.to-come', { scene, on: { day: date } });
}

function betweenText({ moments, lastMoment, nextMoment }: SceneInArc, say: Say): string {
  const named = (moment: Moment): string => moment.note ?? say(`story.moment.${moment.kind}`);
  if (moments.length > 0) return moments.map(named).join(', ');
  return [lastMoment === null ? '…' : named(lastMoment), nextMoment === null ? '…' : named(nextMoment)].join(' → ');
}
