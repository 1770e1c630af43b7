import { Busy } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { useRoute } from '../page/route.ts';
import { ArcView } from './arc-view.tsx';
import { LooksView } from './looks-view.tsx';
import { PairsView } from './pairs-view.tsx';
import { ReleaseView } from './release-view.tsx';
import { SongsView } from './songs-view.tsx';
import { useStory } from './use-story.ts';
import { WeaveView } from './weave-view.tsx';
import { WordsView } from './words-view.tsx';
import './story.css';

const TABS = ['weave', 'arc', 'pairs', 'looks', 'words', 'songs', 'release'] as const;

/** The story beside the schedule: who is with whom, and where in their journey they stand when it is shot. */
export function StoryScreen() {
  const say = useSay();
  const { rest } = useRoute();
  const now = useStory();
  if (now === null) return <Busy text={say('web.shell.loading')} />;
  const tab = TABS.find((name) => name === rest[0]) ?? 'weave';
  return (
    <div className="page story">
      <h1>{say('web.nav.story')}</h1>
      <nav className="story-tabs" aria-label={say('web.nav.story')}>
        {TABS.map((name) => (
          <a key={name} href={`#/story/${name}`} aria-current={name === tab ? 'true' : undefined}>
            {say(`web.story.tabs.${name}`)}
          </a>
        ))}
      </nav>
      {tab === 'weave' && <WeaveView now={now} />}
      {tab === 'arc' && <ArcView now={now} chosen={rest[1] ?? null} />}
      {tab === 'pairs' && <PairsView now={now} />}
      {tab === 'looks' && <LooksView now={now} />}
      {tab === 'words' && <WordsView now={now} />}
      {tab === 'songs' && <SongsView now={now} />}
      {tab === 'release' && <ReleaseView now={now} />}
    </div>
  );
}
