import { useMemo, useState } from 'react';
import { storyOf } from '../../season/index.ts';
import { type Pair, pairsOf, placedRehearsals, slotsOf } from '../../story/index.ts';
import { seenAt } from '../forms/season-fields.ts';
import { dayText, pages, percent } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { RecordOver } from '../records/records-screen.tsx';
import { freshId, recordPath } from '../records/rows.ts';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** So many pairs are shown; the rest share a scene or two. */
const MOST_PAIRS = 40;

/** Who carries the season together, and when they can meet before their scenes. */
export function PairsView({ now }: { readonly now: StoryNow }) {
  const { book, days } = now;
  const { season } = book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const pairs = useMemo(() => pairsOf(season), [season]);
  const placed = useMemo(() => placedRehearsals(season, days), [season, days]);
  const { rehearsals } = storyOf(season);
  const names = (pair: Pair) => pair.people.map((id) => recordName(season.people, id)).join(' – ');
  const plan = async (pair: Pair) => {
    const id = freshId(names(pair), 'rehearsals', season);
    const value = {
      ...{ id, name: names(pair), kind: pair.isUnprepared ? 'intimacy' : 'read' },
      ...{ people: pair.people, before: [pair.scenes[0]!] },
    };
    if (await runCommand({ kind: 'add-row', path: ['rehearsals'], value })) setOpened(id);
  };
  return (
    <>
      <h2>{say('web.records.lists.rehearsals')}</h2>
      {rehearsals.length === 0 ? (
        <p className="quiet">{say('web.story.no-rehearsals')}</p>
      ) : (
        <StoryTable
          title="web.records.lists.rehearsals"
          columns={[
            'web.records.fields.name',
            'web.records.columns.kind',
            'web.story.people',
            'web.story.slot',
            'web.story.first-scene',
            'web.story.slots',
          ]}
          rows={placed.map(({ rehearsal, slot, isFixed, firstScene, isLate }) => ({
            key: rehearsal.id,
            isBad: isLate || slot === null,
            cells: [
              <button key="name" type="button" className="story-link" onClick={() => setOpened(rehearsal.id)}>
                {rehearsal.name}
              </button>,
              say(`story.rehearsal.${rehearsal.kind}`),
              rehearsal.people.map((id) => recordName(season.people, id)).join(', '),
              slot === null
                ? say('web.story.no-slot')
                : say(isLate ? 'web.story.slot-late' : isFixed ? 'web.story.slot-fixed' : 'web.story.slot-proposed', {
                    on: { day: slot.date },
                    from: { clock: slot.from },
                    to: { clock: slot.to },
                  }),
              firstScene === null ? '' : dayText(firstScene, 'short'),
              <Slots key="slots" now={now} id={rehearsal.id} />,
            ],
          }))}
        />
      )}
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
          isBad: pair.isUnprepared,
          cells: [
            names(pair),
            String(pair.scenes.length),
            pages(pair.eighths),
            percent(pair.perMille / 1000),
            pair.moments === 0 ? '' : String(pair.moments),
            [
              ...pair.rehearsals.map((id) => recordName(rehearsals, id)),
              ...(pair.isUnprepared ? [say('web.story.unprepared', { scene: pair.scenes[0]! })] : []),
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
        <RecordOver list="rehearsals" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
      )}
    </>
  );
}

/** Slots are offered one by one; choosing one writes its date. */
const MOST_SLOTS = 12;

function Slots({ now, id }: { readonly now: StoryNow; readonly id: string }) {
  const { book, days } = now;
  const say = useSay();
  const rehearsal = storyOf(book.season).rehearsals.find((one) => one.id === id);
  const slots = useMemo(
    () => (rehearsal === undefined ? [] : slotsOf(book.season, days, rehearsal, MOST_SLOTS)),
    [book.season, days, rehearsal],
  );
  if (rehearsal === undefined) return null;
  const path = [...recordPath('rehearsals', id, book), 'date'];
  return (
    <select
      className="select"
      aria-label={say('web.story.choose-slot', { name: rehearsal.name })}
      value={rehearsal.date ?? ''}
      onChange={(event) => {
        const { value } = event.target;
        const was = seenAt(book.source, path);
        void runCommand({ kind: 'edit-season', path, was, ...(value === '' ? {} : { value }) });
      }}
    >
      <option value="">{say('web.records.no-date-yet')}</option>
      {rehearsal.date !== null && !slots.some(({ date }) => date === rehearsal.date) && (
        <option value={rehearsal.date}>{dayText(rehearsal.date, 'short')}</option>
      )}
      {slots.map(({ date }) => (
        <option key={date} value={date}>
          {dayText(date, 'short')}
        </option>
      ))}
    </select>
  );
}
