/** All scenarios of the season: which was made of which, when and why, when it shoots, and what it costs. */
import type { BoardSummary } from '../../api/index.ts';
import { isCalendarDay } from '../../foundation/index.ts';
import { dayText, money } from '../i18n/format.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { nameOfBoard, useBoardsNow, useCurrency } from '../live/lookups.ts';
import { onScreen, showBoard } from '../live/season-link.ts';
import { goToScreen } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { treeOf } from './scenario-family.ts';

export function ScenarioTree() {
  const say = useSay();
  const currency = useCurrency();
  const boards = useBoardsNow();
  const active = useStore(onScreen, (now) => now.season?.activeBoard);
  return (
    <section>
      <h2>{say('web.scenarios.tree')}</h2>
      <ul className="scenario-tree">
        {treeOf(boards).map(({ board, depth }) => (
          <li key={board.id} style={{ paddingInlineStart: depth * 24 }}>
            <button
              type="button"
              className="button small"
              onClick={() => {
                void showBoard(board.id);
                goToScreen('board');
              }}
            >
              {nameOfBoard(board)}
            </button>
            {board.id === active && <b>{say('web.scenarios.is-active')}</b>}
            <span>{board.cost === null ? '' : money(board.cost, currency)}</span>
            <span className="quiet">
              {board.first !== null && board.last !== null
                ? `${dayText(board.first)} – ${dayText(board.last)}`
                : say('web.scenarios.no-day')}
            </span>
            <span className="quiet">{originWords(board, say)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `of Main board, Sat 28 Nov 09:00: if it rains`; empty for a board that was made of no other. */
export function originWords({ origin }: Pick<BoardSummary, 'origin'>, say: Say): string {
  if (origin === null) return '';
  const [day = '', time = ''] = origin.at.split(' ');
  const when = isCalendarDay(day) ? `${dayText(day)} ${time}`.trim() : null;
  const words = [say('web.scenarios.made-of', { name: nameOfBoard({ id: origin.board, name: origin.name }) }), when]
    .filter(Boolean)
    .join(', ');
  return origin.why === '' ? words : say('web.titled-with', { title: words, text: origin.why });
}
