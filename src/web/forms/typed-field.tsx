import { useEffect, useId, useRef, useState } from 'react';
import { type SeasonValue, sameValue } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { DayPicker } from './day-picker.tsx';
import { asText, asValue, type FormField, withDays } from './season-fields.ts';
import { write } from './write-field.ts';

/** What a person is typing, and the value that was there when they began. */
interface Draft {
  readonly text: string;
  readonly seen: SeasonValue | null;
}

/**
 * A field that is typed into: it is written when it is left, and follows the season while nobody types. Where somebody
 * else changes it meanwhile, both values are offered and nothing is written over.
 */
export function TypedField({ field, seen }: { readonly field: FormField; readonly seen: SeasonValue | null }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** As the server said, where that is not on this screen yet. */
  const [told, setTold] = useState<{ readonly value: SeasonValue | null } | null>(null);
  const [own, hint, complaint] = [useId(), useId(), useId()];
  const isOnItsWay = useRef(false);
  const near = useStore(onScreen, (now) => now.season?.season?.calendar.start ?? null);
  const say = useSay();
  const { kind } = field;
  const words = [isExplained(kind) ? say(`web.settings.examples.${kind}`) : '', field.help ?? ''].filter(Boolean);
  const text = draft?.text ?? asText(seen, kind);
  const present = draft !== null && !sameValue(seen, draft.seen) ? { value: seen } : told;

  const begin = (next: Draft | null) => {
    setDraft(next);
    setTold(null);
    setWrong(null);
  };
  const put = async (value: SeasonValue | undefined, over: SeasonValue | null) => {
    const refused = await write(field, value, over);
    if (refused === null) begin(null);
    else if (refused.present === undefined) setWrong(refused.words);
    else setTold(refused.present);
  };
  const save = async (over: SeasonValue | null | undefined = draft?.seen) => {
    // Enter writes it, and the field is left right after: once is enough.
    if (draft === null || over === undefined || isOnItsWay.current) return;
    if (draft.text.trim() === asText(over, kind)) {
      begin(null);
      return;
    }
    const complaintNow = draft.text.trim() === '' ? null : (field.wrong?.(draft.text.trim()) ?? null);
    if (complaintNow !== null) {
      setWrong(complaintNow);
      return;
    }
    isOnItsWay.current = true;
    await put(asValue(draft.text, kind, near), over);
    isOnItsWay.current = false;
  };
  // What was typed is kept too when the form goes away under the hands: another scene, another screen.
  const last = useRef(save);
  last.current = save;
  useEffect(() => () => void last.current(), []);
  const typing = {
    value: text,
    placeholder: field.fallback,
    'aria-invalid': wrong !== null || present !== null || undefined,
    'aria-describedby': `${complaint} ${hint}`,
    onBlur: () => {
      if (present === null) void save();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && kind !== 'words' && present === null) void save();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        begin(null);
      }
    },
  };
  const onText = (next: string) => setDraft({ text: next, seen: draft === null ? seen : draft.seen });
  return (
    <div className={kind === 'days' || kind === 'words' || kind === 'coordinates' ? 'field field-wide' : 'field'}>
      <label htmlFor={own}>{field.label}</label>
      <span className="field-row">
        {kind === 'words' ? (
          <textarea id={own} rows={3} {...typing} onChange={(event) => onText(event.target.value)} />
        ) : (
          <input
            id={own}
            type={kind === 'clock' ? 'time' : 'text'}
            inputMode={kind === 'whole' ? 'numeric' : undefined}
            {...typing}
            onChange={(event) => onText(event.target.value)}
          />
        )}
        {(kind === 'date' || kind === 'days') && near !== null && (
          <DayPicker
            label={field.label}
            value={seen}
            near={near}
            isRange={kind === 'days'}
            onPick={(from, to) => void put(kind === 'date' ? from : withDays(seen, from, to), seen)}
          />
        )}
      </span>
      <span id={complaint} className="field-wrong" hidden={wrong === null && present === null}>
        {present === null ? wrong : say('web.settings.meanwhile', { now: asText(present.value, kind) || null })}
      </span>
      {present !== null && draft !== null && (
        <span className="field-choice">
          <button type="button" className="button small" onClick={() => begin(null)}>
            {say('web.settings.keep-theirs', { now: asText(present.value, kind) || null })}
          </button>
          <button type="button" className="button small" onClick={() => void save(present.value)}>
            {say('web.settings.write-mine', { mine: draft.text.trim() || null })}
          </button>
        </span>
      )}
      <span id={hint} className="field-hint" hidden={words.length === 0}>
        {words.join(' ')}
      </span>
    </div>
  );
}

type Explained = 'date' | 'days' | 'duration' | 'minutes' | 'hours' | 'coordinates';

function isExplained(kind: FormField['kind']): kind is Explained {
  return ['date', 'days', 'duration', 'minutes', 'hours', 'coordinates'].includes(kind);
}
