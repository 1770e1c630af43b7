import { useId, useState } from 'react';
import { type SeasonValue, sameValue } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import { asText, asValue, type FormField } from './season-fields.ts';
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
  const [hint, complaint] = [useId(), useId()];
  const say = useSay();
  const example = isExplained(field.kind) ? say(`web.settings.examples.${field.kind}`) : undefined;
  const text = draft?.text ?? asText(seen);
  const present = draft !== null && !sameValue(seen, draft.seen) ? { value: seen } : told;

  const begin = (next: Draft | null) => {
    setDraft(next);
    setTold(null);
    setWrong(null);
  };
  const save = async (over: SeasonValue | null | undefined = draft?.seen) => {
    if (draft === null || over === undefined) return;
    if (draft.text.trim() === asText(over)) {
      begin(null);
      return;
    }
    const refused = await write(field, asValue(draft.text, field.kind), over);
    if (refused === null) begin(null);
    else if (refused.present === undefined) setWrong(refused.words);
    else setTold(refused.present);
  };
  return (
    <div className={field.kind === 'days' ? 'field field-wide' : 'field'}>
      <label>
        <span>{field.label}</span>
        <input
          type={field.kind === 'date' ? 'date' : field.kind === 'clock' ? 'time' : 'text'}
          inputMode={field.kind === 'whole' ? 'numeric' : undefined}
          value={text}
          placeholder={field.fallback}
          aria-invalid={wrong !== null || present !== null || undefined}
          aria-describedby={`${complaint} ${hint}`}
          onChange={(event) => setDraft({ text: event.target.value, seen: draft === null ? seen : draft.seen })}
          onBlur={() => {
            if (present === null) void save();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && present === null) void save();
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              begin(null);
            }
          }}
        />
      </label>
      <span id={complaint} className="field-wrong" hidden={wrong === null && present === null}>
        {present === null ? wrong : say('web.settings.meanwhile', { now: asText(present.value) || null })}
      </span>
      {present !== null && draft !== null && (
        <span className="field-choice">
          <button type="button" className="button small" onClick={() => begin(null)}>
            {say('web.settings.keep-theirs', { now: asText(present.value) || null })}
          </button>
          <button type="button" className="button small" onClick={() => void save(present.value)}>
            {say('web.settings.write-mine', { mine: draft.text.trim() || null })}
          </button>
        </span>
      )}
      <span id={hint} className="field-hint" hidden={example === undefined}>
        {example}
      </span>
    </div>
  );
}

function isExplained(kind: FormField['kind']): kind is 'days' | 'duration' | 'hours' {
  return kind === 'days' || kind === 'duration' || kind === 'hours';
}
