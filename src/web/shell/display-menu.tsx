import { memo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Segments } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { Localised } from '../design/localised.tsx';
import { useMessages } from '../i18n/language.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';

/** Language, light or dark, strip colours: how this browser shows things. */
export const DisplayMenu = memo(function DisplayMenu() {
  const words = useMessages().shell;
  const { language, theme, stripColours } = useStore(preferences, (state) => state);
  return (
    <Localised>
      <DialogTrigger>
        <Button className="button icon-only" aria-label={words.display}>
          <Icon name="display" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="display-menu" aria-label={words.display}>
            <p className="field-name">{words.language}</p>
            <Segments
              label={words.language}
              value={language}
              options={[
                { value: 'en', label: 'English' },
                { value: 'fr', label: 'Français' },
              ]}
              onChange={(value) => preferences.set({ language: value })}
            />
            <p className="field-name">{words.theme}</p>
            <Segments
              label={words.theme}
              value={theme}
              options={[
                { value: 'system', label: words.themes.system },
                { value: 'light', label: words.themes.light },
                { value: 'dark', label: words.themes.dark },
              ]}
              onChange={(value) => preferences.set({ theme: value })}
            />
            <p className="field-name">{words.strips}</p>
            <Segments
              label={words.strips}
              value={stripColours}
              options={[
                { value: 'newer', label: words.presets.newer },
                { value: 'singleton', label: words.presets.singleton },
              ]}
              onChange={(value) => preferences.set({ stripColours: value })}
            />
            <StripKey />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </Localised>
  );
});

function StripKey() {
  const words = useMessages().stripKey;
  return (
    <ul className="strip-key">
      {(['int-day', 'ext-day', 'int-night', 'ext-night', 'dawn', 'dusk'] as const).map((key) => (
        <li key={key}>
          <i data-colour={key} /> {words[key]}
        </li>
      ))}
    </ul>
  );
}
