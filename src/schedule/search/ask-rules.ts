/**
 * The questions of `rules/in-search.ts`, put to every rule that answers them. The first answers are written out instead
 * of looped over: so each call has one target, which the engine then writes into the loop around it. A rule more than
 * that is looped over.
 */
import type { InSearch } from '../rules/in-search.ts';
import { RULES } from '../rules/rules.ts';

type Question = keyof InSearch;
type Answer<Q extends Question> = NonNullable<InSearch[Q]>;

function answersTo<Q extends Question>(question: Q): readonly Answer<Q>[] {
  return RULES.flatMap(({ inSearch }) => {
    const answer = inSearch?.[question];
    return answer === undefined ? [] : [answer];
  });
}

const nothing = (): number => 0;

const [strip0 = nothing, strip1 = nothing, strip2 = nothing, strip3 = nothing, ...stripMore] = answersTo('ofStrip');

export const brokenByStrip: Answer<'ofStrip'> = (tables, strip, way, place, base, unit, date) => {
  let broken =
    strip0(tables, strip, way, place, base, unit, date) +
    strip1(tables, strip, way, place, base, unit, date) +
    strip2(tables, strip, way, place, base, unit, date) +
    strip3(tables, strip, way, place, base, unit, date);
  for (let i = 0; i < stripMore.length; i++) broken += stripMore[i](tables, strip, way, place, base, unit, date);
  return broken;
};

const [day0 = nothing, ...dayMore] = answersTo('ofDay');

export const brokenByDay: Answer<'ofDay'> = (tables, base, work, amplitude) => {
  let broken = day0(tables, base, work, amplitude);
  for (let i = 0; i < dayMore.length; i++) broken += dayMore[i](tables, base, work, amplitude);
  return broken;
};

const [hours0 = nothing, hours1 = nothing, ...hoursMore] = answersTo('ofHours');

export const brokenByHours: Answer<'ofHours'> = (tables, strip, way, place, date, start, end) => {
  let broken =
    hours0(tables, strip, way, place, date, start, end) + hours1(tables, strip, way, place, date, start, end);
  for (let i = 0; i < hoursMore.length; i++) broken += hoursMore[i](tables, strip, way, place, date, start, end);
  return broken;
};

const [person0 = nothing, person1 = nothing, person2 = nothing, ...personMore] = answersTo('ofPerson');

export const brokenByPerson: Answer<'ofPerson'> = (tables, person, date, base, call, wrap, units) => {
  let broken =
    person0(tables, person, date, base, call, wrap, units) +
    person1(tables, person, date, base, call, wrap, units) +
    person2(tables, person, date, base, call, wrap, units);
  for (let i = 0; i < personMore.length; i++) broken += personMore[i](tables, person, date, base, call, wrap, units);
  return broken;
};
