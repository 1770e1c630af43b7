import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';

const LANGUAGES: Record<'en' | 'fr', Messages> = { en, fr };

/** Words in the language chosen now, for code outside components. */
export function messages(): Messages {
  return LANGUAGES[preferences.get().language];
}

/** The same for components: drawn anew when the language changes. */
export function useMessages(): Messages {
  return LANGUAGES[useStore(preferences, (state) => state.language)];
}
