/**
 * Messages: everything said to a person is a code with fields (`message('rule.rest.daily-rest', {…})`); one file a
 * language (`languages/en.json`, `fr.json`) has the sentences, in Unicode MessageFormat 2. `speak('fr').say(message)`
 * says one.
 */
export { CATALOGUES, speak } from './catalogues.ts';
export { type DiagnosedRoom, diagnosticOf, type FindingOf, formatDiagnostic } from './diagnostic.ts';
export type { CentsShown, DayStyle, Formats } from './formats.ts';
export { type Catalogue, isLanguage, LANGUAGES, type Language, type MessageCode } from './languages.ts';
export { loadCatalogue } from './load.ts';
export { type CodeBelow, message } from './message.ts';
export { type Speaker, speakerOf } from './speaker.ts';
