import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { LANGUAGES } from '../../messages/index.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';

/**
 * The component library in the language of the screens. Around what uses it, not around the page: the first board is
 * drawn without it.
 */
export function Localised({ children }: { readonly children: ReactNode }) {
  const language = useStore(preferences, (state) => state.language);
  return <I18nProvider locale={LANGUAGES[language].locale}>{children}</I18nProvider>;
}
