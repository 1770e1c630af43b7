import { memo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { useSay } from '../i18n/language.ts';
import { preferences, setLooks } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { Segments } from './controls.tsx';
import { Icon } from './icon.tsx';
import { Localised } from './localised.tsx';

const LANGUAGE_CHOICES = Object.entries(LANGUAGES).map(([value, { name }]) => ({
  value: value as Language,
  label: name,
}));

/** Language, light or dark, strip colours: how this browser shows things. */
export const DisplayMenu = memo(function DisplayMenu() {
  const say = useSay();
  const { language, theme, looks } = useStore(preferences, (state) => state);
  return (
    <Localised>
      <DialogTrigger>
        <Button className="button icon-only" aria-label={say('web.shell.display')}>
          <Icon name="display" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="display-menu" aria-label={say('web.shell.display')}>
            <p className="field-name">{say('web.shell.language')}</p>
            <Segments
              label={say('web.shell.language')}
              value={language}
              options={LANGUAGE_CHOICES}
              onChange={(value) => preferences.set({ language: value })}
            />
            <p className="field-name">{say('web.shell.theme')}</p>
            <Segments
              label={say('web.shell.theme')}
              value={theme}
              options={[
                { value: 'system', label: say('web.shell.themes.system') },
                { value: 'light', label: say('web.shell.themes.light') },
                { value: 'dark', label: say('web.shell.themes.dark') },
              ]}
              onChange={(value) => preferences.set({ theme: value })}
            />
            <p className="field-name">{say('web.shell.strips')}</p>
            <Segments
              label={say('web.shell.strips')}
              value={looks.colours}
              options={[
                { value: 'newer', label: say('web.shell.presets.newer') },
                { value: 'singleton', label: say('web.shell.presets.singleton') },
                { value: 'own', label: say('web.looks.own') },
              ]}
              onChange={(value) => setLooks({ colours: value })}
            />
            <StripKey />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </Localised>
  );
});

function StripKey() {
  const say = useSay();
  return (
    <ul className="strip-key">
      {(['int-day', 'ext-day', 'int-night', 'ext-night', 'dawn', 'dusk'] as const).map((key) => (
        <li key={key}>
          <i data-colour={key} /> {say(`web.strip-key.${key}`)}
        </li>
      ))}
    </ul>
  );
}
