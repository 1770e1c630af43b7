/** The form of one person: what they are paid, when they may be called, how long they need. Pure. */
import type { SeasonView } from '../../../api/index.ts';
import { type SeasonPath, type SeasonValue, valueAt } from '../../../live/index.ts';
import type { CodeBelow } from '../../../messages/index.ts';
import type { Contract, Person } from '../../../season/index.ts';
import { type FieldKind, type FormField, rowPath } from '../../forms/season-fields.ts';
import type { Say } from '../../i18n/language.ts';

export interface PersonForm {
  readonly contract: readonly FormField[];
  readonly dates: readonly FormField[];
  readonly day: readonly FormField[];
}

/**
 * What a forced call of a contract's own starts from: a day's pay, as in the performers' agreement; the floor is ours.
 */
const NEW_FORCED_CALL = { floor: '10 h', percent: 100 };

type At = (...keys: SeasonPath) => SeasonPath;

/** `fallback`: what counts while the field is empty. */
type MakeField = (
  path: SeasonPath,
  name: CodeBelow<'web.forms.person'>,
  kind: FieldKind,
  fallback?: string,
) => FormField;

const KINDS: readonly Contract['kind'][] = ['day', 'weekly', 'series', 'run'];
/** What a new drop clause starts from: the performers' agreement of `docs/season-format.md`. */
const NEW_DROP = { 'min calendar days': 14, max: 1 };
/** What overtime of a contract's own starts from: the performers' agreement of `docs/season-format.md`. */
const NEW_OVERTIME = {
  paid: '8 h',
  bands: [
    { after: '8 h', 'premium percent': 50 },
    { after: '10 h', 'premium percent': 100 },
  ],
};

export function personForm(person: Person, view: SeasonView, say: Say): PersonForm {
  const { season, source } = view;
  const row = season?.people.findIndex(({ id }) => id === person.id) ?? 0;
  const own = rowPath(source, ['people'], row, person.id);
  const at: At = (...keys) => [...own, ...keys];
  const field: MakeField = (path, name, kind, fallback) => ({
    path,
    label: say(`web.forms.person.${name}`),
    kind,
    ...(fallback === undefined ? {} : { fallback }),
  });
  const bases = (season?.bases ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const kind: FormField = {
    ...field(at('contract'), 'contract', 'choice'),
    chosen: person.contract.kind,
    options: KINDS.map((value) => ({ value, label: say(`web.people.contracts.${value}`) })),
    write: (chosen) => contractOf(String(chosen), valueAt(source, at('contract'))),
  };
  const qualifies: FormField = {
    ...field(at('contract', 'qualifies at'), 'qualifies-at', 'choice', say('web.forms.nowhere')),
    options: bases,
  };
  const contract = contractFields(person, season?.episodes.length ?? null, at, field);
  const isPaidByTheDay = person.contract.kind === 'day' || person.contract.kind === 'weekly';
  const hasDrop = valueAt(source, at('contract', 'drop')) !== undefined;
  return {
    contract: [
      kind,
      ...contract,
      ...(isPaidByTheDay ? dropFields(hasDrop, at, field) : [qualifies]),
      ...(person.contract.kind === 'run'
        ? []
        : [...overtimeFields(source, at, field, say), ...forcedCallFields(source, at, field, say)]),
    ],
    dates: [
      { ...field(at('home'), 'home', 'choice', say('web.forms.local')), options: bases },
      field(at('available'), 'available', 'days', say('web.forms.always')),
      field(at('unavailable'), 'unavailable', 'days', say('web.forms.none')),
    ],
    day: dayFields(person, at, field, say),
  };
}

/** What a contract of this kind pays; `episodes`: how many the season has. */
function contractFields(person: Person, episodes: number | null, at: At, field: MakeField): readonly FormField[] {
  const pay = (key: string) => at('contract', key);
  switch (person.contract.kind) {
    case 'day':
      return [
        field(pay('rate'), 'day-rate', 'amount', ''),
        field(pay('hold percent'), 'hold-day', 'whole', String(person.contract.holdPercent)),
        field(pay('travel day percent'), 'travel-day', 'whole', '100'),
      ];
    case 'weekly':
      return [
        field(pay('rate'), 'week-rate', 'amount', ''),
        field(pay('hold percent'), 'hold-week', 'whole', String(person.contract.holdPercent)),
      ];
    case 'series':
      return [
        field(pay('per episode'), 'per-episode', 'amount', ''),
        field(pay('episodes'), 'episodes', 'whole', String(episodes ?? '')),
        field(pay('included days'), 'included-days', 'whole', '0'),
        field(pay('extra day'), 'extra-day', 'amount', '0'),
      ];
    case 'run':
      return [field(pay('fee'), 'fee', 'amount', '')];
  }
}

function dropFields(hasDrop: boolean, at: At, field: MakeField): readonly FormField[] {
  const clause: FormField = {
    ...field(at('contract', 'drop'), 'drop', 'truth'),
    write: (on) => (on ? NEW_DROP : undefined),
  };
  if (!hasDrop) return [clause];
  return [
    clause,
    field(at('contract', 'drop', 'min calendar days'), 'drop-days', 'whole'),
    field(at('contract', 'drop', 'max'), 'drop-max', 'whole', '1'),
  ];
}

/** Overtime by the agreement, none, or of the contract's own. */
function overtimeFields(source: unknown, at: At, field: MakeField, say: Say): readonly FormField[] {
  const path = at('contract', 'overtime');
  const written = valueAt(source, path);
  const isOwn = typeof written === 'object' && written !== null;
  const terms: FormField = {
    ...field(path, 'overtime', 'choice', say('web.forms.by-the-rules')),
    chosen: isOwn ? 'own' : written === 'none' ? 'none' : '',
    options: [
      { value: 'none', label: say('web.forms.person.overtime-none') },
      { value: 'own', label: say('web.forms.person.overtime-own') },
    ],
    write: (chosen) => (chosen === 'own' ? NEW_OVERTIME : chosen === 'none' ? 'none' : undefined),
  };
  if (!isOwn) return [terms];
  const bands = valueAt(written, ['bands']);
  const rows = Array.isArray(bands) ? bands : [];
  return [
    terms,
    field(at('contract', 'overtime', 'paid'), 'overtime-paid', 'duration'),
    ...rows.flatMap((_, index) => {
      const band = rowPath(source, [...path, 'bands'], index, '');
      return [
        field([...band, 'after'], 'overtime-after', 'duration'),
        field([...band, 'premium percent'], 'overtime-premium', 'whole'),
      ];
    }),
    field(at('contract', 'overtime', 'waiting percent'), 'overtime-waiting', 'whole', '100'),
  ];
}

/** A rest that may be cut for a price: by the agreement, never, or on the contract's own terms. */
function forcedCallFields(source: unknown, at: At, field: MakeField, say: Say): readonly FormField[] {
  const path = at('contract', 'forced call');
  const written = valueAt(source, path);
  const isOwn = typeof written === 'object' && written !== null;
  const terms: FormField = {
    ...field(path, 'short-rest', 'choice', say('web.forms.by-the-rules')),
    chosen: isOwn ? 'own' : written === 'none' ? 'none' : '',
    options: [
      { value: 'none', label: say('web.forms.person.short-rest-none') },
      { value: 'own', label: say('web.forms.person.short-rest-own') },
    ],
    write: (chosen) => (chosen === 'own' ? NEW_FORCED_CALL : chosen === 'none' ? 'none' : undefined),
  };
  if (!isOwn) return [terms];
  return [
    terms,
    field(at('contract', 'forced call', 'floor'), 'short-rest-floor', 'duration'),
    field(at('contract', 'forced call', 'percent'), 'short-rest-percent', 'whole', '100'),
    field(at('contract', 'forced call', 'most'), 'short-rest-most', 'amount', say('web.forms.none')),
  ];
}

function dayFields(person: Person, at: At, field: MakeField, say: Say): readonly FormField[] {
  const byTheRules = say('web.forms.by-the-rules');
  return [
    field(at('hours'), 'hours', 'hours', say('web.forms.any')),
    {
      ...field(at('hours on'), 'hours-on', 'days-hours', say('web.forms.none')),
      help: say('web.forms.person.hours-on-help'),
    },
    field(at('rest'), 'rest', 'duration', `${person.restMinutes / 60} h`),
    field(at('weekly rest'), 'weekly-rest', 'duration', byTheRules),
    field(at('max day'), 'max-day', 'duration', byTheRules),
    field(at('max consecutive days'), 'max-in-a-row', 'whole', byTheRules),
    field(at('max days per week'), 'max-per-week', 'whole', byTheRules),
    field(at('make-up'), 'make-up', 'duration', `${person.makeUpMinutes} min`),
    field(at('out'), 'out', 'duration', `${person.outMinutes} min`),
    field(at('born'), 'born', 'date'),
    field(at('tutor'), 'tutor', 'text'),
  ];
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
