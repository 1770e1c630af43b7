/** What this browser remembers of how its user likes the screens; never part of the season. */
import { isLanguage, type Language } from '../../messages/index.ts';
import { createStore } from './store.ts';

interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly stripColours: 'newer' | 'singleton';
  readonly layout: 'columns' | 'rows';
  readonly density: 'full' | 'slim';
}

const KEY = 'onyva-preferences';

/** The language of a tag like `fr-CA`; English where Onyva does not speak it. */
function languageOf(tag: string): Language {
  const [language = ''] = tag.toLowerCase().split('-');
  return isLanguage(language) ? language : 'en';
}

function remembered(): Preferences {
  const fallback: Preferences = {
    language: languageOf(navigator.language),
    theme: 'system',
    stripColours: 'newer',
    layout: window.matchMedia('(max-width: 700px)').matches ? 'rows' : 'columns',
    density: 'full',
  };
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return fallback;
  }
}

export const preferences = createStore<Preferences>(remembered());

preferences.subscribe(() => {
  applyPreferences();
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // A browser that keeps nothing still works; the choice lasts as long as the page.
  }
});

export function applyPreferences(): void {
  const { theme, language } = preferences.get();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
}
