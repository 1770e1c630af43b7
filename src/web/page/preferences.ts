/** What this browser remembers of how its user likes the screens; never part of the season. */
import { createStore } from './store.ts';

interface Preferences {
  readonly language: 'en' | 'fr';
  readonly theme: 'system' | 'light' | 'dark';
  readonly stripColours: 'newer' | 'singleton';
  readonly layout: 'columns' | 'rows';
  readonly density: 'full' | 'slim';
}

const KEY = 'onyva-preferences';

function remembered(): Preferences {
  const fallback: Preferences = {
    language: navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en',
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
