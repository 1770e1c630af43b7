import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import { calendarDay } from '../foundation/index.ts';
import type { PlanFile } from '../season/index.ts';
import { type PrintOptions, printFile } from './index.ts';

type CalendarId = 'one-liner' | 'cast-calendar' | 'place-calendar';

const ics = async (
  id: CalendarId,
  options: Partial<PrintOptions> = {},
  plan: PlanFile = SMALL_PLAN,
  season = SMALL_SEASON,
) => (await printFile(id, season, plan, { lang: 'en', format: 'ics', ...options })) as string;

function eventsOf(text: string) {
  const calendar = new ical.Component(ical.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ical.TimezoneService.register(new ical.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ical.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      notes: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      from: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      to: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid,
    };
  });
}

describe('calendars, as another program reads them', () => {
  it('of a unit have every shooting day from call to wrap, in the time zone of its base', async () => {
    const events = eventsOf(await ics('one-liner'));
    expect(events).toHaveLength(5);
    // 08:00 in Paris (summer time) is 06:00 UTC; 08:00 in Chicago is 13:00.
    expect(events[0]).toMatchObject({
      from: '2027-04-12T06:00:00.000Z',
      to: '2027-04-12T15:40:00.000Z',
      zone: 'Europe/Paris',
      title: 'Day 1 · Main unit',
      status: 'CONFIRMED',
    });
    expect(events[3]).toMatchObject({ from: '2027-04-20T13:00:00.000Z', zone: 'America/Chicago' });
    // Wrap at 25:30 is half past one the next morning.
    expect(events[2]).toMatchObject({ from: '2027-04-15T17:30:00.000Z', to: '2027-04-15T23:30:00.000Z' });
  });

  it('know the night in which the clocks change', async () => {
    const day = { ...SMALL_PLAN.days[2]!, date: calendarDay('2027-03-27'), wrap: '27:30' };
    const [event] = eventsOf(await ics('one-liner', {}, { ...SMALL_PLAN, days: [day] }));
    expect(event).toMatchObject({ from: '2027-03-27T18:30:00.000Z', to: '2027-03-28T02:30:00.000Z' });
  });

  it('of a performer have their own call and out, holds and travel as whole days', async () => {
    const events = eventsOf(await ics('cast-calendar', { scope: { person: 'theo-blanc' } }));
    const worked = events.find(({ title }) => title.startsWith('SW'))!;
    expect(worked).toMatchObject({ from: '2027-04-12T10:35:00.000Z', to: '2027-04-12T13:30:00.000Z' });
    expect(worked.notes).toContain('Make-up: 12:35');
    const held = events.find(({ title }) => title.startsWith('H'))!;
    expect(held).toMatchObject({ from: '2027-04-14', to: '2027-04-15' });
  });

  it('of a place have when the company is there', async () => {
    const events = eventsOf(await ics('place-calendar', { scope: { place: 'pont' } }));
    expect(events.map(({ from }) => from.slice(0, 10))).toEqual(['2027-04-13', '2027-04-15', '2027-05-10']);
  });

  it('keep the UID of what stays, number what changed, and cancel what is gone', async () => {
    const before = await ics('one-liner');
    expect(await ics('one-liner', { before })).toBe(before);
    const [first, second, ...rest] = SMALL_PLAN.days;
    const moved: PlanFile = { ...SMALL_PLAN, days: [{ ...first!, call: '07:00' }, ...rest] };
    const after = await ics('one-liner', { before }, moved);
    const events = eventsOf(after);
    const ofDay = (date: string) => events.find(({ uid }) => uid.includes(date))!;
    expect(ofDay(first!.date)).toMatchObject({ sequence: 1, status: 'CONFIRMED', from: '2027-04-12T05:00:00.000Z' });
    expect(ofDay(second!.date)).toMatchObject({ sequence: 1, status: 'CANCELLED' });
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      eventsOf(before)
        .map(({ uid }) => uid)
        .sort(),
    );
    // What was cancelled stays so, under the same number, until it is back.
    expect(
      eventsOf(await ics('one-liner', { before: after }, moved)).find(({ uid }) => uid.includes(second!.date)),
    ).toMatchObject({
      sequence: 1,
      status: 'CANCELLED',
    });
    expect(
      eventsOf(await ics('one-liner', { before: after })).find(({ uid }) => uid.includes(second!.date)),
    ).toMatchObject({
      sequence: 2,
      status: 'CONFIRMED',
    });
  });

  it('hold whatever text a script has, in lines of at most 75 bytes', async () => {
    const name = `Long; name, with \\ and\nEND:VEVENT ${'é🎬'.repeat(60)}`;
    const season = { ...SMALL_SEASON, places: SMALL_SEASON.places.map((place) => ({ ...place, name })) };
    const text = await ics('place-calendar', {}, SMALL_PLAN, season);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsOf(text)[0]!.place).toBe(name);
  });
});
