/** The form of one person: what they are paid, when they may be called, how long they need. Pure. */
import type { SeasonView } from '../../api/index.ts';
import type { SeasonValue } from '../../live/index.ts';
import type { Contract, Person } from '../../season/index.ts';
import type { Messages } from '../i18n/en.ts';
import { type Field, valueAt } from '../settings/season-fields.ts';

export interface PersonForm {
  readonly contract: readonly Field[];
  readonly dates: readonly Field[];
  readonly day: readonly Field[];
}

const KINDS: readonly Contract['kind'][] = ['day', 'weekly', 'series', 'run'];
/** What a new drop clause starts from: the performers' agreement of `docs/season-format.md`. */
const NEW_DROP = { 'min calendar days': 14, max: 1 };

export function personForm(person: Person, view: SeasonView, words: Messages): PersonForm {
  const { season } = view;
  const row = season?.people.findIndex(({ id }) => id === person.id) ?? 0;
  const at = (...keys: readonly (string | number)[]) => ['people', row, ...keys];
  const labels = words.forms.person;
  const bases = (season?.bases ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const pay = (key: string, label: string, kind: Field['kind'], fallback = ''): Field => ({
    path: at('contract', key),
    label,
    kind,
    fallback,
  });
  const qualifies: Field = {
    ...pay('qualifies at', labels.qualifiesAt, 'choice', words.forms.nowhere),
    options: bases,
  };
  const drop: readonly Field[] = [
    {
      ...pay('drop', labels.drop, 'truth'),
      write: (on) => (on ? NEW_DROP : undefined),
    },
    ...(valueAt(view.source, at('contract', 'drop')) === undefined
      ? []
      : [
          { path: at('contract', 'drop', 'min calendar days'), label: labels.dropDays, kind: 'whole' } as const,
          { path: at('contract', 'drop', 'max'), label: labels.dropMax, kind: 'whole', fallback: '1' } as const,
        ]),
  ];
  const byKind: Readonly<Record<Contract['kind'], readonly Field[]>> = {
    day: [
      pay('rate', labels.dayRate, 'amount'),
      pay('hold percent', labels.holdDay, 'whole', holdOf(person)),
      pay('travel day percent', labels.travelDay, 'whole', '100'),
      ...drop,
    ],
    weekly: [
      pay('rate', labels.weekRate, 'amount'),
      pay('hold percent', labels.holdWeek, 'whole', holdOf(person)),
      ...drop,
    ],
    series: [
      pay('per episode', labels.perEpisode, 'amount'),
      pay('episodes', labels.episodes, 'whole', String(season?.episodes.length ?? '')),
      pay('included days', labels.includedDays, 'whole', '0'),
      pay('extra day', labels.extraDay, 'amount', '0'),
      qualifies,
    ],
    run: [pay('fee', labels.fee, 'amount'), qualifies],
  };
  return {
    contract: [
      {
        path: at('contract'),
        label: labels.contract,
        kind: 'choice',
        chosen: person.contract.kind,
        options: KINDS.map((kind) => ({ value: kind, label: words.people.contracts[kind] })),
        write: (kind) => contractOf(String(kind), valueAt(view.source, at('contract'))),
      },
      ...byKind[person.contract.kind],
    ],
    dates: [
      { path: at('home'), label: labels.home, kind: 'choice', fallback: words.forms.local, options: bases },
      { path: at('available'), label: labels.available, kind: 'days', fallback: words.forms.always },
      { path: at('unavailable'), label: labels.unavailable, kind: 'days', fallback: words.forms.none },
    ],
    day: [
      { path: at('hours'), label: labels.hours, kind: 'hours', fallback: words.forms.any },
      { path: at('rest'), label: labels.rest, kind: 'duration', fallback: `${person.restMinutes / 60} h` },
      { path: at('max day'), label: labels.maxDay, kind: 'duration', fallback: words.forms.byTheRules },
      { path: at('max consecutive days'), label: labels.maxInARow, kind: 'whole', fallback: words.forms.byTheRules },
      { path: at('max days per week'), label: labels.maxPerWeek, kind: 'whole', fallback: words.forms.byTheRules },
      { path: at('make-up'), label: labels.makeUp, kind: 'duration', fallback: `${person.makeUpMinutes} min` },
      { path: at('out'), label: labels.out, kind: 'duration', fallback: `${person.outMinutes} min` },
      { path: at('born'), label: labels.born, kind: 'date' },
      { path: at('tutor'), label: labels.tutor, kind: 'text' },
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
