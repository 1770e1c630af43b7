import { useEffect } from 'react';
import { Icon } from '../design/icon.tsx';
import { moneyChange } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { live, undo } from '../live/live-season.ts';
import { useCurrency } from '../live/lookups.ts';
import { useStore } from '../live/store.ts';

/** What the last edit did, in money and rules, with its undo. The live region has said it already (`live/announcer.tsx`). */
export function NoticeBar() {
  const words = useMessages();
  const notice = useStore(live, (state) => state.notice);
  const canUndo = useStore(live, (state) => state.history.undo !== null);
  const currency = useCurrency();
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(
      () => live.set((now) => (now.notice?.id === notice.id ? { notice: null } : {})),
      notice.tone === 'refused' ? 14_000 : 8_000,
    );
    return () => clearTimeout(timer);
  }, [notice]);
  if (notice === null) return null;
  return (
    <div className="notice" data-tone={notice.tone} data-testid="notice">
      <div className="notice-text">
        <p>
          {notice.text}
          {notice.kept !== undefined && (
            <span className="notice-kept" data-kept={notice.kept}>
              {notice.kept ? words.shell.kept : words.shell.keeping}
            </span>
          )}
        </p>
        {notice.delta === null ? (
          notice.detail && <p className="notice-detail">{notice.detail}</p>
        ) : (
          <p className="notice-detail">
            <b>{notice.delta.cost === 0 ? words.shell.sameCost : moneyChange(notice.delta.cost, currency)}</b>
            {notice.delta.conflicts !== 0 && (
              <span>
                {notice.delta.conflicts > 0
                  ? words.board.breaks(notice.delta.conflicts)
                  : words.board.mends(-notice.delta.conflicts)}
              </span>
            )}
          </p>
        )}
      </div>
      {notice.tone !== 'refused' && canUndo && (
        <button type="button" className="button small" onClick={() => void undo()}>
          {words.shell.undo}
        </button>
      )}
      <button
        type="button"
        className="button icon-only"
        aria-label={words.shell.dismiss}
        onClick={() => live.set({ notice: null })}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
