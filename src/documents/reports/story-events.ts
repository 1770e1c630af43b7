/** Rehearsals, deliveries and the steps to the release as events for calendars. */
import { message } from '../../messages/index.ts';
import { deliveryStates, preparationsOf, releaseChains } from '../../story/index.ts';
import type { ReportSource } from '../report-source.ts';
import type { CalendarEvent } from './calendar-events.ts';
import { holidaysOf } from './holidays.ts';

export function storyEvents(source: ReportSource): readonly CalendarEvent[] {
  const { season, words, look } = source;
  const names = (people: readonly string[]): string => people.map((id) => look.person(id)?.name ?? id).join(', ');
  const met = preparationsOf(season, source.days, holidaysOf(season)).flatMap(
    ({ rehearsal, id, name, people, base, before, slot, isFixed }): readonly CalendarEvent[] => {
      const timeZone = look.base(base)?.timeZone;
      if (slot === null || timeZone === undefined) return [];
      const notes = [
        rehearsal === null ? words.label('fitting') : words.say(message(`story.rehearsal.${rehearsal.kind}`)),
        names(people),
        rehearsal?.coach ?? '',
        before.join(', '),
        words.label(isFixed ? 'slot-fixed' : 'slot-proposed'),
      ].filter((note) => note !== '');
      const { date, from, to } = slot;
      const key = `${rehearsal === null ? 'fitting' : 'rehearsal'}.${id}`;
      return [{ key, title: name, place: '', notes, when: { timeZone, date, from, to } }];
    },
  );
  const due = deliveryStates(season, source.days).map(({ delivery, scenes }) => ({
    key: `delivery.${delivery.id}`,
    title: `${delivery.name} · ${words.say(message(`story.delivery.${delivery.kind}`))}`,
    place: '',
    notes: [scenes.map(({ scene }) => scene).join(', '), names(delivery.people)].filter((note) => note !== ''),
    when: { allDay: delivery.due },
  }));
  const steps = releaseChains(season, source.days).flatMap(({ episode, steps: own, release }) => [
    ...own.map(({ step, language, from }, index) => ({
      key: `release.${episode.id}.${index}`,
      title: `${episode.id} ${step.name}${language === null ? '' : ` (${language})`}`,
      place: '',
      notes: [],
      when: { allDay: from },
    })),
    {
      key: `release.${episode.id}`,
      title: words.labelled('release', `${episode.id} ${episode.title}`.trim()),
      place: '',
      notes: [],
      when: { allDay: release },
    },
  ]);
  return [...met, ...due, ...steps];
}
