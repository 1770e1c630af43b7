/** `threads`, `moments`, `rehearsals`, `looks` and `deliveries`: the story beside the schedule. */
import {
  DELIVERY_KINDS,
  type Delivery,
  type Fitting,
  LOOK_KINDS,
  type Look,
  MOMENT_KINDS,
  type Moment,
  REHEARSAL_KINDS,
  type Rehearsal,
  type Story,
  type Thread,
} from '../story-records.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, newId, noneKnown, referenceTo } from '../yaml/ids.ts';
import { atLeastOneMinute, clock, date, duration, oneOf, oneOrMore, text, whole } from '../yaml/scalars.ts';
import { listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { SceneNames } from './scene-names.ts';

export interface StoryContext {
  readonly money: Money;
  readonly baseIds: Known;
  readonly peopleIds: Known;
  readonly names: SceneNames;
  /** Ids that cost lines and clashes name; filled here. */
  readonly rehearsalIds: Known;
  readonly lookIds: Known;
  readonly deliveryIds: Known;
}

/** Where the lists of the story stand in the file. */
export type StoryLists = Readonly<Record<'threads' | 'moments' | 'rehearsals' | 'looks' | 'deliveries', Spot>>;

/** Usual length of a rehearsal (ours). */
const REHEARSAL_MINUTES = 120;

export function readStory(at: StoryLists, context: StoryContext): Omit<Story, 'releaseSteps'> {
  const threadIds = noneKnown('thread');
  const list = <T>(spot: Spot, shape: Shape<T>): readonly T[] => (spot.isGiven ? (listOf(shape).read(spot) ?? []) : []);
  const threads = list(at.threads, threadShape(context, threadIds));
  const moments = list(at.moments, momentShape(context, threadIds));
  const looks = list(at.looks, lookShape(context));
  return {
    threads,
    moments,
    rehearsals: list(at.rehearsals, rehearsalShape(context)),
    looks,
    deliveries: list(at.deliveries, deliveryShape(context)),
  };
}

function threadShape({ peopleIds, names }: StoryContext, threadIds: Known): Shape<Thread> {
  return record(
    'thread',
    {
      id: required(newId(threadIds)),
      name: optional(text),
      people: optional(oneOrMore(referenceTo(peopleIds)), []),
      scenes: optional(oneOrMore(names.scene('story')), []),
    },
    (thread) => ({ ...thread, name: thread.name ?? thread.id }),
  );
}

function momentShape({ peopleIds, names }: StoryContext, threadIds: Known): Shape<Moment> {
  return record(
    'moment',
    {
      scene: required(names.scene('story')),
      kind: optional(oneOf(MOMENT_KINDS), 'own' as const),
      people: optional(oneOrMore(referenceTo(peopleIds)), []),
      thread: optional(referenceTo(threadIds)),
      note: optional(text),
    },
    (moment) => moment,
  );
}

function rehearsalShape({ money, baseIds, peopleIds, names, rehearsalIds, lookIds }: StoryContext): Shape<Rehearsal> {
  return record(
    'rehearsal',
    {
      id: required(newId(rehearsalIds)),
      name: optional(text),
      kind: optional(oneOf(REHEARSAL_KINDS), 'rehearsal' as const),
      people: required(oneOrMore(referenceTo(peopleIds))),
      length: optional(atLeastOneMinute(duration), REHEARSAL_MINUTES),
      before: optional(oneOrMore(names.scene('story')), []),
      'before fittings': optional(oneOrMore(referenceTo(lookIds)), []),
      base: optional(referenceTo(baseIds), firstOf(baseIds)),
      date: optional(date),
      at: optional(clock),
      'lead days': optional(whole(0, 1000), 0),
      cost: optional(money.amount, 0),
      coach: optional(text),
      note: optional(text),
    },
    ({ length, 'lead days': leadDays, 'before fittings': beforeFittings, ...rehearsal }) => ({
      ...rehearsal,
      name: rehearsal.name ?? rehearsal.id,
      minutes: length,
      leadDays,
      ...(beforeFittings.length === 0 ? {} : { beforeFittings }),
    }),
  );
}

function lookShape({ money, baseIds, peopleIds, names, lookIds }: StoryContext): Shape<Look> {
  const fitting: Shape<Fitting> = record(
    'fitting',
    {
      date: optional(date),
      'working days': optional(whole(1, 1000), 1),
      cost: optional(money.amount, 0),
      base: optional(referenceTo(baseIds), firstOf(baseIds)),
    },
    ({ 'working days': workingDays, ...rest }) => ({ ...rest, workingDays }),
  );
  const state = mapOf('states-by-scene', (_key, keyAt) => {
    const scene = names.scene('story').read(keyAt);
    return scene === undefined ? undefined : refined(text, text.expected, (said) => ({ scene, state: said }));
  });
  return record(
    'look',
    {
      id: required(newId(lookIds)),
      name: optional(text),
      kind: optional(oneOf(LOOK_KINDS), 'costume' as const),
      person: required(referenceTo(peopleIds)),
      'story days': optional(oneOrMore(text), []),
      scenes: optional(oneOrMore(names.scene('story')), []),
      pieces: optional(oneOrMore(text), []),
      photos: optional(oneOrMore(text), []),
      doubles: optional(whole(0, 100), 0),
      states: optional(state, []),
      'begins in': optional(names.scene('story')),
      'ends in': optional(names.scene('story')),
      fitting: optional(fitting),
      note: optional(text),
    },
    ({ 'story days': storyDays, 'begins in': beginsIn, 'ends in': endsIn, ...look }, at) => {
      const isAnywhere = storyDays.length + look.scenes.length > 0 || beginsIn !== null || endsIn !== null;
      if (!isAnywhere) at('scenes').warn('look-without-scenes', { look: look.name ?? look.id });
      return { ...look, name: look.name ?? look.id, storyDays, beginsIn, endsIn };
    },
  );
}

function deliveryShape({ money, peopleIds, names, deliveryIds }: StoryContext): Shape<Delivery> {
  return record(
    'delivery',
    {
      id: required(newId(deliveryIds)),
      name: optional(text),
      kind: optional(oneOf(DELIVERY_KINDS), 'own' as const),
      due: required(date),
      scenes: optional(oneOrMore(names.scene('story')), []),
      people: optional(oneOrMore(referenceTo(peopleIds)), []),
      days: optional(whole(0, 1000), 0),
      price: optional(money.amount),
      note: optional(text),
    },
    ({ price, ...delivery }) => ({
      ...delivery,
      name: delivery.name ?? delivery.id,
      ...(price === null ? {} : { price }),
    }),
  );
}

function firstOf({ ids }: Known): string {
  return [...ids.keys()][0] ?? '';
}
