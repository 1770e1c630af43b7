/** The browser side starts here. */
import '@fontsource/barlow/latin-400.css';
import '@fontsource/barlow/latin-500.css';
import '@fontsource/barlow/latin-600.css';
import '@fontsource/barlow-semi-condensed/latin-500.css';
import '@fontsource/barlow-semi-condensed/latin-600.css';
import '@fontsource/barlow-condensed/latin-600.css';
import '@fontsource/courier-prime/latin-400.css';
import '@fontsource/courier-prime/latin-700.css';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './shell/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speakChosenLanguage } from './i18n/language.ts';
import { applyPreferences, preferences } from './page/preferences.ts';
import { App } from './shell/app.tsx';

applyPreferences();
await speakChosenLanguage();
preferences.subscribe(() => void speakChosenLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
