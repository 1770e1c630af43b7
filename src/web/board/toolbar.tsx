import { Segments } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { useSay } from '../i18n/language.ts';
import { showKeys } from '../keys/keys-open.ts';
import { useLookups } from '../live/lookups.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { boardState, openDialog } from './board-state.ts';
import { FindBar } from './find-bar.tsx';

/** Above the board: find, unit, layout, and the panels. */
export function Toolbar({
  hits,
  total,
  clashes,
}: {
  readonly hits: readonly string[] | null;
  readonly total: number;
  /** Rules broken; null: nothing is planned that could break one. */
  readonly clashes: number | null;
}) {
  const say = useSay();
  const picking = useStore(boardState, (state) => state.picking);
  const unit = useStore(boardState, (state) => state.unit);
  const layout = useStore(preferences, (state) => state.layout);
  const density = useStore(preferences, (state) => state.density);
  const { units } = useLookups();
  return (
    <div className="toolbar">
      <FindBar hits={hits} total={total} />
      <select
        className="select wide-only"
        aria-label={say('web.board.units')}
        value={unit ?? ''}
        onChange={(event) => boardState.set({ unit: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{say('web.board.all-units')}</option>
        {[...units.values()].map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.name}
          </option>
        ))}
      </select>
      <Segments
        label={say('web.board.layout')}
        value={layout}
        options={[
          { value: 'columns', label: <Icon name="columns" />, title: say('web.board.columns') },
          { value: 'rows', label: <Icon name="rows" />, title: say('web.board.rows') },
        ]}
        onChange={(value) => preferences.set({ layout: value })}
      />
      <button
        type="button"
        className="button wide-only"
        aria-pressed={density === 'slim'}
        onClick={() => preferences.set({ density: density === 'slim' ? 'full' : 'slim' })}
      >
        {say('web.board.slim')}
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={say('web.looks.title')}
        title={say('web.looks.title')}
        onClick={() => openDialog({ kind: 'looks' })}
      >
        <Icon name="settings" />
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={say('web.board.pick')}
        title={say('web.board.pick')}
        aria-pressed={picking}
        onClick={() => boardState.set({ picking: !picking })}
      >
        <Icon name="select" />
      </button>
      <span className="grow" />
      <button type="button" className="button wide-only" onClick={showKeys}>
        <Icon name="keyboard" />
        {say('web.board.help')}
      </button>
      {clashes !== null && (
        <button
          type="button"
          className={clashes > 0 ? 'button alarm' : 'button wide-only'}
          onClick={() => boardState.set((now) => ({ panel: now.panel === 'conflicts' ? null : 'conflicts' }))}
        >
          <Icon name={clashes > 0 ? 'clash' : 'check'} />
          {clashes > 0 ? say('web.board.conflict-count', { n: clashes }) : say('web.shell.legal')}
        </button>
      )}
    </div>
  );
}
