/** Why a strip is where it is: its way, what its day brings together, what holds it there, what it waits for. */

import type { Field, Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { isCityLocked } from '../planning/index.ts';
import {
  type OrderConstraint,
  orderRules,
  type Scene,
  scenesOfOrder,
  type WayKind,
  whatIsWaitedFor,
} from '../season/index.ts';
import type { PlanView } from './plan-view.ts';

/** Sentences, the way first. */
export function reasonsOf(view: PlanView, scene: Scene, strip: number): readonly Message[] {
  return [...wayReasons(view, scene, strip), ...dayReasons(view, scene, strip), ...waitReasons(view, scene, strip)];
}

/** Why in this way and place. */
function wayReasons(view: PlanView, scene: Scene, strip: number): readonly Message[] {
  const { season, names, problem, index, evaluation } = view;
  const group = problem.strips[strip]!.group;
  const way = index.ways[evaluation.arrangement.wayOfGroup[group]!];
  const set = season.sets.find(({ id }) => id === scene.setId);
  if (way === undefined || set === undefined) return [];
  const others = [...problem.groups[group]!.ways].map((other) => index.ways[other]!).filter((other) => other !== way);
  const chosen = { set: set.id, place: names.place(way.place), way: wayKind(way.kind) };
  if (isCityLocked(set)) return [message('explain.way.city', chosen)];
  if (others.length === 0) return [message('explain.way.only', chosen)];
  const instead = others.map(({ place, kind }) => {
    return message('explain.way.other', { place: names.place(place), way: wayKind(kind) });
  });
  const scenes = set.mixWays ? null : message('plan.count.scenes', { n: sceneCount(view, set.id) });
  return [message('explain.way.chosen', { ...chosen, scenes, others: instead })];
}

function wayKind(kind: WayKind): Message {
  return message(kind === 'real place' ? 'plan.way.real-place' : `plan.way.${kind}`);
}

function sceneCount(view: PlanView, setId: string): number {
  return view.season.scenes.filter((scene) => scene.setId === setId && !scene.omitted).length;
}

/** What the day brings together, and what holds the scene to it. */
function dayReasons(view: PlanView, scene: Scene, strip: number): readonly Message[] {
  const { season, names, index, problem, facts } = view;
  const placed = facts.slotOfStrip[strip];
  if (!placed) return [message('explain.day.none')];
  const reasons: Message[] = [];
  const date = index.dates[placed.day.date]!;
  for (const pin of season.pins) {
    const holds =
      pin.kind === 'scene'
        ? pin.scene === scene.id
        : pin.date === date && pin.strips.some((other) => other.scene === scene.id);
    if (holds) reasons.push(message('explain.day.pinned', { on: { day: pin.date }, why: pin.why }));
  }
  const others = placed.day.strips.filter((slot) => slot.strip !== strip);
  const scenes = (strips: readonly number[]): readonly string[] => [
    ...new Set(strips.map((each) => index.strips[each]!.scene)),
  ];
  const samePlace = others.filter((slot) => slot.place === placed.slot.place).map((slot) => slot.strip);
  if (samePlace.length > 0) {
    const place = names.place(index.places[placed.slot.place]!);
    reasons.push(message('explain.day.same-place', { place, scenes: scenes(samePlace) }));
  }
  const shared = [...problem.strips[strip]!.people].filter((person) =>
    others.some((slot) => problem.strips[slot.strip]!.people.includes(person)),
  );
  if (shared.length > 0) {
    const alike = others.filter((slot) => problem.strips[slot.strip]!.people.some((person) => shared.includes(person)));
    reasons.push(
      message('explain.day.same-people', {
        count: shared.length,
        people: shared.map((person) => names.person(index.people[person]!)),
        scenes: scenes(alike.map((slot) => slot.strip)),
      }),
    );
  }
  for (const constraint of orderRules(season)) {
    if (scenesOfOrder(constraint).includes(scene.id)) reasons.push(orderReason(constraint));
  }
  if (others.length === 0) reasons.push(message('explain.day.alone'));
  return reasons;
}

function orderReason(order: OrderConstraint): Message {
  const { why } = order;
  return order.kind === 'before'
    ? message('explain.day.order.before', { first: order.first, later: order.then, why })
    : message(`explain.day.order.${order.kind}`, { scenes: order.scenes, why });
}

/** What must be done or arrive before it. */
function waitReasons({ season, index, problem }: PlanView, scene: Scene, strip: number): readonly Message[] {
  const earliest = index.dates[problem.strips[strip]!.earliest];
  if (earliest === undefined || problem.strips[strip]!.earliest === 0) return [];
  const waits: Field[] = season.prerequisites.filter(({ scenes }) => scenes.includes(scene.id)).map(whatIsWaitedFor);
  if (scene.expected) waits.push(message('explain.day.waits.script'));
  return [message('explain.day.waits', { on: { day: earliest }, waits })];
}
