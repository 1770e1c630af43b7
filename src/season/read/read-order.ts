/** `order` and `prerequisites`: what comes before what. */
import {
  type OrderConstraint,
  type Prerequisite,
  type PrerequisiteStep,
  type SeasonCalendar,
  STEP_STATUSES,
} from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, newId, referenceTo } from '../yaml/ids.ts';
import { date, oneOf, oneOrMore, text, whole } from '../yaml/scalars.ts';
import { byKeyPresent, listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { SceneNames } from './scene-names.ts';

export function readOrder(at: Spot, names: SceneNames, money: Money): readonly OrderConstraint[] {
  const shape = byKeyPresent<OrderConstraint>('order', {
    before: beforeShape(names, money),
    after: beforeShape(names, money),
    'same day': togetherShape('same day', 'same-day', names),
    'not same day': togetherShape('not same day', 'not-same-day', names),
  });
  return at.isGiven ? (listOf(shape).read(at) ?? []) : [];
}

function beforeShape(names: SceneNames, money: Money): Shape<OrderConstraint> {
  const scenes = required(oneOrMore(names.scene('order')));
  return record(
    'order',
    {
      before: scenes,
      after: scenes,
      'min days': optional(whole(0, 366), 0),
      why: optional(text, ''),
      price: optional(money.amount),
    },
    (order, at): OrderConstraint | undefined => {
      const after = new Set(order.after);
      const both = order.before.find((scene) => after.has(scene));
      if (both !== undefined) {
        return at('after').error('bad-order.before-itself', { scene: both });
      }
      if (order.price !== null && order['min days'] > 0) return at('min days').error('bad-order.wish-with-days');
      const price = order.price === null ? {} : { price: order.price };
      const rule = { kind: 'before', first: order.before, minDays: order['min days'], why: order.why } as const;
      // biome-ignore lint/suspicious/noThenProperty: the contract's word; it is a list, nobody awaits it.
      return { ...rule, then: order.after, ...price };
    },
  );
}

function togetherShape(key: 'same day' | 'not same day', kind: 'same-day' | 'not-same-day', names: SceneNames) {
  const fields = { [key]: required(oneOrMore(names.scene('order'))), why: optional(text, '') };
  return record('order', fields, (order, at): OrderConstraint | undefined => {
    const scenes = [...new Set(order[key] as readonly string[])];
    if (scenes.length < 2) {
      return at(key).error('bad-order.too-few', { key, count: String(scenes.length) });
    }
    return { kind, scenes, why: order.why as string };
  });
}

export interface PrerequisiteContext {
  readonly money: Money;
  readonly calendar: SeasonCalendar | null;
  readonly baseIds: Known;
  readonly prerequisiteIds: Known;
  readonly names: SceneNames;
}

export function readPrerequisites(at: Spot, context: PrerequisiteContext): readonly Prerequisite[] {
  const { money, calendar, baseIds, prerequisiteIds, names } = context;
  const step = record(
    'step',
    {
      name: required(text),
      'working days': optional(whole(0, 1000), 0),
      cost: optional(money.amount, 0),
      holder: optional(text),
      status: optional(oneOf(STEP_STATUSES)),
      by: optional(date),
    },
    ({ name, cost, 'working days': workingDays, holder, status, by }): PrerequisiteStep => ({
      ...{ name, workingDays, cost },
      ...(holder === null ? {} : { holder }),
      ...(status === null ? {} : { status }),
      ...(by === null ? {} : { by }),
    }),
  );
  const firstBase = [...baseIds.ids.keys()][0] ?? '';
  const shape: Shape<Prerequisite> = record(
    'prerequisite',
    {
      id: required(newId(prerequisiteIds)),
      name: optional(text),
      kind: optional(oneOf(['permit', 'song', 'fitting', 'build', 'rehearsal', 'other']), 'other' as const),
      scenes: required(oneOrMore(names.scene('prerequisite'))),
      starts: optional(date, calendar?.prepStart ?? null),
      base: optional(referenceTo(baseIds), firstBase),
      steps: required(listOf(step)),
    },
    (prerequisite) => {
      const { starts } = prerequisite;
      return starts === null ? undefined : { ...prerequisite, name: prerequisite.name ?? prerequisite.id, starts };
    },
  );
  return at.isGiven ? (listOf(shape).read(at) ?? []) : [];
}
