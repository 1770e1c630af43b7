import { useMemo, useState } from 'react';
import { isWished, type Season, storyOf } from '../../season/index.ts';
import { type WeaveColumn, type WeaveFilter, type WeaveOrder, weaveOf } from '../../story/index.ts';
import { EmptyState, Segments } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { AddOver } from '../records/records-screen.tsx';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';
import { hueOf } from './weave-drawing.ts';
import { WeavePicture } from './weave-picture.tsx';
import { WishDialog } from './wish-dialog.tsx';

/** All episodes at once, in the order of the story or of shooting; as a picture, or as the table that says the same. */
export function WeaveView({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [order, setOrder] = useState<WeaveOrder>('story');
  const [shape, setShape] = useState<'picture' | 'table'>('picture');
  const [filter, setFilter] = useState<WeaveFilter>({});
  const [cursor, setCursor] = useState(0);
  const [wish, setWish] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const [isMarking, setMarking] = useState(false);
  /** The scene from which an arrow is being drawn: the next one that is tapped is shot after it. */
  const [aiming, setAiming] = useState<string | null>(null);
  const weave = useMemo(() => weaveOf(season, now.days, order, filter), [season, now.days, order, filter]);
  const at = Math.min(cursor, weave.columns.length - 1);
  const column = weave.columns[at];
  return (
    <>
      <div className="story-bar">
        <Segments
          label={say('web.story.order')}
          value={order}
          options={[
            { value: 'story', label: say('web.story.in-story') },
            { value: 'shooting', label: say('web.story.in-shooting') },
          ]}
          onChange={setOrder}
        />
        <Segments
          label={say('web.story.shape')}
          value={shape}
          options={[
            { value: 'picture', label: say('web.story.picture') },
            { value: 'table', label: say('web.story.table') },
          ]}
          onChange={setShape}
        />
        <Filters season={season} filter={filter} onFilter={setFilter} />
      </div>
      {column === undefined ? (
        <EmptyState title={say('web.story.weave')} text={say('web.story.nothing-shown')} />
      ) : shape === 'table' ? (
        <WeaveTable columns={weave.columns} season={season} />
      ) : (
        <>
          <WeavePicture
            weave={weave}
            order={order}
            season={season}
            cursor={at}
            onCursor={setCursor}
            aiming={aiming}
            onArrow={(from, to) => {
              setAiming(null);
              setWish({ from, to });
            }}
          />
          <label className="weave-scrub">
            <span>{say('web.story.scene')}</span>
            <input
              type="range"
              min={0}
              max={weave.columns.length - 1}
              value={at}
              aria-valuetext={titleOf(column)}
              onChange={(event) => setCursor(Number(event.target.value))}
            />
          </label>
          <Details column={column} season={season}>
            <button
              type="button"
              className="button"
              onClick={() => setWish({ from: column.scene.id, to: weave.columns[at + 1]?.scene.id ?? '' })}
            >
              <Icon name="arrow" />
              {say('web.story.shoot-before')}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={aiming !== null}
              onClick={() => setAiming(aiming === null ? column.scene.id : null)}
            >
              {aiming === null ? say('web.story.aim') : say('web.story.aiming', { scene: aiming })}
            </button>
            <button type="button" className="button" onClick={() => setMarking(true)}>
              {say('web.story.mark-moment')}
            </button>
          </Details>
          <PlaceKey columns={weave.columns} season={season} />
        </>
      )}
      <Orders season={season} />
      {wish !== null && <WishDialog book={now.book} from={wish.from} to={wish.to} onClose={() => setWish(null)} />}
      {isMarking && <AddOver list="moments" onClose={() => setMarking(false)} onAdded={() => setMarking(false)} />}
    </>
  );
}

function Filters(props: {
  readonly season: Season;
  readonly filter: WeaveFilter;
  readonly onFilter: (filter: WeaveFilter) => void;
}) {
  const { season, filter } = props;
  const say = useSay();
  const [one = '', other = ''] = filter.people ?? [];
  const { threads } = storyOf(season);
  const used = season.places.filter(({ id }) => season.sets.some(({ ways }) => ways.some(({ place }) => place === id)));
  const people = (label: string, value: string, put: (value: string) => readonly string[]) => (
    <Choice
      label={label}
      value={value}
      options={season.people}
      onChange={(chosen) => props.onFilter({ ...filter, people: put(chosen).filter((id) => id !== '') })}
    />
  );
  return (
    <>
      {people(say('web.story.person'), one, (chosen) => [chosen, other])}
      {one !== '' && people(say('web.story.with'), other, (chosen) => [one, chosen])}
      {threads.length > 0 && (
        <Choice
          label={say('web.story.thread')}
          value={filter.thread ?? ''}
          options={threads}
          onChange={(thread) => {
            const { thread: _, ...rest } = filter;
            props.onFilter(thread === '' ? rest : { ...rest, thread });
          }}
        />
      )}
      <Choice
        label={say('web.story.place')}
        value={filter.place ?? ''}
        options={used}
        onChange={(place) => {
          const { place: _, ...rest } = filter;
          props.onFilter(place === '' ? rest : { ...rest, place });
        }}
      />
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  return (
    <label className="story-choice">
      <span>{props.label}</span>
      <select className="select" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{say('web.story.all')}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function titleOf({ scene, shot }: WeaveColumn): string {
  return [`${scene.id} ${scene.set}`, scene.storyDay, shot === null ? null : dayText(shot.date, 'short')]
    .filter((part) => part !== null)
    .join(' · ');
}

function Details(props: { readonly column: WeaveColumn; readonly season: Season; readonly children: React.ReactNode }) {
  const { column, season } = props;
  const { scene, shot, moments } = column;
  const say = useSay();
  return (
    <section className="weave-details" aria-label={say('web.story.scene')}>
      <h2>
        {scene.id} {scene.heading}
      </h2>
      <p>
        {shot === null
          ? say('web.story.on-no-day')
          : say('web.story.shot-on', {
              on: { day: shot.date },
              place: recordName(season.places, shot.place ?? ''),
            })}{' '}
        {scene.storyDay !== null && say('web.story.story-day', { day: scene.storyDay })}
      </p>
      <p className="quiet">{scene.people.map((id) => recordName(season.people, id)).join(', ')}</p>
      {moments.map((moment) => (
        <p key={`${moment.kind}${moment.note}`}>
          <b>{say(`story.moment.${moment.kind}`)}</b> {moment.note}
        </p>
      ))}
      <div className="weave-actions">{props.children}</div>
    </section>
  );
}

function WeaveTable({ columns, season }: { readonly columns: readonly WeaveColumn[]; readonly season: Season }) {
  return (
    <StoryTable
      title="web.story.weave"
      columns={[
        'web.story.scene',
        'web.story.set',
        'web.story.day',
        'web.story.shot',
        'web.story.place',
        'web.story.people',
        'web.story.moments',
      ]}
      rows={columns.map(({ scene, shot, moments }) => ({
        key: scene.id,
        cells: [
          scene.id,
          scene.set,
          scene.storyDay ?? '',
          shot === null ? '' : dayText(shot.date, 'short'),
          recordName(season.places, shot?.place ?? ''),
          scene.people.map((id) => recordName(season.people, id)).join(', '),
          moments.map(({ note, kind }) => note ?? kind).join(', '),
        ],
      }))}
    />
  );
}

function PlaceKey({ columns, season }: { readonly columns: readonly WeaveColumn[]; readonly season: Season }) {
  const say = useSay();
  const used = new Set(columns.map(({ shot }) => shot?.place ?? null));
  return (
    <ul className="weave-key" aria-label={say('web.story.places')}>
      {season.places.map(({ id, name }, index) =>
        used.has(id) ? (
          <li key={id}>
            <i style={hueOf(index)} aria-hidden="true" />
            {name}
          </li>
        ) : null,
      )}
      {used.has(null) && (
        <li>
          <i className="open" aria-hidden="true" />
          {say('web.story.on-no-day')}
        </li>
      )}
    </ul>
  );
}

/** The arrows in words. */
function Orders({ season }: { readonly season: Season }) {
  const say = useSay();
  const rows = season.order.flatMap((row) => (row.kind === 'before' ? [row] : []));
  if (rows.length === 0) return null;
  return (
    <details className="story-orders">
      <summary>{say('web.story.arrows', { n: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            {say('web.records.order-text.before', { first: row.first.join(', '), second: row.then.join(', ') })}{' '}
            <span className="quiet">
              {isWished(row)
                ? say('web.story.wish-worth', { price: { money: row.price, currency: season.currency } })
                : say('web.story.rule')}
              {row.why === '' ? '' : ` · ${row.why}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
