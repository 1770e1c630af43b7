import { type Diagnostic, isMessage, type Text } from '../../foundation/index.ts';
import { CATALOGUES } from '../catalogues.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { type Speaker, speakerOf } from '../speaker.ts';

/** Speakers that throw where a text or a field is missing, one of each language. */
export const LOUD: Readonly<Record<Language, Speaker>> = Object.fromEntries(
  (Object.keys(LANGUAGES) as Language[]).map((language) => [
    language,
    speakerOf(language, CATALOGUES[language], (code, fault) => {
      throw new Error(`${code} in ${language}: ${fault.message}`);
    }),
  ]),
) as Record<Language, Speaker>;

/** The English of a text, which every language must be able to say in full. */
export function said(text: Text): string {
  for (const speaker of Object.values(LOUD)) speaker.say(text);
  return LOUD.en.say(text);
}

/** A diagnostic as the command line writes it in English. */
export function written(diagnostic: Diagnostic): string {
  return formatDiagnostic(diagnostic, LOUD.en);
}

/** A diagnostic with its message and action as their English. */
export function inEnglish(
  diagnostic: Diagnostic,
): Omit<Diagnostic, 'message' | 'action'> & { readonly message: string; readonly action: string } {
  return { ...diagnostic, message: said(diagnostic.message), action: said(diagnostic.action) };
}

/** Data with every message in it as its English. */
export function saidThroughout(value: unknown): unknown {
  if (isMessage(value)) return said(value);
  if (Array.isArray(value)) return value.map(saidThroughout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, saidThroughout(inner)]));
}
