import { useEffect, useState } from 'react';
import type { StripRef, WhatIfAnswer } from '../../api/index.ts';
import { Busy, DialogBox } from '../design/controls.tsx';
import { dayText, moneyChange } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { moveEntries } from './board-actions.ts';
import { askWhatIf, openDialog } from './board-state.ts';
import { heatOf } from './heat.ts';

/** “Move to …”: every day with what it would cost and break, best first. The keyboard's equal to dragging. */
export function MoveDialog({ strips }: { readonly strips: readonly StripRef[] }) {
  const words = useMessages().board;
  const currency = useCurrency();
  const { units } = useLookups();
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const close = () => openDialog(null);
  useEffect(() => {
    void askWhatIf(strips).then(setAnswer);
  }, [strips]);
  const days = [...(answer?.days ?? [])].sort((a, b) => a.brokenDelta - b.brokenDelta || a.costDelta - b.costDelta);
  return (
    <DialogBox title={words.moveTitle(strips.length)} onClose={close}>
      <p className="quiet">{words.moveHelp}</p>
      {answer === null ? (
        <Busy text={words.computing} />
      ) : (
        <ul className="choice-list">
          {days.map((day) => (
            <li key={`${day.date}/${day.unit}`}>
              <button
                type="button"
                className="choice"
                data-tone={heatOf(day, answer.days).tone}
                onClick={() => {
                  close();
                  void moveEntries(strips, { date: day.date, unit: day.unit, position: day.position });
                }}
              >
                <span className="choice-name">
                  {dayText(day.date)}
                  {day.unit !== 'main' && <span className="quiet"> {units.get(day.unit)?.name ?? day.unit}</span>}
                </span>
                <span className="choice-price">
                  {words.whatIfPrice(moneyChange(day.costDelta, currency), day.brokenDelta)}
                </span>
                {day.sentence !== null && <span className="choice-why">{day.sentence}</span>}
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
                {words.whatIfPrice(moneyChange(answer.boneyard.costDelta, currency), answer.boneyard.brokenDelta)}
              </span>
            </button>
          </li>
        </ul>
      )}
    </DialogBox>
  );
}
