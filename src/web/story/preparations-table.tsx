import { useMemo, useState } from 'react';
import { formatClock } from '../../foundation/index.ts';
import type { SingleCommand } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { type Preparation, preparationsOf, slotsOf } from '../../story/index.ts';
import { seenAt } from '../forms/season-fields.ts';
import { dayText } from '../i18n/format.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import type { Book } from '../records/record-kind.ts';
import { recordPath } from '../records/rows.ts';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** Rehearsals and fittings with the slots in which all are free in one city; one press takes every slot proposed. */
export function PreparationsTable(props: {
  readonly now: StoryNow;
  readonly onOpen: (list: string, id: string) => void;
}) {
  const { now, onOpen } = props;
  const { book, days, isHoliday } = now;
  const { season } = book;
  const say = useSay();
  const all = useMemo(() => preparationsOf(season, days, isHoliday), [season, days, isHoliday]);
  const proposed = all.filter(({ isFixed, slot }) => !isFixed && slot !== null);
  const placeAll = () => {
    const commands = proposed.flatMap((one) => takenSlot(one, book));
    if (commands.length > 0) void runCommand({ kind: 'batch', label: message('web.story.placed'), commands });
  };
  return (
    <>
      <h2>{say('web.records.lists.rehearsals')}</h2>
      {all.length === 0 ? (
        <p className="quiet">{say('web.story.no-rehearsals')}</p>
      ) : (
        <>
          <div className="story-bar">
            <button type="button" className="button" disabled={proposed.length === 0} onClick={placeAll}>
              {say('web.story.place-all', { n: proposed.length })}
            </button>
          </div>
          <StoryTable
            title="web.records.lists.rehearsals"
            columns={[
              'web.records.fields.name',
              'web.records.columns.kind',
              'web.story.people',
              'web.story.slot',
              'web.story.first-scene',
              'web.story.latest',
              'web.records.fields.lead-days',
              'web.records.columns.cost',
              'web.story.slots',
            ]}
            rows={all.map((one) => ({
              key: one.id,
              isBad: one.isLate || one.slot === null,
              cells: [
                <button
                  key="name"
                  type="button"
                  className="story-link"
                  onClick={() => onOpen(one.rehearsal === null ? 'looks' : 'rehearsals', one.id)}
                >
                  {one.name}
                </button>,
                one.rehearsal === null
                  ? say('web.records.parts.fitting')
                  : say(`story.rehearsal.${one.rehearsal.kind}`),
                one.people.map((id) => recordName(season.people, id)).join(', '),
                slotText(one, say),
                one.firstScene === null ? '' : dayText(one.firstScene, 'short'),
                one.lastDay === null ? '' : dayText(one.lastDay, 'short'),
                String(one.leadDays),
                one.cost === 0 ? '' : book.money(one.cost),
                <Slots key="slots" now={now} one={one} />,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

function slotText({ slot, isLate, isFixed }: Preparation, say: Say): string {
  if (slot === null) return say('web.story.no-slot');
  const fields = { on: { day: slot.date }, from: { clock: slot.from }, to: { clock: slot.to } };
  return say(isLate ? 'web.story.slot-late' : isFixed ? 'web.story.slot-fixed' : 'web.story.slot-proposed', fields);
}

/** Its slot as its date and hour. */
function takenSlot({ rehearsal, id, slot }: Preparation, { source, ...book }: Book): readonly SingleCommand[] {
  if (slot === null) return [];
  const edit = (path: ReturnType<typeof recordPath>, value: string): SingleCommand => ({
    ...{ kind: 'edit-season', path, value },
    was: seenAt(source, path),
  });
  const list = rehearsal === null ? 'looks' : 'rehearsals';
  const record = recordPath(list, id, { source, ...book });
  if (rehearsal === null) return [edit([...record, 'fitting', 'date'], slot.date)];
  return [edit([...record, 'date'], slot.date), edit([...record, 'at'], formatClock(slot.from))];
}

/** Slots are offered one by one; choosing one writes its date. */
const MOST_SLOTS = 12;

function Slots({ now, one }: { readonly now: StoryNow; readonly one: Preparation }) {
  const { book, days, isHoliday } = now;
  const { season } = book;
  const { id, name, isFixed, slot } = one;
  const say = useSay();
  // Worked out for the one that is looked at: a season has hundreds of fittings.
  const [isAsked, setAsked] = useState(false);
  const slots = useMemo(
    () => (isAsked ? slotsOf(season, days, id, MOST_SLOTS, isHoliday) : []),
    [season, days, id, isHoliday, isAsked],
  );
  const record = recordPath(one.rehearsal === null ? 'looks' : 'rehearsals', id, book);
  const path = one.rehearsal === null ? [...record, 'fitting', 'date'] : [...record, 'date'];
  const chosen = isFixed && slot !== null ? slot.date : '';
  return (
    <select
      className="select"
      aria-label={say('web.story.choose-slot', { name })}
      value={chosen}
      onFocus={() => setAsked(true)}
      onPointerDown={() => setAsked(true)}
      onChange={(event) => {
        const { value } = event.target;
        const was = seenAt(book.source, path);
        void runCommand({ kind: 'edit-season', path, was, ...(value === '' ? {} : { value }) });
      }}
    >
      <option value="">{say('web.records.no-date-yet')}</option>
      {chosen !== '' && !slots.some(({ date }) => date === chosen) && (
        <option value={chosen}>{dayText(chosen, 'short')}</option>
      )}
      {slots.map(({ date }) => (
        <option key={date} value={date}>
          {dayText(date, 'short')}
        </option>
      ))}
    </select>
  );
}
