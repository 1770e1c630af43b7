import { useEffect, useState } from 'react';
import { Icon } from '../design/icon.tsx';
import { moneyChange } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { type EditSaid, timeToGo, toneOf } from '../live/notice.ts';
import { noticeWords } from '../live/notice-words.ts';
import { dismiss, onScreen, undo } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';

/**
 * What the last edit did, in money and rules, with its undo. The live region has said it already
 * (`page/announcer.tsx`).
 */
export function NoticeBar() {
  const say = useSay();
  const notice = useStore(onScreen, (now) => now.notice);
  const canUndo = useStore(onScreen, (now) => now.history.undo !== null);
  const currency = useCurrency();
  const [held, setHeld] = useState<number | null>(null);
  const isHeld = notice !== null && held === notice.id;
  useEffect(() => {
    const time = notice === null ? null : timeToGo(notice);
    if (notice === null || time === null || isHeld) return;
    const timer = setTimeout(() => dismiss(notice), time);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);
  if (notice === null) return null;
  const { said } = notice;
  const { text, detail } = noticeWords(said, currency);
  return (
    // Nobody has to read against the clock: it stays while the pointer or the focus is on it.
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only whether it is being read
    <div
      className="notice"
      data-tone={toneOf(said)}
      data-testid="notice"
      onPointerEnter={() => setHeld(notice.id)}
      onPointerLeave={() => setHeld(null)}
      onFocus={() => setHeld(notice.id)}
      onBlur={() => setHeld(null)}
    >
      <div className="notice-text">
        <p>
          {text}
          {said.kind === 'edit' && (
            <span className="notice-kept" data-kept={said.isKept}>
              {said.isKept ? say('web.shell.kept') : say('web.shell.keeping')}
            </span>
          )}
        </p>
        {said.kind === 'edit' ? <Delta delta={said.delta} /> : detail && <p className="notice-detail">{detail}</p>}
      </div>
      {said.kind === 'edit' && canUndo && (
        <button type="button" className="button small" onClick={() => void undo()}>
          {say('web.shell.undo')}
        </button>
      )}
      <button
        type="button"
        className="button icon-only"
        aria-label={say('web.shell.dismiss')}
        onClick={() => dismiss(notice)}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

function Delta({ delta }: Pick<EditSaid, 'delta'>) {
  const say = useSay();
  const currency = useCurrency();
  if (delta === null) return null;
  return (
    <p className="notice-detail">
      <b>{delta.cost === 0 ? say('web.shell.same-cost') : moneyChange(delta.cost, currency)}</b>
      {delta.conflicts !== 0 && (
        <span>
          {delta.conflicts > 0
            ? say('web.board.breaks', { n: delta.conflicts })
            : say('web.board.mends', { n: -delta.conflicts })}
        </span>
      )}
    </p>
  );
}
