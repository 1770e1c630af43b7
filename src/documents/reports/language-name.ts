/** `French / français`: as the Unicode CLDR names a language, in each language of the paper. */
export function languageName(language: string, speakers: readonly string[]): string {
  return speakers.map((speaker) => new Intl.DisplayNames([speaker], { type: 'language' }).of(language)!).join(' / ');
}
