import { MessageFormat } from 'messageformat';
import { type Field, formatClock, formatEighths, isMessage, type Text } from '../foundation/index.ts';
import { type Formats, formatsOf } from './formats.ts';
import { functionsOf } from './functions.ts';
import { type Catalogue, LANGUAGES, type Language } from './languages.ts';
import { SaidField } from './said-field.ts';

/** Says messages in one language. */
export interface Speaker {
  readonly language: Language;
  readonly formats: Formats;
  /**
   * The sentence of a message; words that are no message are said as they are. A code without a text is said as the
   * code.
   */
  say(text: Text): string;
  /** One field as it is said inside a sentence. */
  sayField(field: Field): string;
}

/**
 * A speaker from the texts of a language. `onFault` hears of texts that cannot be said in full (a field missing, a text
 * that cannot be read): bugs of ours, which the tests make loud and which never keep a person from the rest of the
 * sentence.
 */
export function speakerOf(
  language: Language,
  catalogue: Catalogue,
  onFault: (code: string, fault: Error) => void = () => {},
): Speaker {
  const { locale } = LANGUAGES[language];
  const read = new Map<string, MessageFormat<string>>();
  const formats = formatsOf(language, (code, parts) => sayCode(code, parts));
  const functions = functionsOf(formats);

  function textOf(code: string): MessageFormat<string> | null {
    const known = read.get(code);
    if (known !== undefined) return known;
    if (!Object.hasOwn(catalogue, code)) return null;
    // Paper and terminals are plain text: no marks around what is put in.
    const text = new MessageFormat<string>(locale, catalogue[code]!, { bidiIsolation: 'none', functions });
    read.set(code, text);
    return text;
  }

  function sayCode(code: string, values: Readonly<Record<string, unknown>>): string {
    try {
      const text = textOf(code);
      if (text !== null) return text.format(values, (fault) => onFault(code, fault as Error));
      onFault(code, new Error(`no text for ${code} in ${language}`));
    } catch (fault) {
      onFault(code, fault instanceof Error ? fault : new Error(String(fault)));
    }
    return code;
  }

  function say(text: Text): string {
    if (typeof text === 'string') return text;
    return sayCode(
      text.code,
      Object.fromEntries(Object.entries(text.fields).map(([name, field]) => [name, value(field)])),
    );
  }

  /** Strings and numbers go in as they are, so that the catalogue can count and choose by them. */
  function value(field: Field): unknown {
    if (typeof field === 'string' || typeof field === 'number') return field;
    if (isList(field)) {
      const items = field.map(sayField);
      return new SaidField(field, formats.list(items), items);
    }
    return new SaidField(field, sayField(field));
  }

  function sayField(field: Field): string {
    if (field === null) return '';
    if (typeof field === 'string') return field;
    if (typeof field === 'number') return formats.count(field);
    if (isList(field)) return formats.list(field.map(sayField));
    if (isMessage(field)) return say(field);
    if ('day' in field) return formats.day(field.day);
    if ('clock' in field) return formatClock(field.clock);
    if ('duration' in field) return formats.duration(field.duration);
    if ('money' in field) return formats.money(field.money, field.currency);
    if ('eighths' in field) return formatEighths(field.eighths);
    return formats.percent(field.basisPoints);
  }

  return { language, formats, say, sayField };
}

function isList(field: Field): field is readonly Field[] {
  return Array.isArray(field);
}
