/** Commands from outside (a browser, a file) as data that can be trusted to have its shape; what it names is checked when it is done. */
import { type CalendarDay, parseCalendarDay } from '../foundation/index.ts';
import {
  formatPath,
  integer,
  type JsonCheck,
  type JsonProblem,
  list,
  object,
  orNull,
  text,
  truth,
  value,
  word,
} from '../season/index.ts';
import type { Command, SeasonValue } from './command.ts';

const date = value('a date such as "2027-04-12"', (found): found is CalendarDay => {
  return typeof found === 'string' && parseCalendarDay(found) !== null;
});
const name = value(
  'a name',
  (found): found is string => typeof found === 'string' && found !== '' && found.length <= 200,
);
const day = object({ date, unit: name });
const strip = object({ scene: name, part: integer(1) });
const entry = either(object({ banner: name }), strip);
const destination = either(
  object({ boneyard: value('true', (found): found is true => found === true) }, { position: integer(0) }),
  object({ date, unit: name }, { position: integer(0) }),
);
const key = value('a key or an index', (found): found is string | number => {
  return (typeof found === 'string' && found !== '__proto__') || (Number.isSafeInteger(found) && Number(found) >= 0);
});
const anything: JsonCheck<SeasonValue> = value('a value', (found): found is SeasonValue => found !== undefined);
const words = list(text);
const amounts = value('amounts by id', (found): found is Readonly<Record<string, number>> => {
  return (
    typeof found === 'object' && found !== null && Object.values(found).every((amount) => Number.isSafeInteger(amount))
  );
});
const ids = value('ids by id', (found): found is Readonly<Record<string, string>> => {
  return typeof found === 'object' && found !== null && Object.values(found).every((id) => typeof id === 'string');
});

const KINDS: Readonly<Record<Exclude<Command['kind'], 'batch'>, JsonCheck<unknown>>> = {
  'move-entries': object({ board: name, entries: list(entry), to: destination }),
  'move-day': object({ board: name, from: day, to: day }),
  'swap-days': object({ board: name, a: day, b: day }),
  'add-banner': object({ board: name, id: name, text, to: destination }),
  'edit-banner': object({ board: name, id: name, text }),
  'remove-banner': object({ board: name, id: name }),
  'set-call': object({ board: name, day, call: orNull(text) }),
  'lock-day': object({ board: name, day, locked: truth }),
  'choose-way': object({ board: name, set: name, scene: orNull(name), way: name }),
  arrange: object({ board: name, days: list(object({ date, unit: name, strips: list(strip) })), ways: ids, why: text }),
  'duplicate-board': object({ board: name, id: name, name: text }),
  'rename-board': object({ board: name, name: text }),
  'delete-board': object({ board: name }),
  'activate-board': object({ board: name }),
  'edit-season': object({ path: list(key) }, { value: anything }),
  'pin-scene': object({ scene: name, part: orNull(integer(1)), date, unit: orNull(name), why: text }),
  'unpin-scene': object({ scene: name, part: orNull(integer(1)) }),
  'split-scene': object({
    scene: name,
    parts: list(object({ eighths: integer(1) }, { minutes: integer(1), cast: words })),
  }),
  'join-scene': object({ scene: name }),
  'set-availability': object({ person: name, range: object({ from: date, to: date }), state: word(['away', 'free']) }),
  'edit-scene': object(
    { scene: name },
    {
      minutes: orNull(integer(1)),
      light: orNull(word(['any', 'day', 'night', 'dawn', 'dusk'])),
      storyDay: orNull(text),
      units: orNull(list(name)),
      omit: orNull(truth),
      castAdd: orNull(words),
      castRemove: orNull(words),
      hires: orNull(amounts),
    },
  ),
  'replace-season': object({ text, why: text }),
};

/** The command in `found`, or what is wrong with it. */
export function readCommand(found: unknown): { readonly command: Command } | { readonly wrong: string } {
  const problems: JsonProblem[] = [];
  const command = read(found, [], problems, true);
  if (command !== undefined && problems.length === 0) return { command: command as Command };
  const { path, expected, found: what } = problems[0] ?? { path: [], expected: 'a command', found: 'something else' };
  return { wrong: `${formatPath(path)}: expected ${expected}, found ${what}` };
}

function read(found: unknown, path: readonly (string | number)[], problems: JsonProblem[], mayBatch: boolean): unknown {
  const kind = typeof found === 'object' && found !== null ? (found as { readonly kind?: unknown }).kind : undefined;
  if (kind === 'batch' && mayBatch) {
    const batch = object({ label: text, commands: list((inner, at, all) => read(inner, at, all, false)) });
    const values = batch(found, path, problems);
    return values === undefined ? undefined : { kind, ...values };
  }
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) {
    problems.push({ path: [...path, 'kind'], expected: 'a kind of command', found: JSON.stringify(kind) ?? 'nothing' });
    return undefined;
  }
  const values = KINDS[kind as keyof typeof KINDS](found, path, problems);
  return values === undefined ? undefined : { kind, ...(values as object) };
}

/** The first of two forms that fits; of the problems, those of the second. */
function either<A, B>(first: JsonCheck<A>, second: JsonCheck<B>): JsonCheck<A | B> {
  return (found, path, problems) => first(found, path, []) ?? second(found, path, problems);
}
