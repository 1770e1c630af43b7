import { Fragment, useEffect, useState } from 'react';
import type { BoardView, CostView } from '../../api/index.ts';
import { COST_CODES, isWish, moneyAndWishes } from '../../foundation/index.ts';
import { type BoardConflict, dayKey, type Fix } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { stripKey } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { dayText, hoursText, labelText, money, pages, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client, guarded, runCommand } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { locate } from './board-columns.ts';
import { type BoardState, boardState, reveal } from './board-state.ts';
import { exactChangeText } from './change-text.ts';

/** Beside the board: what is broken and how to mend it, what it costs line by line, or the strip that has the focus. */
export function Panel({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const chosen = useStore(boardState, (state) => state.panel);
  // Nothing is planned: that each scene is on no day is no news, and the first steps need the room.
  const isUnplanned = board.days.every((day) => day.number === null);
  if (chosen === null || (chosen === 'usual' && isUnplanned)) return null;
  const shown = chosen !== 'usual' ? chosen : board.conflicts.length > 0 ? 'conflicts' : 'costs';
  const tab = (id: BoardState['panel'], label: string) => (
    <button type="button" className="tab" aria-pressed={shown === id} onClick={() => boardState.set({ panel: id })}>
      {label}
    </button>
  );
  return (
    <aside className="panel" aria-label={say('web.panel.label')}>
      <div className="tabs">
        {tab('conflicts', `${say('web.panel.conflicts')} ${board.conflicts.length}`)}
        {tab('costs', say('web.panel.costs'))}
        {tab('strip', say('web.panel.strip'))}
        <button
          type="button"
          className="button icon-only"
          aria-label={say('web.shell.close')}
          onClick={() => boardState.set({ panel: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="panel-body" tabIndex={0} aria-label={say(`web.panel.${shown}`)}>
        {shown === 'conflicts' && <Conflicts board={board} />}
        {shown === 'costs' && <Costs board={board} />}
        {shown === 'strip' && <StripDetails board={board} />}
      </section>
    </aside>
  );
}

function Conflicts({ board }: { readonly board: BoardView }) {
  const say = useSay();
  if (board.conflicts.length === 0) {
    return (
      <p className="note good-note">
        <Icon name="check" /> {say('web.panel.none')}
      </p>
    );
  }
  return (
    <ul className="conflicts">
      {causesFirst(board.conflicts).map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} board={board} />
      ))}
    </ul>
  );
}

/** A day at two bases has the road between them in it: its hours and its rest are broken too, and mended with it. */
function causesFirst(conflicts: readonly BoardConflict[]): readonly BoardConflict[] {
  return conflicts.toSorted((a, b) => Number(b.rule === 'base-block') - Number(a.rule === 'base-block'));
}

function Conflict({ conflict, board }: { readonly conflict: BoardConflict; readonly board: BoardView }) {
  const say = useSay();
  const currency = useCurrency();
  const [fixes, setFixes] = useState<readonly Fix[] | 'asking' | null>(null);
  const { where } = conflict;
  const show = () => {
    const strip = where.scene === undefined ? null : stripKey({ scene: where.scene, part: conflict.part ?? 1 });
    if (strip !== null && locate(board).has(strip)) reveal(strip, strip);
    else if (where.date !== undefined) {
      const day = board.days.find(
        (candidate) => candidate.date === where.date && (where.unit ?? candidate.unit) === candidate.unit,
      );
      if (day) reveal(dayKey(day), `day:${dayKey(day)}`);
    }
  };
  const ask = async () => {
    setFixes('asking');
    const answer = await guarded(() => client.fix(board.id, { conflict: conflict.id }));
    setFixes(answer?.fixes ?? null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the board makes old repairs worthless
  useEffect(() => setFixes(null), [board.revision]);
  return (
    <li className="conflict">
      <p className="conflict-where">
        {where.date !== undefined && <span>{dayText(where.date)}</span>}
        {where.scene !== undefined && <b>{where.scene}</b>}
        <span className="rule-name">{say('web.titled', { name: message(`rule.${conflict.rule}.name`) })}</span>
      </p>
      <p>{sayText(conflict.message)}</p>
      <div className="conflict-actions">
        <button type="button" className="button small" onClick={show}>
          {say('web.panel.show')}
        </button>
        <button type="button" className="button small primary" onClick={() => void ask()} disabled={fixes === 'asking'}>
          {say('web.panel.fix-it')}
        </button>
      </div>
      {fixes === 'asking' && <Busy text={say('web.panel.fixing')} />}
      {Array.isArray(fixes) && fixes.length === 0 && <p className="note">{say('web.panel.no-fix')}</p>}
      {Array.isArray(fixes) && fixes.length > 0 && (
        <ul className="choice-list" aria-label={say('web.panel.fixes')}>
          {fixes.slice(0, 4).map((fix) => (
            <li key={JSON.stringify(fix.command)}>
              <button type="button" className="choice" data-tone="good" onClick={() => void runCommand(fix.command)}>
                <span className="choice-name">{labelText(fix.label)}</span>
                <span className="choice-price">{exactChangeText(fix.costDelta, fix.brokenDelta, currency)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Costs({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const currency = useCurrency();
  const [open, setOpen] = useState<string | null>(null);
  const [view, setView] = useState<CostView | null>(null);
  const { people, places, units, bases } = useLookups();
  const toFind = [...places.values()].filter((place) => place.toFind === true).length;
  useEffect(() => {
    if (open === null || view?.revision === board.revision) return;
    client.costs(board.id).then(setView, () => setView(null));
  }, [open, view, board]);
  if (board.cost === null) return <p className="note">{say('web.panel.no-bound')}</p>;
  // Of this very board: a plan that is only looked at has none.
  const lines = view !== null && view.total === board.cost.total ? view.lines : [];
  const { byCode } = board.cost;
  const amounts = COST_CODES.flatMap((code) => (byCode[code] ? [{ code, amount: byCode[code] }] : []));
  amounts.sort((a, b) => b.amount - a.amount);
  const blocks = [amounts.filter(({ code }) => !isWish(code)), amounts.filter(({ code }) => isWish(code))];
  const spent = moneyAndWishes(amounts);
  const largest = Math.max(1, ...amounts.map(({ amount }) => Math.abs(amount)));
  const nameOf = (id: string) =>
    people.get(id)?.name ?? places.get(id)?.name ?? units.get(id)?.name ?? bases.get(id)?.name ?? id;
  return (
    <>
      <p className="cost-total">
        <span>{say('web.panel.total')}</span>
        <b>{money(board.cost.total, currency)}</b>
      </p>
      {toFind > 0 && <p className="note">{say('web.panel.to-find', { n: toFind })}</p>}
      {blocks.map((block, kind) =>
        block.length === 0 ? null : (
          <Fragment key={kind === 0 ? 'money' : 'wishes'}>
            {spent.wishes !== 0 && (
              <p className="cost-total">
                <span>{say(kind === 0 ? 'web.panel.money' : 'web.panel.wishes')}</span>
                <b>{money(kind === 0 ? spent.money : spent.wishes, currency)}</b>
              </p>
            )}
            <ul className="cost-lines">
              {block.map(({ code, amount }) => (
                <li key={code}>
                  <button
                    type="button"
                    className="cost-line"
                    aria-expanded={open === code}
                    onClick={() => setOpen(open === code ? null : code)}
                  >
                    <span>{say('web.titled', { name: message(`cost.${code}.name`) })}</span>
                    <span className="number">{money(amount, currency)}</span>
                    <i
                      className={amount < 0 ? 'cost-bar credit' : 'cost-bar'}
                      style={{ width: `${(Math.abs(amount) / largest) * 100}%` }}
                    />
                  </button>
                  {open === code && (
                    <ul className="cost-subjects">
                      {lines
                        .filter((line) => line.code === code)
                        .toSorted((a, b) => b.amount - a.amount)
                        .slice(0, 40)
                        .map((line) => (
                          <li key={`${line.subject}/${line.date ?? ''}/${sayText(line.why)}`}>
                            <span>
                              {nameOf(line.subject)}
                              {line.date !== undefined && <span className="quiet"> {dayText(line.date)}</span>}
                              <span className="cost-why">{sayText(line.why)}</span>
                            </span>
                            <span className="number">{money(line.amount, currency)}</span>
                          </li>
                        ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </Fragment>
        ),
      )}
      {board.bound ? (
        <div className="note">
          <p>{say('web.panel.bound', { amount: money(board.bound.total, currency) })}</p>
          {board.bound.gap !== null && <p>{say('web.shell.gap', { share: percent(board.bound.gap) })}</p>}
          <p className="quiet">{say('web.panel.bound-help')}</p>
          <p className="quiet">{sayText(board.bound.method)}</p>
        </div>
      ) : (
        <p className="note">{say('web.panel.no-bound')}</p>
      )}
    </>
  );
}

function StripDetails({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const focus = useStore(boardState, (state) => state.focus);
  const { scenes, people, places } = useLookups();
  const at = focus === null ? undefined : locate(board).get(focus);
  if (at === undefined) return <p className="note">{say('web.panel.pick-strip')}</p>;
  const { strip, day } = at;
  const scene = scenes.get(strip.scene);
  const place = places.get(strip.place ?? '');
  const clashes = board.conflicts.filter((conflict) => strip.conflicts.includes(conflict.id));
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [
      say('web.panel.shot'),
      day === null
        ? say('web.board.boneyard')
        : [dayText(day.date), hoursText(strip.start, strip.end)].filter(Boolean).join(', '),
    ],
    [say('web.panel.length'), `${pages(strip.eighths)} (${strip.minutes} min)`],
    [say('web.panel.story-day'), strip.storyDay],
    [say('web.panel.place'), place ? `${place.name}${strip.way ? ` (${strip.way})` : ''}` : null],
  ];
  return (
    <div className="details">
      <h3 className="details-title">
        {strip.scene} <span>{scene?.heading ?? strip.set}</span>
      </h3>
      {strip.synopsis && <p>{strip.synopsis}</p>}
      <dl>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt>{say('web.panel.people')}</dt>
          <dd>
            <ul className="cast-list">
              {strip.people.map((id) => {
                const person = people.get(id);
                return (
                  <li key={id}>
                    <b>{person?.castNumber}</b> {person?.characters.join(', ')}{' '}
                    <span className="quiet">{person?.name}</span>
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
      </dl>
      {scene?.source && (
        <a className="button small" href={`#/breakdown/${strip.episode}/${strip.scene}`}>
          {say('web.panel.open-script')}
        </a>
      )}
      {clashes.length > 0 && (
        <ul className="conflicts">
          {clashes.map((conflict) => (
            <Conflict key={conflict.id} conflict={conflict} board={board} />
          ))}
        </ul>
      )}
    </div>
  );
}
