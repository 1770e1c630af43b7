import { useMemo, useState } from 'react';
import { storyOf } from '../../season/index.ts';
import { type Pair, pairsOf } from '../../story/index.ts';
import { pages, percent } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { RecordOver } from '../records/records-screen.tsx';
import { freshId } from '../records/rows.ts';
import { PreparationsTable } from './preparations-table.tsx';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** So many pairs are shown; the rest share a scene or two. */
const MOST_PAIRS = 40;

/** Who carries the season together, and when they can meet before their scenes. */
export function PairsView({ now }: { readonly now: StoryNow }) {
  const { book } = now;
  const { season } = book;
  const say = useSay();
  const [opened, setOpened] = useState<{ readonly list: 'rehearsals' | 'looks'; readonly id: string } | null>(null);
  const pairs = useMemo(() => pairsOf(season), [season]);
  const { rehearsals } = storyOf(season);
  const names = (pair: Pair) => pair.people.map((id) => recordName(season.people, id)).join(' – ');
  const plan = async (pair: Pair) => {
    const id = freshId(names(pair), 'rehearsals', season);
    const value = {
      ...{ id, name: names(pair), kind: pair.isUnprepared ? 'intimacy' : 'read' },
      ...{ people: pair.people, before: [pair.scenes[0]!] },
    };
    if (await runCommand({ kind: 'add-row', path: ['rehearsals'], value })) setOpened({ list: 'rehearsals', id });
  };
  return (
    <>
      <PreparationsTable
        now={now}
        onOpen={(list, id) => setOpened({ list: list === 'looks' ? 'looks' : 'rehearsals', id })}
      />
      <h2>{say('web.story.pairs')}</h2>
      <StoryTable
        title="web.story.pairs"
        columns={[
          'web.story.pair',
          'web.records.columns.scenes',
          'web.records.columns.pages',
          'web.story.share',
          'web.story.moments',
          'web.records.lists.rehearsals',
          'web.story.plan',
        ]}
        rows={pairs.slice(0, MOST_PAIRS).map((pair) => ({
          key: pair.people.join(' '),
          isBad: pair.isUnprepared || pair.isUncoordinated,
          cells: [
            names(pair),
            String(pair.scenes.length),
            pages(pair.eighths),
            percent(pair.perMille / 1000),
            pair.moments === 0 ? '' : String(pair.moments),
            [
              ...pair.rehearsals.map((id) => recordName(rehearsals, id)),
              ...(pair.isUnprepared ? [say('web.story.unprepared', { scene: pair.scenes[0]! })] : []),
              ...(pair.isUncoordinated ? [say('web.story.uncoordinated', { scene: pair.scenes[0]! })] : []),
            ].join(', '),
            <button
              key="plan"
              type="button"
              className="button small"
              aria-label={say('web.story.plan-rehearsal', { pair: names(pair) })}
              onClick={() => void plan(pair)}
            >
              {say('web.story.plan')}
            </button>,
          ],
        }))}
      />
      {opened !== null && (
        <RecordOver
          list={opened.list}
          id={opened.id}
          onClose={() => setOpened(null)}
          onOpen={(id) => setOpened({ ...opened, id })}
        />
      )}
    </>
  );
}
