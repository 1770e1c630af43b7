import { useEffect, useState } from 'react';
import type { BoardView, WeatherAnswer } from '../../api/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { Busy } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { dayText } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { client, guarded } from '../live/season-link.ts';
import { openDialog } from './board-state.ts';

/** What could be shot that day instead of its exteriors, and what the exchange would cost; or why there is nothing. */
export function WeatherDialog(props: { readonly board: BoardView; readonly date: CalendarDay; readonly unit: string }) {
  const { board, date, unit } = props;
  const say = useSay();
  const [answer, setAnswer] = useState<WeatherAnswer | 'asking' | null>('asking');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the board is asked about again
  useEffect(() => {
    let isCurrent = true;
    setAnswer('asking');
    void guarded(() => client.weather(board.id, { date, unit })).then((found) => {
      if (isCurrent) setAnswer(found ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [board.id, board.revision, date, unit]);
  return (
    <DialogBox title={`${say('web.board.weather')} · ${dayText(date)}`} onClose={() => openDialog(null)}>
      {answer === 'asking' && <Busy text={say('web.board.weather-asking')} />}
      {answer !== 'asking' && answer !== null && (
        <p>{answer.cover === null ? say('web.board.weather-inside') : sayText(answer.cover.said)}</p>
      )}
    </DialogBox>
  );
}
