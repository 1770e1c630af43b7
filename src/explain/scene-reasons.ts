/** Why a strip is where it is: its way, what its day brings together, what holds it there, what it waits for. */

import { counted, dayAndMonth, isCityLocked, listed, spokenDay } from '../planning/index.ts';
import { type Scene, scenesOfOrder } from '../season/index.ts';
import type { PlanView } from './plan-view.ts';

/** Sentences, the way first. */
export function reasonsOf(view: PlanView, scene: Scene, strip: number): readonly string[] {
  return [...wayReasons(view, scene, strip), ...dayReasons(view, scene, strip), ...waitReasons(view, scene, strip)];
}

/** Why in this way and place. */
function wayReasons(view: PlanView, scene: Scene, strip: number): readonly string[] {
  const { season, names, problem, index, evaluation } = view;
  const group = problem.strips[strip]!.group;
  const way = index.ways[evaluation.arrangement.wayOfGroup[group]!];
  const set = season.sets.find(({ id }) => id === scene.setId);
  if (way === undefined || set === undefined) return [];
  const others = [...problem.groups[group]!.ways].map((other) => index.ways[other]!).filter((other) => other !== way);
  const chosen = `${set.id} is shot at ${names.place(way.place)} (${way.kind})`;
  if (isCityLocked(set)) return [`${chosen}: the set is the city, and nobody decided to fake it.`];
  if (others.length === 0) return [`${chosen}, its only way.`];
  const instead = listed(others.map((other) => `${names.place(other.place)} (${other.kind})`));
  const together = set.mixWays ? '' : `, like all ${counted(sceneCount(view, set.id), 'scene')} of the set`;
  return [`${chosen}${together}; it could also be ${instead}.`];
}

function sceneCount(view: PlanView, setId: string): number {
  return view.season.scenes.filter((scene) => scene.setId === setId && !scene.omitted).length;
}

/** What the day brings together, and what holds the scene to it. */
function dayReasons(view: PlanView, scene: Scene, strip: number): readonly string[] {
  const { season, names, index, problem, facts } = view;
  const placed = facts.slotOfStrip[strip];
  if (!placed) return ['It is on no day: no date was found that takes it.'];
  const reasons: string[] = [];
  const date = index.dates[placed.day.date]!;
  for (const pin of season.pins) {
    const holds =
      pin.kind === 'scene'
        ? pin.scene === scene.id
        : pin.date === date && pin.strips.some((other) => other.scene === scene.id);
    if (holds) reasons.push(`Pinned to ${spokenDay(pin.date)}: ${pin.why}.`);
  }
  const others = placed.day.strips.filter((slot) => slot.strip !== strip);
  const labels = (strips: readonly number[]): string => listed([...new Set(strips.map((s) => index.strips[s]!.scene))]);
  const samePlace = others.filter((slot) => slot.place === placed.slot.place).map((slot) => slot.strip);
  if (samePlace.length > 0) {
    reasons.push(
      `The company is at ${names.place(index.places[placed.slot.place]!)} that day with ${labels(samePlace)}.`,
    );
  }
  const shared = [...problem.strips[strip]!.people].filter((person) =>
    others.some((slot) => problem.strips[slot.strip]!.people.includes(person)),
  );
  if (shared.length > 0) {
    const called = listed(shared.map((person) => names.person(index.people[person]!)));
    const alike = others.filter((slot) => problem.strips[slot.strip]!.people.some((person) => shared.includes(person)));
    reasons.push(
      `${called} ${shared.length === 1 ? 'works' : 'work'} that day anyway (${labels(alike.map((slot) => slot.strip))}).`,
    );
  }
  for (const constraint of season.order) {
    if (!scenesOfOrder(constraint).includes(scene.id)) continue;
    const rule =
      constraint.kind === 'before'
        ? `${listed(constraint.first)} before ${listed(constraint.then)}`
        : `${listed(constraint.scenes)} ${constraint.kind === 'same-day' ? 'on one day' : 'not on one day'}`;
    reasons.push(`Order: ${rule} (${constraint.why}).`);
  }
  if (others.length === 0) reasons.push('It is alone on its day.');
  return reasons;
}

/** What must be done or arrive before it. */
function waitReasons({ season, index, problem }: PlanView, scene: Scene, strip: number): readonly string[] {
  const earliest = index.dates[problem.strips[strip]!.earliest];
  if (earliest === undefined || problem.strips[strip]!.earliest === 0) return [];
  const waits = season.prerequisites.filter(({ scenes }) => scenes.includes(scene.id)).map(({ name }) => name);
  if (scene.expected) waits.push('its script, which is not written yet');
  return [`Not before ${dayAndMonth(earliest)}: it waits for ${listed(waits)}.`];
}
