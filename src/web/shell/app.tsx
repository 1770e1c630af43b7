import { Component, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { BoardScreen } from '../board/board-screen.tsx';
import { colourProperties } from '../board/strip-colours.ts';
import { Busy } from '../design/controls.tsx';
import { Icon, type IconName } from '../design/icon.tsx';
import { Plate } from '../design/plate.tsx';
import { sayNow, sayText, useSay } from '../i18n/language.ts';
import { keysOpen } from '../keys/keys-open.ts';
import { beginSeason, chooseFile, onScreen } from '../live/season-link.ts';
import { Announcer } from '../page/announcer.tsx';
import { preferences } from '../page/preferences.ts';
import { type ScreenName, useRoute } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { FileDrop } from '../scripts/drop-files.tsx';
import { addingScripts, addScripts } from '../scripts/offered-scripts.ts';
import { useKeysOfAllScreens } from './keys-of-all-screens.ts';
import { NoticeBar } from './notice-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Localised = lazy(() => import('../design/localised.tsx').then((m) => ({ default: m.Localised })));

const AddScripts = lazy(() => import('../scripts/add-scripts.tsx').then((m) => ({ default: m.AddScripts })));
const KeysDialog = lazy(() => import('../keys/keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })));
const StartScreen = lazy(() => import('../start/start-screen.tsx').then((m) => ({ default: m.StartScreen })));

const LATER = {
  calendar: lazy(() => import('../calendar/calendar-screen.tsx').then((m) => ({ default: m.CalendarScreen }))),
  dood: lazy(() => import('../dood/dood-screen.tsx').then((m) => ({ default: m.DoodScreen }))),
  breakdown: lazy(() => import('../breakdown/breakdown-screen.tsx').then((m) => ({ default: m.BreakdownScreen }))),
  story: lazy(() => import('../story/story-screen.tsx').then((m) => ({ default: m.StoryScreen }))),
  people: lazy(() => import('../people/people-screen.tsx').then((m) => ({ default: m.PeopleScreen }))),
  places: lazy(() => import('../places/places-screen.tsx').then((m) => ({ default: m.PlacesScreen }))),
  records: lazy(() => import('../records/records-screen.tsx').then((m) => ({ default: m.RecordsScreen }))),
  'there-or-fake-it': lazy(() =>
    import('../there-or-fake-it/there-or-fake-screen.tsx').then((m) => ({ default: m.ThereOrFakeScreen })),
  ),
  documents: lazy(() => import('../documents/documents-screen.tsx').then((m) => ({ default: m.DocumentsScreen }))),
  settings: lazy(() => import('../settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen }))),
  compare: lazy(() => import('../board/compare-screen.tsx').then((m) => ({ default: m.CompareScreen }))),
} as const;

const NAV: readonly { readonly screen: Exclude<ScreenName, 'compare'>; readonly icon: IconName }[] = [
  { screen: 'board', icon: 'board' },
  { screen: 'calendar', icon: 'calendar' },
  { screen: 'dood', icon: 'dood' },
  { screen: 'breakdown', icon: 'breakdown' },
  { screen: 'story', icon: 'spark' },
  { screen: 'people', icon: 'people' },
  { screen: 'places', icon: 'places' },
  { screen: 'records', icon: 'rows' },
  { screen: 'there-or-fake-it', icon: 'compare' },
  { screen: 'documents', icon: 'documents' },
  { screen: 'settings', icon: 'settings' },
];

export function App() {
  const say = useSay();
  const { screen } = useRoute();
  const looks = useStore(preferences, (state) => state.looks);
  const title = useStore(onScreen, (now) => now.season?.season?.title ?? now.season?.folder);

  const start = useStore(onScreen, (now) => now.start);
  const showsKeys = useStore(keysOpen, (now) => now.isOpen);
  const isAdding = useStore(addingScripts, (now) => now.isOpen);

  useEffect(() => void beginSeason(), []);
  useKeysOfAllScreens();
  // On a phone the screens' names are wider than it: the one that is shown comes into view.
  useEffect(() => {
    document.querySelector(`.nav a[href="#/${screen}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [screen]);
  useEffect(() => {
    for (const [name, value] of Object.entries(colourProperties(looks))) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [looks]);
  const name = screen === 'compare' ? say('web.scenarios.compare-title') : say(`web.nav.${screen}`);
  useEffect(() => {
    document.title = title === undefined ? say('web.app-name') : `${name} · ${title} · ${say('web.app-name')}`;
  }, [title, name, say]);

  if (start !== null) {
    return (
      <Suspense fallback={<Busy text={say('web.shell.loading')} />}>
        <Localised>
          <StartScreen start={start} />
        </Localised>
      </Suspense>
    );
  }
  return (
    <>
      <FileDrop onFiles={addScripts} />
      <button type="button" className="skip" onClick={() => document.getElementById('screen')?.focus()}>
        {say('web.skip')}
      </button>
      <div className="shell">
        <nav className="nav" aria-label={say('web.nav.label')}>
          <Plate />
          <ul>
            {NAV.map((item) => (
              <li key={item.screen}>
                <a href={`#/${item.screen}`} aria-current={item.screen === screen ? 'page' : undefined}>
                  <Icon name={item.icon} size={20} />
                  <span>{say(`web.nav.${item.screen}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="frame">
          <TopBar />
          <States />
          <main id="screen" className="screen" tabIndex={-1}>
            <ScreenGuard key={screen}>
              <CurrentScreen />
            </ScreenGuard>
          </main>
        </div>
      </div>
      {(isAdding || showsKeys) && (
        <Suspense fallback={null}>
          <Localised>
            {isAdding && <AddScripts />}
            {showsKeys && <KeysDialog />}
          </Localised>
        </Suspense>
      )}
      <NoticeBar />
      <Announcer />
    </>
  );
}

function CurrentScreen() {
  const say = useSay();
  const { screen } = useRoute();
  const view = useStore(onScreen, (now) => now.season);
  const problem = useStore(onScreen, (now) => now.problem);
  if (problem !== null) {
    return (
      <div className="empty">
        <h1>{say('web.problems.title')}</h1>
        <p>{sayText(problem.title)}</p>
        <p>{sayText(problem.detail)}</p>
        <p>{sayText(problem.action)}</p>
        <button type="button" className="button primary" onClick={() => void beginSeason()}>
          {say('web.problems.again')}
        </button>
      </div>
    );
  }
  if (view === null) return <Busy text={say('web.shell.loading')} />;
  if (view.season === null) return <SeasonErrors />;
  if (screen === 'board') return <BoardScreen />;
  const Screen = LATER[screen];
  return (
    <Suspense fallback={<Busy text={say('web.shell.loading')} />}>
      <Localised>
        <Screen />
      </Localised>
    </Suspense>
  );
}

function SeasonErrors() {
  const say = useSay();
  const diagnostics = useStore(onScreen, (now) => now.season?.diagnostics) ?? [];
  return (
    <div className="empty wide">
      <h1>{say('web.problems.season-errors')}</h1>
      <p>{say('web.problems.season-errors-help')}</p>
      <ul className="diagnostics">
        {diagnostics
          .filter((diagnostic) => diagnostic.severity === 'error')
          .map((diagnostic) => (
            <li key={`${diagnostic.code}${diagnostic.place?.line}${sayText(diagnostic.message)}`}>
              {diagnostic.place && (
                <b>{say('web.problems.line', { file: diagnostic.place.file, line: String(diagnostic.place.line) })}</b>
              )}
              <p>{sayText(diagnostic.message)}</p>
              <p className="quiet">{sayText(diagnostic.action)}</p>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Server gone, or a file that changed on disk in a way that needs a choice. */
function States() {
  const say = useSay();
  const connected = useStore(onScreen, (now) => now.connected);
  const files = useStore(onScreen, (now) => now.files);
  const conflict = files.find((file) => file.state === 'conflict');
  const failed = files.find((file) => file.state === 'failed');
  const choose = (keep: 'disk' | 'live') => {
    if (conflict) void chooseFile(conflict.file, keep);
  };
  return (
    <>
      {!connected && (
        <p className="state bad-note" role="alert">
          {say('web.shell.offline')}
        </p>
      )}
      {conflict && (
        <div className="state warn-note" role="alert">
          <span>
            {say('web.shell.file-conflict', { file: conflict.file })} {sayText(conflict.message ?? '')}{' '}
            {say('web.shell.other-kept')}
          </span>
          <button type="button" className="button small" onClick={() => choose('disk')}>
            {say('web.shell.keep-disk')}
          </button>
          <button type="button" className="button small" onClick={() => choose('live')}>
            {say('web.shell.keep-live')}
          </button>
        </div>
      )}
      {failed && (
        <p className="state bad-note" role="alert">
          {failed.file}: {sayText(failed.message ?? '')}
        </p>
      )}
    </>
  );
}

/** A screen that fails takes only itself down, and says so. */
class ScreenGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h1>{sayNow('web.problems.screen')}</h1>
        <p>{sayNow('web.problems.screen-help')}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {sayNow('web.problems.reload')}
        </button>
      </div>
    );
  }
}
