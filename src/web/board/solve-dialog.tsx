import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { BoardView, SolveView } from '../../api/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { money, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { client, forgetSolve, onScreen, steerSolve, takeSolve, watchSolve } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { openDialog } from './board-state.ts';

/** Start a search, watch its cost fall, stop it, take its plan or leave it. It goes on when the dialog is closed. */
export function SolveDialog({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const solve = useStore(onScreen, (now) => now.solve);
  const shown = solve !== null && solve.state !== 'taken' && solve.state !== 'dropped' ? solve : null;
  return (
    <DialogBox
      title={
        shown === null
          ? say('web.solve.title')
          : shown.state === 'running'
            ? say('web.solve.running')
            : say('web.solve.title')
      }
      onClose={() => openDialog(null)}
      wide
    >
      {shown === null ? <Start board={board} /> : <Watch solve={shown} />}
    </DialogBox>
  );
}

function Start({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const [seconds, setSeconds] = useState(30);
  const [afresh, setAfresh] = useState(board.days.length === 0);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void steerSolve(() => client.solve({ boardId: board.id, seconds, afresh })).then(
          (solve) => solve && watchSolve(solve),
        );
      }}
    >
      <p>{say('web.solve.help')}</p>
      <label className="field">
        <span>{say('web.solve.seconds')}</span>
        <input
          type="number"
          min={1}
          max={3600}
          value={seconds}
          onChange={(event) => setSeconds(Number(event.target.value))}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={afresh} onChange={(event) => setAfresh(event.target.checked)} />
        <span>{say('web.solve.afresh')}</span>
      </label>
      <div className="form-actions">
        <button type="submit" className="button primary">
          {say('web.solve.start')}
        </button>
      </div>
    </form>
  );
}

function Watch({ solve }: { readonly solve: SolveView }) {
  const say = useSay();
  const currency = useCurrency();
  const best = solve.history.at(-1);
  const cost = solve.result?.cost ?? best?.cost ?? solve.from.cost;
  const gain = solve.from.cost - cost;
  const running = solve.state === 'running' || solve.state === 'stopping';
  return (
    <div className="solve">
      <div className="solve-head">
        <p className="solve-cost">{money(cost, currency)}</p>
        <p className={gain >= 0 ? 'good' : 'bad'}>
          {gain >= 0
            ? say('web.solve.saves', { amount: money(gain, currency) })
            : say('web.solve.dearer', { amount: money(-gain, currency) })}
          {solve.result &&
            solve.from.conflicts + solve.result.conflicts > 0 &&
            `, ${say('web.solve.broken-from', { a: solve.from.conflicts, b: solve.result.conflicts })}`}
        </p>
      </div>
      <progress
        className="progress"
        aria-label={say('web.solve.running')}
        max={solve.seconds * 1000}
        value={running ? Math.min(solve.elapsedMs, solve.seconds * 1000) : solve.seconds * 1000}
      />
      <Curve solve={solve} label={say('web.solve.curve')} />
      {solve.result?.optimal && <p>{say('web.solve.optimal')}</p>}
      {solve.result?.optimal === false && solve.result.gap !== null && (
        <p>{say('web.solve.gap', { share: percent(solve.result.gap) })}</p>
      )}
      {solve.result && solve.result.infeasible.length > 0 && (
        <div className="note bad-note">
          <p>{say('web.solve.infeasible')}</p>
          <ul className="plain-list">
            {solve.result.infeasible.map((sentence) => (
              <li key={sayText(sentence)}>{sayText(sentence)}</li>
            ))}
          </ul>
        </div>
      )}
      {solve.message !== null && <p className="note bad-note">{sayText(solve.message)}</p>}
      {solve.stale && <p className="note">{say('web.solve.stale')}</p>}
      <div className="form-actions">
        <span className="quiet grow" role="status">
          {running ? say('web.solve.running') : say('web.solve.done')}
        </span>
        <button
          type="button"
          className="button"
          onClick={() => {
            watchSolve(solve);
            openDialog(null);
          }}
        >
          {say('web.solve.watch')}
        </button>
        {running ? (
          <button
            type="button"
            className="button"
            disabled={solve.state === 'stopping'}
            onClick={() => void steerSolve(() => client.stopSolve(solve.id))}
          >
            {solve.state === 'stopping' ? say('web.solve.stopping') : say('web.solve.stop')}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => void steerSolve(() => client.dropSolve(solve.id)).then(() => openDialog(null))}
            >
              {say('web.solve.drop')}
            </button>
            {solve.state === 'done' && (
              <button
                type="button"
                className="button primary"
                onClick={() => {
                  openDialog(null);
                  void takeSolve(solve.id).then((done) => done && forgetSolve());
                }}
              >
                {say('web.solve.take')}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Curve({ solve, label }: { readonly solve: SolveView; readonly label: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const currency = useCurrency();
  useEffect(() => {
    const node = holder.current;
    if (node === null) return;
    const style = getComputedStyle(node);
    const ink = style.getPropertyValue('--ink-2');
    const rule = style.getPropertyValue('--rule');
    const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule }, font: '12px Barlow' };
    const made = new uPlot(
      {
        width: node.clientWidth || 560,
        height: 200,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false } },
        axes: [
          { ...axis, values: (_plot, ticks) => ticks.map((tick) => `${tick} s`) },
          { ...axis, size: 84, values: (_plot, ticks) => ticks.map((tick) => money(tick * 100, currency)) },
        ],
        series: [
          {},
          { stroke: style.getPropertyValue('--accent'), width: 2, paths: uPlot.paths.stepped!({ align: 1 }) },
        ],
      },
      [[], []],
      node,
    );
    plot.current = made;
    return () => made.destroy();
  }, [currency]);
  useEffect(() => {
    const points = [{ ms: 0, cost: solve.from.cost }, ...solve.history];
    const last = points.at(-1)!;
    const all = [...points, { ms: Math.max(solve.elapsedMs, last.ms + 1), cost: last.cost }];
    plot.current?.setData([all.map((point) => point.ms / 1000), all.map((point) => point.cost / 100)]);
  }, [solve]);
  return <figure ref={holder} className="curve" aria-label={label} role="img" />;
}
