/** What this browser remembers of how its user likes the screens; never part of the season. */
import { isLanguage, type Language } from '../../messages/index.ts';
import { createStore } from './store.ts';
import { type StripLooks, soundLooks, USUAL_LOOKS } from './strip-looks.ts';

export interface ScreenPreferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly looks: StripLooks;
  readonly layout: 'columns' | 'rows';
  readonly density: 'full' | 'slim';
}

/** What browsers kept before strips had looks. */
interface OlderPreferences {
  readonly stripColours?: string;
}

const KEY = 'onyva-preferences';

/** The language of a tag like `fr-CA`; English where Onyva does not speak it. */
function languageOf(tag: string): Language {
  const [language = ''] = tag.toLowerCase().split('-');
  return isLanguage(language) ? language : 'en';
}

function remembered(): ScreenPreferences {
  const fallback: ScreenPreferences = {
    language: languageOf(navigator.language),
    theme: 'system',
    looks: USUAL_LOOKS,
    layout: window.matchMedia('(max-width: 700px)').matches ? 'rows' : 'columns',
    density: 'full',
  };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<ScreenPreferences> & OlderPreferences;
    const looks = soundLooks(kept.looks ?? { colours: kept.stripColours });
    return { ...fallback, ...kept, looks };
  } catch {
    return fallback;
  }
}

export const preferences = createStore<ScreenPreferences>(remembered());

preferences.subscribe(() => {
  applyPreferences();
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // A browser that keeps nothing still works; the choice lasts as long as the page.
  }
});

/** Other looks of the strips. */
export function setLooks(change: Partial<StripLooks>): void {
  preferences.set((now) => ({ looks: { ...now.looks, ...change } }));
}

export function applyPreferences(): void {
  const { theme, language, looks } = preferences.get();
  document.documentElement.dataset.stripSize = looks.size;
  if (looks.patterns) document.documentElement.dataset.patterns = '';
  else delete document.documentElement.dataset.patterns;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
}
