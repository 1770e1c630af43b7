/** Facts of the world that a season relies on: sun, public holidays, roads, time zones, and which days are worked. */
export { knowsHolidaysOf, listedHolidayOn, publicHolidayOn } from './holidays.ts';
export { crewHolidayOn, isHoliday, isOpen, isOpenDay, isSchoolTerm, whyClosed } from './open-days.ts';
export { roadMinutes } from './road.ts';
export { type LightWindows, lightCalendar, lightWindows } from './sun.ts';
export { type ClockChange, clockChanges, isTimeZone, utcMinutes, utcOffsetAtNoon, wallClock } from './time-zone.ts';
export { readyDay, readyOf } from './working-days.ts';
