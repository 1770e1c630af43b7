import { describe, expect, it } from 'vitest';
import { terminalLanguage } from './terminal-language.ts';

describe('the language of the terminal', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'fr_CA.UTF-8', LC_MESSAGES: 'en_CA.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'C', LC_ALL: 'fr_BE' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'hu_HU.UTF-8' }, 'en'],
    [{ LANG: 'frisian' }, 'en'],
  ])('%j: %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
