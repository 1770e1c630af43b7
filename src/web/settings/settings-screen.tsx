import { Busy } from '../design/controls.tsx';
import { SeasonFields } from '../forms/season-field.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { seasonForm } from './season-form.ts';
import '../forms/forms.css';

/**
 * The season's own terms as forms. Every field is one key of season.yaml; leaving it writes that key and nothing else.
 */
export function SettingsScreen() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  if (view === null) return <Busy text={say('web.shell.loading')} />;
  return (
    <div className="page settings">
      <header>
        <h1>{say('web.settings.heading')}</h1>
        <p className="quiet">{say('web.settings.help')}</p>
        <p>
          <a href="#/records/bases">{say('web.settings.to-bases')}</a>
        </p>
      </header>
      {seasonForm(view, say).map((section) => (
        <section key={section.title} className="settings-section">
          <div>
            <h2>{section.title}</h2>
            {section.help !== undefined && <p className="quiet">{section.help}</p>}
          </div>
          <SeasonFields fields={section.fields} view={view} />
        </section>
      ))}
    </div>
  );
}
