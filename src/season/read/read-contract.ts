/** `contract` of a person: four kinds of pay (SPEC C-5, C-6). */

import type { CastOvertime, ForcedCall, RulePack } from '../bases.ts';
import type { PersonDefaults } from '../catalog.ts';
import type { Contract, Drop } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, referenceTo } from '../yaml/ids.ts';
import { atLeastOneMinute, duration, oneOf, percent, whole } from '../yaml/scalars.ts';
import { byWord, listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

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

/** `none`: the contract pays none, whatever the agreement says. Null: it does not say. */
type WrittenOvertime = CastOvertime | 'none' | null;

type WrittenForcedCall = ForcedCall | 'none' | null;

type Unsaid<C extends Contract> = C extends { readonly kind: 'day' | 'weekly' | 'series' }
  ? Omit<C, 'overtime' | 'forcedCall'> & {
      readonly overtime: WrittenOvertime;
      readonly forcedCall: WrittenForcedCall;
    }
  : C;

/** A contract as written: what it leaves to the agreement is not there yet. */
export type WrittenContract = Unsaid<Contract>;

const overtimeBand = record(
  'contract-band',
  { after: required(duration), 'premium percent': required(percent(1000)) },
  (band) => ({ afterMinutes: band.after, premiumPercent: band['premium percent'] }),
);

const overtimeTerms: Shape<CastOvertime> = record(
  'contract-overtime',
  {
    paid: required(atLeastOneMinute(duration)),
    bands: required(listOf(overtimeBand)),
    'waiting percent': optional(percent(100), 100),
  },
  (terms, at) => castOvertime(terms.paid, terms.bands, terms['waiting percent'], at('bands')),
);

/** Bands in their order; two that begin together are reported at `at`. */
export function castOvertime(
  paidMinutes: number,
  written: CastOvertime['bands'],
  waitingPercent: number,
  at: Spot,
): CastOvertime {
  const bands = [...written].sort((a, b) => a.afterMinutes - b.afterMinutes);
  const repeated = bands.find((band, i) => i > 0 && bands[i - 1]!.afterMinutes === band.afterMinutes);
  if (repeated !== undefined) at.error('duplicate-id.overtime', { minutes: String(repeated.afterMinutes) });
  return { paidMinutes, bands, waitingPercent };
}

const overtime = orNone(overtimeTerms);

function forcedCallTerms(money: Money): Shape<ForcedCall> {
  return record(
    'contract-forced-call',
    { floor: required(duration), percent: optional(percent(1000), 100), most: optional(money.amount) },
    (terms) => ({ floorMinutes: terms.floor, percent: terms.percent, most: terms.most }),
  );
}

/** The terms, or the word that there are none. */
function orNone<T>(terms: Shape<T>): Shape<T | 'none'> {
  return { expected: terms.expected, read: (at) => (at.text === 'none' ? 'none' : terms.read(at)) };
}

/** The contract with what it does not say taken from the agreement that its performer is engaged under. */
export function underAgreement(contract: WrittenContract, rules: RulePack | undefined): Contract {
  if (contract.kind === 'run') return contract;
  const agreed = contract.kind === 'series' ? null : (rules?.castOvertime?.[contract.kind] ?? null);
  const terms = contract.kind === 'series' ? null : (rules?.castForcedCall ?? null);
  const agreedCall = terms && { floorMinutes: terms.floorMinutes, percent: terms.percent, most: null };
  const { overtime: paid, forcedCall } = contract;
  return {
    ...contract,
    overtime: paid === 'none' ? null : (paid ?? agreed),
    forcedCall: forcedCall === 'none' ? null : (forcedCall ?? agreedCall),
  };
}

export function contractShape(context: ContractContext): Shape<WrittenContract> {
  return byWord('contract', 'kind', oneOf(KINDS, 'unknown-contract-kind'), contractsByKind(context));
}

function contractsByKind({
  money,
  baseIds,
  defaults,
  episodes,
}: ContractContext): Record<Contract['kind'], Shape<WrittenContract>> {
  const kind = required(oneOf(KINDS));
  const rate = required(money.amount);
  const forcedCall = optional(orNone(forcedCallTerms(money)));
  return {
    day: record(
      'day-contract',
      {
        kind,
        rate,
        'hold percent': optional(percent(100), defaults.holdPercent),
        drop: optional(drop),
        'travel day percent': optional(percent(1000), defaults.travelDayPercent),
        overtime: optional(overtime),
        'forced call': forcedCall,
      },
      (contract) => ({
        kind: 'day',
        rate: contract.rate,
        holdPercent: contract['hold percent'],
        drop: contract.drop,
        travelDayPercent: contract['travel day percent'],
        overtime: contract.overtime,
        forcedCall: contract['forced call'],
      }),
    ),
    weekly: record(
      'weekly-contract',
      {
        kind,
        rate,
        'hold percent': optional(percent(100), WEEKLY_HOLD_PERCENT),
        drop: optional(drop),
        overtime: optional(overtime),
        'forced call': forcedCall,
      },
      (contract) => ({
        kind: 'weekly',
        rate: contract.rate,
        holdPercent: contract['hold percent'],
        drop: contract.drop,
        overtime: contract.overtime,
        forcedCall: contract['forced call'],
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
        overtime: optional(overtime),
        'forced call': forcedCall,
      },
      (contract) => ({
        kind: 'series',
        perEpisode: contract['per episode'],
        episodes: contract.episodes,
        includedDays: contract['included days'],
        extraDay: contract['extra day'],
        qualifiesAt: contract['qualifies at'],
        overtime: contract.overtime,
        forcedCall: contract['forced call'],
      }),
    ),
    run: record(
      'run-contract',
      { kind, fee: required(money.amount), 'qualifies at': optional(referenceTo(baseIds)) },
      (contract) => ({ kind: 'run', fee: contract.fee, qualifiesAt: contract['qualifies at'] }),
    ),
  };
}
