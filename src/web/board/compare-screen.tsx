import { useEffect, useState } from 'react';
import type { BoardComparison } from '../../api/index.ts';
import { type CalendarDay, moneyAndWishes } from '../../foundation/index.ts';
import type { DayRef } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { stripKey } from '../../season/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { dayText, money, moneyChange } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { nameOfBoard, useBoards, useCurrency, useLookups } from '../live/lookups.ts';
import { client, onScreen, problemOf } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { goToScreen, useRoute } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { openDialog } from './board-state.ts';
import { ScenarioTree } from './scenario-tree.tsx';
import './compare.css';

/** Two scenarios beside each other: money by line, what only one breaks, and every strip that is elsewhere. */
export function CompareScreen() {
  const say = useSay();
  const boards = useBoards();
  const { rest } = useRoute();
  const a = boards.find((board) => board.id === rest[0]) ?? boards[0];
  const b =
    boards.find((board) => board.id === rest[1] && board.id !== a?.id) ?? boards.find((board) => board.id !== a?.id);
  const [view, setView] = useState<BoardComparison | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const revision = useStore(onScreen, (now) => shownBoard(now)?.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit anywhere makes the comparison old
  useEffect(() => {
    if (a === undefined || b === undefined) return;
    client.compare(a.id, b.id).then(setView, (error: unknown) => {
      const problem = problemOf(error);
      setFailure(`${sayText(problem.title)}. ${sayText(problem.detail)} ${sayText(problem.action)}`);
    });
  }, [a?.id, b?.id, revision]);

  if (a === undefined || b === undefined) {
    return (
      <EmptyState title={say('web.scenarios.compare-title')} text={say('web.scenarios.only-one')}>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            goToScreen('board');
            if (a) openDialog({ kind: 'duplicate', board: a.id });
          }}
        >
          {say('web.scenarios.duplicate')}
        </button>
      </EmptyState>
    );
  }
  if (failure !== null) return <p className="note bad-note">{failure}</p>;
  if (view === null) return <Busy text={say('web.scenarios.compare-title')} />;
  return (
    <div className="page compare">
      <h1>{say('web.scenarios.compare-title')}</h1>
      <div className="compare-choice">
        <Choice
          label={say('web.scenarios.scenario', { n: 1 })}
          value={a.id}
          onChange={(id) => goToScreen('compare', id, id === b.id ? a.id : b.id)}
        />
        <Choice
          label={say('web.scenarios.scenario', { n: 2 })}
          value={b.id}
          onChange={(id) => goToScreen('compare', id === a.id ? b.id : a.id, id)}
        />
      </div>
      <Money view={view} />
      <Scorecard view={view} />
      <div className="compare-pair">
        <Broken
          title={say('web.scenarios.broken-only', { name: nameOfBoard(view.a) })}
          items={view.onlyA.map((conflict) => sayText(conflict.message))}
        />
        <Broken
          title={say('web.scenarios.broken-only', { name: nameOfBoard(view.b) })}
          items={view.onlyB.map((conflict) => sayText(conflict.message))}
        />
      </div>
      <People view={view} />
      <Calls view={view} />
      <Moved view={view} />
      <ScenarioTree />
    </div>
  );
}

function Choice(props: { readonly label: string; readonly value: string; readonly onChange: (id: string) => void }) {
  const boards = useBoards();
  return (
    <label className="field">
      <span>{props.label}</span>
      <select className="select" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {boards.map((board) => (
          <option key={board.id} value={board.id}>
            {nameOfBoard(board)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Head of a table with a column for each scenario, and perhaps one for what lies between. */
function BesideHead(props: { readonly view: BoardComparison; readonly of: string; readonly difference?: string }) {
  const { view, of, difference } = props;
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col" className="number">
          {nameOfBoard(view.a)}
        </th>
        <th scope="col" className="number">
          {nameOfBoard(view.b)}
        </th>
        {difference !== undefined && (
          <th scope="col" className="number">
            {difference}
          </th>
        )}
      </tr>
    </thead>
  );
}

function Money({ view }: { readonly view: BoardComparison }) {
  const say = useSay();
  const currency = useCurrency();
  const total = { a: view.a.cost ?? 0, b: view.b.cost ?? 0 };
  const rows = view.cost
    .filter((line) => line.a !== 0 || line.b !== 0)
    .toSorted((x, y) => Math.abs(y.b - y.a) - Math.abs(x.b - x.a));
  const wishes = {
    a: moneyAndWishes(view.cost.map(({ code, a: amount }) => ({ code, amount }))).wishes,
    b: moneyAndWishes(view.cost.map(({ code, b: amount }) => ({ code, amount }))).wishes,
  };
  const row = (name: string, a: number, b: number, strong = false) => (
    <tr key={name} className={strong ? 'strong' : undefined}>
      <th scope="row">{name}</th>
      <td className="number">{money(a, currency)}</td>
      <td className="number">{money(b, currency)}</td>
      <td className={`number ${b < a ? 'good' : b > a ? 'bad' : 'quiet'}`}>
        {a === b ? '–' : moneyChange(b - a, currency)}
      </td>
    </tr>
  );
  const count = (name: string, a: number, b: number) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className="number">{a}</td>
      <td className="number">{b}</td>
      <td className={`number ${b < a ? 'good' : b > a ? 'bad' : 'quiet'}`}>
        {a === b ? '–' : b > a ? `+${b - a}` : `−${a - b}`}
      </td>
    </tr>
  );
  const dates = (name: string, a: CalendarDay | null, b: CalendarDay | null) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className="number">{a === null ? '–' : dayText(a)}</td>
      <td className="number">{b === null ? '–' : dayText(b)}</td>
      <td className="number quiet">{a === b ? '–' : ''}</td>
    </tr>
  );
  return (
    <table className="table compare-money">
      <BesideHead view={view} of={say('web.scenarios.cost-line')} difference={say('web.scenarios.difference')} />
      <tbody>
        {row(say('web.panel.total'), total.a, total.b, true)}
        {wishes.a + wishes.b > 0 && row(say('web.panel.wishes'), wishes.a, wishes.b)}
        {count(say('web.scenarios.clashes'), view.a.conflicts, view.b.conflicts)}
        {count(say('web.scenarios.days'), view.a.shootingDays, view.b.shootingDays)}
        {dates(say('web.scenarios.first-day'), view.a.first, view.b.first)}
        {dates(say('web.scenarios.last-day'), view.a.last, view.b.last)}
        {rows.map((line) => row(say('web.titled', { name: message(`cost.${line.code}.name`) }), line.a, line.b))}
      </tbody>
    </table>
  );
}

/** How a crew lives with each, as a first AD reads it. */
function Scorecard({ view }: { readonly view: BoardComparison }) {
  const say = useSay();
  if (view.scorecard.length === 0) return null;
  return (
    <table className="table compare-money">
      <caption>{say('plan.card.title')}</caption>
      <BesideHead view={view} of={say('web.scenarios.scorecard')} />
      <tbody>
        {view.scorecard.map(({ label, a, b, better }) => (
          <tr key={sayText(label)}>
            <th scope="row">{sayText(label)}</th>
            <td className={better === 'a' ? 'number good' : 'number'}>{sayText(a)}</td>
            <td className={better === 'b' ? 'number good' : 'number'}>{sayText(b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Broken({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const say = useSay();
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className="quiet">{say('web.scenarios.nothing')}</p>
      ) : (
        <ul className="plain-list">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whose dates change: each of them has to be asked. */
function People({ view }: { readonly view: BoardComparison }) {
  const say = useSay();
  const { people } = useLookups();
  if (view.people.length === 0) return null;
  const list = (days: readonly CalendarDay[]) => days.map((day) => dayText(day)).join(', ');
  return (
    <section>
      <h2>{say('web.scenarios.people', { n: view.people.length })}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('web.scenarios.person')}</th>
            <th scope="col">{say('web.scenarios.only-in', { name: nameOfBoard(view.a) })}</th>
            <th scope="col">{say('web.scenarios.only-in', { name: nameOfBoard(view.b) })}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map(({ person, more, fewer }) => (
            <tr key={person}>
              <th scope="row">{people.get(person)?.name ?? person}</th>
              <td>{list(fewer)}</td>
              <td>{list(more)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Calls({ view }: { readonly view: BoardComparison }) {
  const say = useSay();
  if (view.calls.length === 0) return null;
  return (
    <section>
      <h2>{say('web.scenarios.calls', { n: view.calls.length })}</h2>
      <table className="table">
        <BesideHead view={view} of={say('web.scenarios.day')} />
        <tbody>
          {view.calls.map(({ date, unit, a, b }) => (
            <tr key={`${date}/${unit}`}>
              <th scope="row">{dayText(date)}</th>
              <td className="number">{a}</td>
              <td className="number">{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Moved({ view }: { readonly view: BoardComparison }) {
  const say = useSay();
  const { scenes } = useLookups();
  const place = (at: DayRef | null) => (at === null ? say('web.board.boneyard') : dayText(at.date));
  return (
    <section>
      <h2>
        {view.moved.length === 0 ? say('web.scenarios.same') : say('web.scenarios.moved', { n: view.moved.length })}
      </h2>
      {view.moved.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('web.scenarios.strip')}</th>
              <th scope="col">{say('web.panel.set')}</th>
              <th scope="col">{nameOfBoard(view.a)}</th>
              <th scope="col">{nameOfBoard(view.b)}</th>
            </tr>
          </thead>
          <tbody>
            {view.moved.map((move) => (
              <tr key={stripKey(move)}>
                <th scope="row">{move.scene}</th>
                <td>{scenes.get(move.scene)?.set}</td>
                <td>{place(move.from)}</td>
                <td>{place(move.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
