import { useMemo, useState } from 'react';
import type { Look } from '../../season/index.ts';
import { type LookWorn, lookStrips, looksWorn } from '../../story/index.ts';
import { dayText } from '../i18n/format.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** Wardrobe, make-up and hair: each look's scenes, and across the shoot what it looked like last. */
export function LooksView({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const worn = useMemo(() => looksWorn(season, now.days), [season, now.days]);
  const strips = useMemo(() => lookStrips(season, now.days), [season, now.days]);
  return (
    <>
      <div className="story-bar">
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {say('web.story.add-look')}
        </button>
      </div>
      {strips.length === 0 ? (
        <p className="quiet">{say('web.records.empty.looks')}</p>
      ) : (
        <>
          <h2>{say('web.story.looks-by-person')}</h2>
          <StoryTable
            title="web.story.looks-by-person"
            columns={[
              'web.story.look',
              'web.story.person',
              'web.records.columns.kind',
              'web.records.fields.story-days',
              'web.records.fields.pieces',
              'web.story.strip',
              'web.records.parts.fitting',
            ]}
            rows={strips.map(({ look, scenes }) => ({
              key: look.id,
              cells: [
                <button key="name" type="button" className="story-link" onClick={() => setOpened(look.id)}>
                  {look.name}
                </button>,
                recordName(season.people, look.person),
                say(`story.look.${look.kind}`),
                look.storyDays.join(', '),
                piecesText(look, say),
                <span key="strip" className="look-strip">
                  {scenes.map(({ scene, date, state }) => (
                    <span key={scene} className={date === null ? 'look-scene open' : 'look-scene'}>
                      {scene}
                      {state === null ? '' : ` (${state})`}
                    </span>
                  ))}
                </span>,
                fittingText(season.prerequisites.find(({ id }) => id === look.id)?.starts ?? null),
              ],
            }))}
          />
          <h2>{say('web.story.looks-by-day')}</h2>
          <StoryTable
            title="web.story.looks-by-day"
            columns={[
              'web.story.shot',
              'web.story.scene',
              'web.story.person',
              'web.story.look',
              'web.story.state',
              'web.story.last-shot',
              'web.story.must-match',
              'web.story.watch',
            ]}
            rows={worn.map((one, index) => ({
              key: `${one.scene.id}${one.look.id}`,
              isBad: one.needsDouble || one.needsLaundry,
              cells: [
                worn[index - 1]?.shot.date === one.shot.date ? '' : dayText(one.shot.date, 'long'),
                `${one.scene.id} ${one.scene.storyDay ?? ''}`,
                recordName(season.people, one.look.person),
                one.look.name,
                one.state ?? '',
                one.last === null ? '' : `${dayText(one.last.date, 'short')} ${one.last.scene} ${one.last.state ?? ''}`,
                matchText(one),
                watchText(one, say),
              ],
            }))}
          />
        </>
      )}
      {opened !== null && <RecordOver list="looks" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />}
      {isAdding && (
        <AddOver
          list="looks"
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

/** Pieces, doubles, and the files of its photos. */
function piecesText({ pieces, doubles, photos }: Look, say: Say): string {
  const more = doubles === 0 ? [] : [say('web.story.doubles', { n: doubles })];
  return [...pieces, ...more, ...photos].join(', ');
}

function fittingText(starts: LookWorn['shot']['date'] | null): string {
  return starts === null ? '' : dayText(starts, 'short');
}

function matchText({ matches }: LookWorn): string {
  return matches === null || !matches.isShot
    ? ''
    : `${matches.scene}${matches.state === null ? '' : ` (${matches.state})`}`;
}

function watchText({ needsDouble, needsLaundry, isChange }: LookWorn, say: Say): string {
  return [
    needsDouble ? say('web.story.needs-double') : '',
    needsLaundry ? say('web.story.needs-laundry') : '',
    isChange ? say('web.story.change') : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}
