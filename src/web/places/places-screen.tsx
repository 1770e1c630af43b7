import { useState } from 'react';
import type { RoadView } from '../../api/index.ts';
import { formatClock, WEEKDAY_NAMES } from '../../foundation/index.ts';
import { idOfRow, valueAt } from '../../live/index.ts';
import type { Place, Season } from '../../season/index.ts';
import { Busy, EmptyState, Segments } from '../design/controls.tsx';
import { dayText, money, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { client, onScreen, runCommand } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { useStore } from '../page/store.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { layOut } from './map-layout.ts';
import './places.css';

/**
 * Where the cameras stand: a map per base drawn from coordinates alone, the road from the chosen place to every other,
 * and its terms.
 */
export function PlacesScreen() {
  const say = useSay();
  const season = useStore(onScreen, (now) => now.season?.season ?? null);
  const revision = useStore(onScreen, (now) => now.season?.revision ?? 0);
  const roads = useLoaded(() => client.roads(), String(revision)).value;
  const [baseId, setBase] = useState<string | null>(null);
  const [chosenId, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const source = useStore(onScreen, (now) => now.season?.source);
  if (season === null) return <Busy text={say('web.shell.loading')} />;
  const bases = season.bases.filter((base) => season.places.some((place) => place.base === base.id));
  const wanted = season.places.find(({ id }) => id === chosenId)?.base ?? baseId;
  const base = bases.find((candidate) => candidate.id === wanted) ?? bases[0];
  const add = (
    <button type="button" className="button" onClick={() => setAdding(true)}>
      {say('web.places.add')}
    </button>
  );
  const adder = adding && (
    <AddOver
      list="places"
      onClose={() => setAdding(false)}
      onAdded={(id) => {
        setAdding(false);
        setBase(null);
        setChosen(id);
      }}
    />
  );
  if (base === undefined) {
    return (
      <EmptyState title={say('web.nav.places')} text={say('web.places.empty')}>
        {add}
        {adder}
      </EmptyState>
    );
  }
  const places = season.places.filter((place) => place.base === base.id);
  const chosen = places.find((place) => place.id === chosenId) ?? places[0]!;
  const located = new Set(places.flatMap(({ id }) => (hasCoordinates(source, id) ? [id] : [])));
  return (
    <div className="places">
      <header className="places-head">
        <h1>{say('web.nav.places')}</h1>
        <Segments
          label={say('web.places.base')}
          value={base.id}
          options={bases.map((candidate) => ({ value: candidate.id, label: candidate.name }))}
          onChange={(id) => {
            setBase(id);
            setChosen(null);
          }}
        />
        {add}
        <a className="button" href="#/records/sets">
          {say('web.places.all-sets')}
        </a>
        {adder}
      </header>
      <div className="places-body">
        <ol className="place-list">
          {places.map((place, index) => (
            <li key={place.id}>
              <button
                type="button"
                aria-current={place.id === chosen.id ? 'true' : undefined}
                onClick={() => setChosen(place.id)}
              >
                <span className="place-number">{index + 1}</span>
                <span className="place-name">
                  {place.toFind ? say('web.places.to-find-named', { name: place.name }) : place.name}
                </span>
                <span className="quiet">
                  {minutesBetween(roads, chosen.id, place.id, (minutes) => say('web.places.minutes', { minutes }))}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <PlaceMap key={base.id} places={places} located={located} chosen={chosen} roads={roads} onChoose={setChosen} />
        <PlaceSheet place={chosen} season={season} />
      </div>
    </div>
  );
}

/** Whether it has coordinates of its own: without them it stands nowhere on a map. */
function hasCoordinates(source: unknown, id: string): boolean {
  const rows = valueAt(source, ['places']);
  return Array.isArray(rows) && rows.some((row) => idOfRow(row) === id && valueAt(row, ['at']) != null);
}

function roadMinutes(roads: RoadView | null, from: string, to: string): number | null {
  if (roads === null || from === to) return null;
  return roads.minutes[roads.places.indexOf(from)]?.[roads.places.indexOf(to)] ?? null;
}

function minutesBetween(roads: RoadView | null, from: string, to: string, say: (minutes: number) => string): string {
  const minutes = roadMinutes(roads, from, to);
  return minutes === null ? '' : say(minutes);
}

const WIDTH = 760;
const HEIGHT = 620;

function PlaceMap(props: {
  readonly places: readonly Place[];
  /** Ids of those that have coordinates. */
  readonly located: ReadonlySet<string>;
  readonly chosen: Place;
  readonly roads: RoadView | null;
  readonly onChoose: (id: string) => void;
}) {
  const { places, located, chosen, roads } = props;
  const say = useSay();
  const drawn = places.filter(({ id }) => located.has(id));
  const layout = layOut(drawn, WIDTH, HEIGHT, 84, 32);
  const numberOf = new Map(places.map(({ id }, index) => [id, index + 1]));
  const from = layout.spots.find((spot) => spot.place.id === chosen.id) ?? null;
  const missing = places.filter(({ id, toFind }) => !located.has(id) && toFind !== true).map(({ name }) => name);
  if (drawn.length === 0) return <p className="place-map note">{say('web.places.no-map')}</p>;
  const kilometres = [0.5, 1, 2, 5, 10, 20].find((length) => length * layout.perKilometre >= 70) ?? 20;
  return (
    <figure className="place-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('web.places.map-label', { n: drawn.length, name: chosen.name })}
      >
        <g className="map-grid">
          {Array.from({ length: 60 }, (_, index) => (index - 30) * kilometres * layout.perKilometre).map((offset) => (
            <g key={offset}>
              <line x1={WIDTH / 2 + offset} y1="0" x2={WIDTH / 2 + offset} y2={HEIGHT} />
              <line x1="0" y1={HEIGHT / 2 + offset} x2={WIDTH} y2={HEIGHT / 2 + offset} />
            </g>
          ))}
        </g>
        {layout.spots.map((spot) => {
          const minutes = roadMinutes(roads, chosen.id, spot.place.id);
          if (minutes === null || from === null) return null;
          return (
            <line
              key={spot.place.id}
              className={spot.beyond ? 'map-road beyond' : 'map-road'}
              x1={from.x}
              y1={from.y}
              x2={spot.x}
              y2={spot.y}
              strokeWidth={minutes <= 15 ? 3 : minutes <= 30 ? 1.8 : 0.9}
            />
          );
        })}
        {layout.spots.map((spot) => {
          const minutes = roadMinutes(roads, chosen.id, spot.place.id);
          const here = spot.place.id === chosen.id;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list beside the map is the keyboard's way
            <g
              key={spot.place.id}
              className={here ? 'map-spot here' : 'map-spot'}
              onClick={() => props.onChoose(spot.place.id)}
            >
              <rect x={spot.x - 13} y={spot.y - 11} width="26" height="22" rx="2" />
              <text x={spot.x} y={spot.y + 5} className="map-number">
                {numberOf.get(spot.place.id)}
              </text>
              {minutes !== null && (
                <text x={spot.x > WIDTH - 70 ? spot.x - 58 : spot.x + 17} y={spot.y + 4} className="map-minutes">
                  {say('web.places.minutes', { minutes })}
                </text>
              )}
              {here && (
                <text x={spot.x} y={spot.y - 18} className="map-name">
                  {spot.place.name}
                </text>
              )}
            </g>
          );
        })}
        <g transform={`translate(20 ${HEIGHT - 22})`} className="map-scale">
          <path d={`M0 -5V0H${kilometres * layout.perKilometre}V-5`} />
          <text x={kilometres * layout.perKilometre + 8} y="2">{`${kilometres} km`}</text>
        </g>
        <text x={WIDTH - 24} y="30" className="map-north">
          N ↑
        </text>
      </svg>
      {missing.length > 0 && (
        <figcaption className="quiet">{say('web.places.not-on-map', { names: missing.join(', ') })}</figcaption>
      )}
    </figure>
  );
}

function PlaceSheet({ place, season }: { readonly place: Place; readonly season: Season }) {
  const say = useSay();
  const board = useStore(onScreen, shownBoard);
  const [editing, setEditing] = useState(false);
  const currency = useCurrency();
  const ways = season.sets.flatMap((set) =>
    set.ways.filter((way) => way.place === place.id).map((way) => ({ set, way })),
  );
  const strips =
    board?.days.flatMap((day) =>
      day.entries.filter((entry) => entry.kind === 'strip' && entry.place === place.id).map(() => day.date),
    ) ?? [];
  const dates = [...new Set(strips)];
  const terms: readonly (readonly [string, string])[] = [
    [say('web.places.hours'), `${formatClock(place.opens)}–${formatClock(place.closes)}`],
    [
      say('web.places.closed'),
      [
        ...place.closedWeekdays.map((day) => say(`web.weekdays.${WEEKDAY_NAMES[day]}`)),
        ...place.closed.map((range) =>
          range.from === range.to ? dayText(range.from) : `${dayText(range.from)} – ${dayText(range.to)}`,
        ),
      ].join(', ') || say('web.places.never'),
    ],
    [say('web.places.fee'), money(place.feePerDay, currency)],
    [
      say('web.places.dress'),
      place.dress.cost === 0 && place.dress.days === 0
        ? '–'
        : say('web.places.days-and-cost', { days: place.dress.days, cost: money(place.dress.cost, currency) }),
    ],
    [
      say('web.places.strike'),
      place.strike.cost === 0 && place.strike.days === 0
        ? '–'
        : say('web.places.days-and-cost', { days: place.strike.days, cost: money(place.strike.cost, currency) }),
    ],
    [
      say('web.places.permit'),
      place.permit === null
        ? say('web.places.no-permit')
        : say('web.places.permit-text', {
            cost: money(place.permit.cost, currency),
            days: place.permit.leadWorkingDays,
            filed: dayText(place.permit.filed),
          }),
    ],
    [say('web.places.light'), place.naturalLight ? say('web.places.natural-light') : say('web.places.any-light')],
  ];
  return (
    <aside className="place-sheet" aria-label={place.name}>
      <h2>{place.toFind ? say('web.places.to-find-named', { name: place.name }) : place.name}</h2>
      {!place.toFind && (
        <p>
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {say('web.forms.edit')}
          </button>
        </p>
      )}
      {editing && (
        <RecordOver list="places" id={place.id} onClose={() => setEditing(false)} onOpen={() => setEditing(false)} />
      )}
      {place.address && <p className="quiet">{place.address}</p>}
      <dl>
        {terms.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say('web.places.on-board')}</dt>
          <dd>
            {dates.length === 0
              ? say('web.places.not-used')
              : [
                  say('web.places.strips', { n: strips.length }),
                  dates.map((date) => dayText(date, 'brief')).join(', '),
                ].join(': ')}
          </dd>
        </div>
      </dl>
      <h3>{say('web.places.ways')}</h3>
      <ul className="way-list">
        {ways.map(({ set, way }) => {
          const chosen = set.mixWays ? null : (board?.ways[set.id] ?? set.ways[0]?.id);
          const length = season.scenes
            .filter((scene) => scene.setId === set.id && !scene.omitted)
            .reduce((sum, scene) => sum + scene.eighths, 0);
          return (
            <li key={`${set.id}/${way.id}`}>
              <p>
                <b>{set.id}</b> <span className="quiet">{`${say(`web.ways.${way.kind}`)} · ${pages(length)} p`}</span>
              </p>
              {set.isCity && way.kind !== 'real place' && <p className="bad">{say('web.places.is-city')}</p>}
              {chosen === way.id ? (
                <p className="good">{say('web.places.chosen')}</p>
              ) : board !== null && !set.mixWays ? (
                <button
                  type="button"
                  className="button small"
                  onClick={() =>
                    void runCommand({ kind: 'choose-way', board: board.id, set: set.id, scene: null, way: way.id })
                  }
                >
                  {say('web.places.choose')}
                </button>
              ) : null}
            </li>
          );
        })}
        {ways.length === 0 && <li className="quiet">{say('web.places.no-ways')}</li>}
      </ul>
    </aside>
  );
}
