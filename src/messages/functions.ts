/**
 * What the catalogues can do with a field beside saying it: `{$on :day style=date}`, `{$cost :money cents=never}`,
 * `{$strip :capital}` where it opens the sentence, `{$person :de}` and `{$place :a}` for French "de" and "à" with a
 * name, `.input {$on :given} .match $on none {{…}} * {{… {$on}}}`. Functions in the sense of Unicode MessageFormat 2.
 */
import type { MessageFunctionContext, MessageValue } from 'messageformat/functions';
import { withA, withDe } from './elision.ts';
import type { CentsShown, DayStyle, Formats } from './formats.ts';
import { SaidField } from './said-field.ts';

type Options = Record<string, unknown>;
type SayFunction = (context: MessageFunctionContext, options: Options, operand?: unknown) => MessageValue<string>;

export function functionsOf(formats: Formats): Record<string, SayFunction> {
  return {
    day: styled('day', (field, { style }) =>
      'day' in field ? formats.day(field.day, String(style ?? 'spoken') as DayStyle) : null,
    ),
    money: styled('money', (field, { cents }) =>
      'money' in field ? formats.money(field.money, field.currency, String(cents ?? 'always') as CentsShown) : null,
    ),
    list: (_context, { type }, operand) => {
      const items = operand instanceof SaidField ? operand.items : null;
      const listed = items === null ? String(operand) : formats.list(items, String(type ?? 'and') as 'and');
      return { type: 'list', toString: () => listed };
    },
    capital: (_context, _options, operand) => {
      const said = String(operand);
      return { type: 'capital', toString: () => said.charAt(0).toUpperCase() + said.slice(1) };
    },
    de: joined('de', withDe),
    a: joined('a', withA),
    given: (_context, _options, operand) => {
      const isGiven = operand !== '' && !(operand instanceof SaidField && operand.isNothing);
      return {
        type: 'given',
        valueOf: () => operand,
        toString: () => String(operand),
        selectKey: (keys) => (!isGiven && keys.has('none') ? 'none' : null),
      };
    },
  };
}

/** A preposition and the name after it, as one. */
function joined(type: string, join: (name: string) => string): SayFunction {
  return (_context, _options, operand) => {
    const said = join(String(operand));
    return { type, toString: () => said };
  };
}

type Styled = { readonly [K in 'day' | 'money']: Extract<SaidField['field'], Readonly<Record<K, unknown>>> };

/** A function that writes one kind of field in a style; any other kind is said as it would be without the function. */
function styled<K extends keyof Styled>(
  kind: K,
  write: (field: Styled[K], options: Options) => string | null,
): SayFunction {
  return (_context, options, operand) => {
    const field = fieldOf(operand);
    const isKind = typeof field === 'object' && field !== null && kind in field;
    const written = isKind ? write(field as Styled[K], options) : null;
    return { type: kind, toString: () => written ?? String(operand) };
  };
}

/** Also where the field has been asked about before: `.input {$cost :given} … {$cost :money}`. */
function fieldOf(operand: unknown): SaidField['field'] {
  const value: unknown = operand instanceof SaidField ? operand : operand?.valueOf();
  return value instanceof SaidField ? value.field : null;
}
