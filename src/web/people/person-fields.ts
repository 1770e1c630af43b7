/** The form of one person: what they are paid, when they may be called, how long they need. Pure. */
import type { SeasonView } from '../../api/index.ts';
import type { SeasonValue } from '../../live/index.ts';
import type { Contract, Person } from '../../season/index.ts';
import type { Say } from '../i18n/language.ts';
import { type Field, valueAt } from '../settings/season-fields.ts';

export interface PersonForm {
  readonly contract: readonly Field[];
  readonly dates: readonly Field[];
  readonly day: readonly Field[];
}

const KINDS: readonly Contract['kind'][] = ['day', 'weekly', 'series', 'run'];
/** What a new drop clause starts from: the performers' agreement of `docs/season-format.md`. */
const NEW_DROP = { 'min calendar days': 14, max: 1 };

export function personForm(person: Person, view: SeasonView, say: Say): PersonForm {
  const { season } = view;
  const row = season?.people.findIndex(({ id }) => id === person.id) ?? 0;
  const at = (...keys: readonly (string | number)[]) => ['people', row, ...keys];

  const bases = (season?.bases ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const pay = (key: string, label: string, kind: Field['kind'], fallback = ''): Field => ({
    path: at('contract', key),
    label,
    kind,
    fallback,
  });
  const qualifies: Field = {
    ...pay('qualifies at', say('web.forms.person.qualifies-at'), 'choice', say('web.forms.nowhere')),
    options: bases,
  };
  const drop: readonly Field[] = [
    {
      ...pay('drop', say('web.forms.person.drop'), 'truth'),
      write: (on) => (on ? NEW_DROP : undefined),
    },
    ...(valueAt(view.source, at('contract', 'drop')) === undefined
      ? []
      : [
          {
            path: at('contract', 'drop', 'min calendar days'),
            label: say('web.forms.person.drop-days'),
            kind: 'whole',
          } as const,
          {
            path: at('contract', 'drop', 'max'),
            label: say('web.forms.person.drop-max'),
            kind: 'whole',
            fallback: '1',
          } as const,
        ]),
  ];
  const byKind: Readonly<Record<Contract['kind'], readonly Field[]>> = {
    day: [
      pay('rate', say('web.forms.person.day-rate'), 'amount'),
      pay('hold percent', say('web.forms.person.hold-day'), 'whole', holdOf(person)),
      pay('travel day percent', say('web.forms.person.travel-day'), 'whole', '100'),
      ...drop,
    ],
    weekly: [
      pay('rate', say('web.forms.person.week-rate'), 'amount'),
      pay('hold percent', say('web.forms.person.hold-week'), 'whole', holdOf(person)),
      ...drop,
    ],
    series: [
      pay('per episode', say('web.forms.person.per-episode'), 'amount'),
      pay('episodes', say('web.forms.person.episodes'), 'whole', String(season?.episodes.length ?? '')),
      pay('included days', say('web.forms.person.included-days'), 'whole', '0'),
      pay('extra day', say('web.forms.person.extra-day'), 'amount', '0'),
      qualifies,
    ],
    run: [pay('fee', say('web.forms.person.fee'), 'amount'), qualifies],
  };
  return {
    contract: [
      {
        path: at('contract'),
        label: say('web.forms.person.contract'),
        kind: 'choice',
        chosen: person.contract.kind,
        options: KINDS.map((kind) => ({ value: kind, label: say(`web.people.contracts.${kind}`) })),
        write: (kind) => contractOf(String(kind), valueAt(view.source, at('contract'))),
      },
      ...byKind[person.contract.kind],
    ],
    dates: [
      {
        path: at('home'),
        label: say('web.forms.person.home'),
        kind: 'choice',
        fallback: say('web.forms.local'),
        options: bases,
      },
      {
        path: at('available'),
        label: say('web.forms.person.available'),
        kind: 'days',
        fallback: say('web.forms.always'),
      },
      {
        path: at('unavailable'),
        label: say('web.forms.person.unavailable'),
        kind: 'days',
        fallback: say('web.forms.none'),
      },
    ],
    day: [
      { path: at('hours'), label: say('web.forms.person.hours'), kind: 'hours', fallback: say('web.forms.any') },
      {
        path: at('rest'),
        label: say('web.forms.person.rest'),
        kind: 'duration',
        fallback: `${person.restMinutes / 60} h`,
      },
      {
        path: at('max day'),
        label: say('web.forms.person.max-day'),
        kind: 'duration',
        fallback: say('web.forms.by-the-rules'),
      },
      {
        path: at('max consecutive days'),
        label: say('web.forms.person.max-in-aRow'),
        kind: 'whole',
        fallback: say('web.forms.by-the-rules'),
      },
      {
        path: at('max days per week'),
        label: say('web.forms.person.max-per-week'),
        kind: 'whole',
        fallback: say('web.forms.by-the-rules'),
      },
      {
        path: at('make-up'),
        label: say('web.forms.person.make-up'),
        kind: 'duration',
        fallback: `${person.makeUpMinutes} min`,
      },
      { path: at('out'), label: say('web.forms.person.out'), kind: 'duration', fallback: `${person.outMinutes} min` },
      { path: at('born'), label: say('web.forms.person.born'), kind: 'date' },
      { path: at('tutor'), label: say('web.forms.person.tutor'), kind: 'text' },
    ],
  };
}

function holdOf({ contract }: Person): string {
  return contract.kind === 'day' || contract.kind === 'weekly' ? String(contract.holdPercent) : '';
}

/** A contract of another kind, with the money of the one before until someone says otherwise. */
function contractOf(kind: string, before: unknown): SeasonValue {
  const known = ['rate', 'per episode', 'fee']
    .map((key) => valueAt(before, [key]))
    .find((money) => money !== undefined);
  const money = typeof known === 'number' || typeof known === 'string' ? known : 0;
  if (kind === 'series') return { kind, 'per episode': money };
  return kind === 'run' ? { kind, fee: money } : { kind, rate: money };
}
