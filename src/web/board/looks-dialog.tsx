import type { StripView } from '../../api/index.ts';
import { stripColour } from '../../season/index.ts';
import { Segments } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { preferences, setLooks } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import {
  COLOUR_KEYS,
  HEAD_FIELDS,
  MOST_ROWS,
  STRIP_FIELDS,
  type StripField,
  type StripLooks,
  USUAL_LOOKS,
} from '../page/strip-looks.ts';
import { openDialog } from './board-state.ts';
import { StripRows } from './strip-fields.tsx';

/** Strips as one likes them: fields and rows of the columns, the slim columns, the list and the day heads; colours. */
export function LooksDialog() {
  const say = useSay();
  const looks = useStore(preferences, (state) => state.looks);
  const sample = useStore(onScreen, (now) => sampleOf(now.board.drawn?.days.flatMap((day) => day.entries) ?? []));
  return (
    <DialogBox title={say('web.looks.title')} wide onClose={() => openDialog(null)}>
      <div className="looks">
        <p className="quiet">{say('web.looks.help')}</p>
        <RowsOf name={say('web.looks.columns')} rows={looks.rows} sample={sample} set={(rows) => setLooks({ rows })} />
        <RowsOf name={say('web.looks.slim')} rows={looks.slim} sample={sample} set={(slim) => setLooks({ slim })} />
        <RowsOf
          name={say('web.looks.list')}
          rows={[looks.list]}
          sample={sample}
          most={1}
          set={([list]) => setLooks({ list: list ?? USUAL_LOOKS.list })}
        />
        <fieldset className="looks-part">
          <legend>{say('web.looks.head')}</legend>
          <div className="looks-checks">
            {HEAD_FIELDS.map((field) => (
              <label className="check" key={field}>
                <input
                  type="checkbox"
                  checked={looks.head.includes(field)}
                  onChange={(event) =>
                    setLooks({
                      head: HEAD_FIELDS.filter((each) =>
                        each === field ? event.target.checked : looks.head.includes(each),
                      ),
                    })
                  }
                />
                {say(`web.looks.heads.${field}`)}
              </label>
            ))}
            <label className="check">
              <input
                type="checkbox"
                checked={looks.between}
                onChange={(event) => setLooks({ between: event.target.checked })}
              />
              {say('web.looks.between')}
            </label>
          </div>
        </fieldset>
        <Colours looks={looks} />
        <div className="form-actions">
          <button type="button" className="button" onClick={() => setLooks(USUAL_LOOKS)}>
            {say('web.looks.usual')}
          </button>
          <button type="button" className="button primary" onClick={() => openDialog(null)}>
            {say('web.shell.close')}
          </button>
        </div>
      </div>
    </DialogBox>
  );
}

/** A strip of the board that has much to show. */
function sampleOf(entries: readonly ({ readonly kind: 'banner' } | StripView)[]): StripView | null {
  const strips = entries.flatMap((entry) => (entry.kind === 'strip' ? [entry] : []));
  return strips.find(({ people, synopsis }) => people.length > 1 && synopsis !== null) ?? strips[0] ?? null;
}

function Colours({ looks }: { readonly looks: StripLooks }) {
  const say = useSay();
  return (
    <fieldset className="looks-part">
      <legend>{say('web.looks.look')}</legend>
      <div className="dialog-row">
        <Segments
          label={say('web.looks.size')}
          value={looks.size}
          options={(['small', 'medium', 'large'] as const).map((value) => ({
            value,
            label: say(`web.looks.sizes.${value}`),
          }))}
          onChange={(size) => setLooks({ size })}
        />
        <Segments
          label={say('web.shell.strips')}
          value={looks.colours}
          options={[
            { value: 'newer', label: say('web.shell.presets.newer') },
            { value: 'singleton', label: say('web.shell.presets.singleton') },
            { value: 'own', label: say('web.looks.own') },
          ]}
          onChange={(colours) => setLooks({ colours })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={looks.patterns}
            onChange={(event) => setLooks({ patterns: event.target.checked })}
          />
          {say('web.looks.patterns')}
        </label>
      </div>
      <ul className="looks-colours">
        {COLOUR_KEYS.map((key) => (
          <li key={key}>
            {looks.colours === 'own' ? (
              <label>
                <input
                  type="color"
                  value={looks.own[key]}
                  onChange={(event) => setLooks({ own: { ...looks.own, [key]: event.target.value } })}
                />
                {say(`web.strip-key.${key}`)}
              </label>
            ) : (
              <span>
                <i className="looks-swatch" data-colour={key} />
                {say(`web.strip-key.${key}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function RowsOf(props: {
  readonly name: string;
  readonly rows: readonly (readonly StripField[])[];
  readonly sample: StripView | null;
  readonly most?: number;
  readonly set: (rows: readonly (readonly StripField[])[]) => void;
}) {
  const { rows, sample, set } = props;
  const most = props.most ?? MOST_ROWS;
  const say = useSay();
  const used = new Set(rows.flat());
  const change = (row: number, at: number, field: StripField | null) => {
    const fields = rows[row] ?? [];
    const next = field === null ? fields.toSpliced(at, 1) : fields.toSpliced(at, 1, field);
    set((row < rows.length ? rows.toSpliced(row, 1, next) : [...rows, next]).filter((each) => each.length > 0));
  };
  const shown = rows.length < most ? [...rows, []] : rows;
  return (
    <fieldset className="looks-part">
      <legend>{props.name}</legend>
      <div className="looks-rows">
        {shown.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first row, the second
          <div className="looks-row" key={at}>
            {[...row, null].map((field, place) => (
              <select
                // biome-ignore lint/suspicious/noArrayIndexKey: the first field, the second
                key={place}
                className="select"
                aria-label={say('web.looks.field', { row: at + 1, field: place + 1 })}
                value={field ?? ''}
                onChange={(event) =>
                  change(at, place, event.target.value === '' ? null : (event.target.value as StripField))
                }
              >
                <option value="">{field === null ? say('web.looks.add') : say('web.looks.without')}</option>
                {STRIP_FIELDS.filter((each) => each === field || !used.has(each)).map((each) => (
                  <option key={each} value={each}>
                    {say(`web.looks.fields.${each}`)}
                  </option>
                ))}
              </select>
            ))}
          </div>
        ))}
      </div>
      {sample !== null && (
        <div className="strip looks-sample" data-colour={stripColour(sample)} aria-hidden="true">
          <div className="strip-body">
            <StripRows strip={sample} rows={rows} where="" />
          </div>
        </div>
      )}
    </fieldset>
  );
}
