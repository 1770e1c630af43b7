import { useEffect, useMemo, useState } from 'react';
import type { TryAnswer, WhatIfAnswer } from '../../api/index.ts';
import { dayKey } from '../../live/index.ts';
import type { StripRef } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client, onScreen } from '../live/season-link.ts';
import { boardIdOf } from '../live/season-on-screen.ts';
import { moveCommand, moveEntries } from './board-actions.ts';
import { askWhatIf, openDialog } from './board-state.ts';
import { changeText } from './change-text.ts';
import { heatOf, scaleOf } from './heat.ts';
import { TriedPrice } from './tried-price.tsx';

/** Days of the list that are asked about one by one. */
const ASKED_EXACTLY = 8;

/** “Move to …”: every day with what it would cost and break, best first. The keyboard's equal to dragging. */
export function MoveDialog({ strips }: { readonly strips: readonly StripRef[] }) {
  const say = useSay();
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
    <DialogBox title={say('web.board.move-title', { n: strips.length })} onClose={close}>
      <p className="quiet">{say('web.board.move-help')}</p>
      {answer === null ? (
        <Busy text={say('web.board.computing')} />
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
                <TriedPrice
                  known={changeText(day, currency)}
                  exact={exact.get(dayKey(day)) ?? null}
                  why={day.sentence}
                />
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
              <span className="choice-name">{say('web.board.boneyard')}</span>
              <span className="choice-price">{changeText(answer.boneyard, currency)}</span>
            </button>
          </li>
        </ul>
      )}
    </DialogBox>
  );
}
