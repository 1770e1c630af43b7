/** `contract` of a person: four kinds of pay (SPEC C-5, C-6). */
import type { PersonDefaults } from '../catalog.ts';
import type { Contract, Drop } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, referenceTo } from '../yaml/ids.ts';
import { oneOf, percent, whole } from '../yaml/scalars.ts';
import { byWord, optional, record, required, type Shape } from '../yaml/shapes.ts';

export interface ContractContext {
  readonly money: Money;
  readonly baseIds: Known;
  readonly defaults: PersonDefaults;
  readonly episodes: number;
}

const KINDS = ['day', 'weekly', 'series', 'run'] as const;

/** Hold pay of a weekly contract: engaged weeks in a row are paid unless dropped. Ours; SPEC C-6. */
const WEEKLY_HOLD_PERCENT = 100;

const drop: Shape<Drop> = record(
  'drop',
  { 'min calendar days': required(whole(0, 366)), max: optional(whole(0, 100), 1) },
  (terms) => ({ minCalendarDays: terms['min calendar days'], max: terms.max }),
);

export function contractShape(context: ContractContext): Shape<Contract> {
  return byWord('contract', 'kind', oneOf(KINDS, 'unknown-contract-kind'), contractsByKind(context));
}

function contractsByKind({
  money,
  baseIds,
  defaults,
  episodes,
}: ContractContext): Record<Contract['kind'], Shape<Contract>> {
  const kind = required(oneOf(KINDS));
  const rate = required(money.amount);
  return {
    day: record(
      'day-contract',
      {
        kind,
        rate,
        'hold percent': optional(percent(100), defaults.holdPercent),
        drop: optional(drop),
        'travel day percent': optional(percent(1000), defaults.travelDayPercent),
      },
      (contract) => ({
        kind: 'day',
        rate: contract.rate,
        holdPercent: contract['hold percent'],
        drop: contract.drop,
        travelDayPercent: contract['travel day percent'],
      }),
    ),
    weekly: record(
      'weekly-contract',
      { kind, rate, 'hold percent': optional(percent(100), WEEKLY_HOLD_PERCENT), drop: optional(drop) },
      (contract) => ({
        kind: 'weekly',
        rate: contract.rate,
        holdPercent: contract['hold percent'],
        drop: contract.drop,
      }),
    ),
    series: record(
      'series-contract',
      {
        kind,
        'per episode': required(money.amount),
        episodes: optional(whole(0, 1000), episodes),
        'included days': optional(whole(0, 10_000), 0),
        'extra day': optional(money.amount, 0),
        'qualifies at': optional(referenceTo(baseIds)),
      },
      (contract) => ({
        kind: 'series',
        perEpisode: contract['per episode'],
        episodes: contract.episodes,
        includedDays: contract['included days'],
        extraDay: contract['extra day'],
        qualifiesAt: contract['qualifies at'],
      }),
    ),
    run: record(
      'run-contract',
      { kind, fee: required(money.amount), 'qualifies at': optional(referenceTo(baseIds)) },
      (contract) => ({ kind: 'run', fee: contract.fee, qualifiesAt: contract['qualifies at'] }),
    ),
  };
}
