import { useEffect, useMemo, useState } from 'react';
import type { TryAnswer, WhatIfAnswer, WhatIfDay } from '../../api/index.ts';
import { dayKey } from '../../live/index.ts';
import type { StripRef } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { dayText, moneyChange } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { serverText } from '../i18n/server-text.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client, onScreen } from '../live/season-link.ts';
import { boardIdOf } from '../live/season-on-screen.ts';
import { moveCommand, moveEntries } from './board-actions.ts';
import { askWhatIf, openDialog } from './board-state.ts';
import { heatOf, scaleOf } from './heat.ts';

/** Days of the list that are asked about one by one. */
const ASKED_EXACTLY = 8;

/** “Move to …”: every day with what it would cost and break, best first. The keyboard's equal to dragging. */
export function MoveDialog({ strips }: { readonly strips: readonly StripRef[] }) {
  const words = useMessages().board;
  const currency = useCurrency();
  const { units } = useLookups();
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const [exact, setExact] = useState<ReadonlyMap<string, TryAnswer>>(new Map());
  const close = () => openDialog(null);
  useEffect(() => {
    void askWhatIf(strips).then(setAnswer);
  }, [strips]);
  const days = useMemo(() => [...(answer?.days ?? [])].sort((a, b) => a.rank - b.rank), [answer]);
  const scale = scaleOf(days);
  // The days first read are asked about exactly: how many rules, and which.
  useEffect(() => {
    const board = boardIdOf(onScreen.get());
    let isOpen = board !== null;
    void (async () => {
      for (const day of days.slice(0, ASKED_EXACTLY)) {
        const { date, unit, position } = day;
        const command = moveCommand(strips, { date, unit, position });
        if (!isOpen || command === null || board === null) return;
        const tried = await client.tryCommand(board, { command }).catch(() => null);
        if (isOpen && tried !== null) setExact((known) => new Map(known).set(dayKey(day), tried));
      }
    })();
    return () => {
      isOpen = false;
    };
  }, [days, strips]);
  return (
    <DialogBox title={words.moveTitle(strips.length)} onClose={close}>
      <p className="quiet">{words.moveHelp}</p>
      {answer === null ? (
        <Busy text={words.computing} />
      ) : (
        <ul className="choice-list">
          {days.map((day) => (
            <li key={dayKey(day)}>
              <button
                type="button"
                className="choice"
                data-tone={heatOf(day, scale).tone}
                onClick={() => {
                  close();
                  void moveEntries(strips, { date: day.date, unit: day.unit, position: day.position });
                }}
              >
                <span className="choice-name">
                  {dayText(day.date)}
                  {day.unit !== 'main' && <span className="quiet"> {units.get(day.unit)?.name ?? day.unit}</span>}
                </span>
                <Price day={day} exact={exact.get(dayKey(day)) ?? null} />
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="choice"
              onClick={() => {
                close();
                void moveEntries(strips, { boneyard: true });
              }}
            >
              <span className="choice-name">{words.boneyard}</span>
              <span className="choice-price">
                {words.whatIfPrice(moneyChange(answer.boneyard.costDelta, currency), answer.boneyard.broken)}
              </span>
            </button>
          </li>
        </ul>
      )}
    </DialogBox>
  );
}

function Price({ day, exact }: { readonly day: WhatIfDay; readonly exact: TryAnswer | null }) {
  const words = useMessages().board;
  const currency = useCurrency();
  const delta = exact?.delta ?? null;
  const { breaks, mends } = exact ?? { breaks: null, mends: null };
  const parts =
    delta === null
      ? [words.whatIfPrice(moneyChange(day.costDelta, currency), day.broken)]
      : [
          moneyChange(delta.cost, currency),
          ...(breaks !== null && breaks.count > 0 ? [words.breaks(breaks.count)] : []),
          ...(mends !== null && mends.count > 0 ? [words.mends(mends.count)] : []),
        ];
  const why = breaks?.sentences[0] ?? day.sentence;
  return (
    <>
      <span className="choice-price">{parts.join(', ')}</span>
      {why !== null && <span className="choice-why">{serverText(why)}</span>}
    </>
  );
}
