import type { BoardView } from '../../api/index.ts';
import { money } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { client, onScreen, steerSolve, stopWatching, takeSolve } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { openDialog } from './board-state.ts';

/**
 * Over a board that shows the best plan of a search: what it is worth so far, and stop, take, leave it, or back to
 * one's own.
 */
export function SolveBar({ preview }: { readonly preview: BoardView }) {
  const say = useSay();
  const solve = useStore(onScreen, (now) => now.solve);
  const currency = useCurrency();
  if (solve === null) return null;
  const running = solve.state === 'running' || solve.state === 'stopping';
  const gain = preview.cost === null ? 0 : solve.from.cost - preview.cost.total;
  return (
    <div className="hand-bar solve-bar" data-testid="solve-bar">
      <span>
        <b>{say('web.solve.best-so-far')}</b> {preview.cost !== null && money(preview.cost.total, currency)}{' '}
        <span className={gain >= 0 ? 'good' : 'bad'}>
          {gain >= 0
            ? say('web.solve.saves', { amount: money(gain, currency) })
            : say('web.solve.dearer', { amount: money(-gain, currency) })}
        </span>
        {solve.from.conflicts + preview.conflicts.length > 0 &&
          `, ${say('web.solve.broken-from', { a: solve.from.conflicts, b: preview.conflicts.length })}`}
      </span>
      <Sparkline points={[solve.from, ...solve.history].map((point) => point.cost)} label={say('web.solve.curve')} />
      {running && (
        <button
          type="button"
          className="button small"
          disabled={solve.state === 'stopping'}
          onClick={() => void steerSolve(() => client.stopSolve(solve.id))}
        >
          {solve.state === 'stopping' ? say('web.solve.stopping') : say('web.solve.stop')}
        </button>
      )}
      <button type="button" className="button small primary" onClick={() => void takeSolve(solve.id)}>
        {say('web.solve.take')}
      </button>
      <button type="button" className="button small" onClick={() => void steerSolve(() => client.dropSolve(solve.id))}>
        {say('web.solve.drop')}
      </button>
      <button type="button" className="button small" onClick={stopWatching}>
        {say('web.solve.unwatch')}
      </button>
      <button type="button" className="button small" onClick={() => openDialog({ kind: 'solve' })}>
        {say('web.solve.curve')}
      </button>
    </div>
  );
}

/** The cost falling; the dialog has it with its axes. */
function Sparkline({ points, label }: { readonly points: readonly number[]; readonly label: string }) {
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const span = Math.max(1, most - least);
  const last = Math.max(1, points.length - 1);
  const path = points.map((cost, i) => `${(i / last) * 120},${2 + (1 - (cost - least) / span) * 20}`).join(' ');
  return (
    <svg className="solve-spark" viewBox="0 0 120 24" role="img" aria-label={label}>
      <polyline points={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
