import { useMemo, useState } from 'react';
import { type Song, songsOf } from '../../story/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** Each song's way to its day: steps, holders, and last dates worked back from the scene. */
export function SongsView({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const songs = useMemo(() => songsOf(season, now.days, now.isHoliday), [season, now.days, now.isHoliday]);
  return (
    <>
      <div className="story-bar">
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {say('web.story.add-song')}
        </button>
      </div>
      {songs.length === 0 && <p className="quiet">{say('web.story.no-songs')}</p>}
      {songs.map((one) => (
        <section key={one.song.id} aria-label={one.song.name}>
          <h2>
            <button type="button" className="story-link" onClick={() => setOpened(one.song.id)}>
              {one.song.name}
            </button>
          </h2>
          <p className="quiet">{aboutSong(one, now)}</p>
          <StoryTable
            title="web.story.tabs.songs"
            of={one.song.name}
            columns={[
              'web.story.step',
              'web.story.holder',
              'web.story.status',
              'web.story.from',
              'web.story.to',
              'web.story.latest',
            ]}
            rows={one.steps.map(({ step, from, to, latest, isLate }) => ({
              key: step.name,
              isBad: isLate,
              cells: [
                step.name,
                step.holder ?? '',
                say(`story.step.${isLate ? 'late' : (step.status ?? 'open')}`),
                dayText(from, 'short'),
                dayText(to, 'short'),
                latest === null ? '' : dayText(latest, 'short'),
              ],
            }))}
          />
        </section>
      ))}
      {opened !== null && (
        <RecordOver list="prerequisites" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
      )}
      {isAdding && (
        <AddOver
          list="prerequisites"
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            setOpened(id);
          }}
        />
      )}
    </>
  );
}

/** Who, where and when. */
function aboutSong({ scenes }: Song, { book: { season } }: StoryNow): string {
  const people = [...new Set(scenes.flatMap(({ scene }) => scene.people))].map((id) => recordName(season.people, id));
  const where = scenes.map(({ scene, shot }) =>
    [
      scene.id,
      ...(shot === null ? [] : [dayText(shot.date, 'short'), recordName(season.places, shot.place ?? '')]),
    ].join(' '),
  );
  return [people.join(', '), ...where].filter((text) => text !== '').join(' · ');
}
