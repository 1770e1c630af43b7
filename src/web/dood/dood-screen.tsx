import { Busy, EmptyState } from '../design/controls.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { dayText, money } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { client, onScreen } from '../live/season-link.ts';
import { boardIdOf, shownBoard } from '../live/season-on-screen.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { useStore } from '../page/store.ts';
import './dood.css';

/** Day out of days: who works, waits and travels on which date, with totals and what the waiting costs. */
export function DoodScreen() {
  const say = useSay();
  const currency = useCurrency();
  const boardId = useStore(onScreen, boardIdOf);
  const revision = useStore(onScreen, (now) => shownBoard(now)?.revision);
  const { value, problem } = useLoaded(() => client.presence(boardId ?? ''), `${boardId}/${revision}`);
  if (problem) return <ProblemNote problem={problem} />;
  if (value === null) return <Busy text={say('web.shell.loading')} />;
  if (value.people.length === 0 || value.dates.length === 0) {
    return <EmptyState title={say('web.nav.dood')} text={say('web.dood.empty')} />;
  }
  const perDate = value.dates.map(
    (_date, index) => value.people.filter((row) => isWork(row.codes[index] ?? '')).length,
  );
  const holdCost = value.people.reduce((sum, row) => sum + row.holdCost, 0);
  return (
    <div className="dood">
      <header className="dood-head">
        <h1>{say('web.nav.dood')}</h1>
        <p className="quiet">
          {say('web.dood.sum', {
            people: value.people.length,
            dates: value.dates.length,
            hold: money(holdCost, currency),
          })}
        </p>
        <ul className="dood-key">
          {(['W', 'H', 'T', 'D'] as const).map((code) => (
            <li key={code}>
              <span className="code" data-kind={kindOf(code)}>
                {code}
              </span>
              {say(`web.dood.codes.${code}`)}
            </li>
          ))}
        </ul>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="dood-scroll" tabIndex={0} aria-label={say('web.nav.dood')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="corner">
                {say('web.dood.person')}
              </th>
              {value.dates.map((date) => (
                <th scope="col" key={date} className={dayText(date, 'number') === '1' ? 'month-start' : undefined}>
                  <span className="visually-hidden">{dayText(date, 'long')}</span>
                  <span aria-hidden="true">
                    {dayText(date, 'weekday').slice(0, 2)}
                    <b>{dayText(date, 'number')}</b>
                  </span>
                </th>
              ))}
              <th scope="col" className="total">
                {say('web.dood.worked')}
              </th>
              <th scope="col" className="total">
                {say('web.dood.held')}
              </th>
              <th scope="col" className="total">
                {say('web.dood.travelled')}
              </th>
              <th scope="col" className="total">
                {say('web.dood.hold-cost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {value.people.map((row) => (
              <tr key={row.person}>
                <th scope="row">
                  <span className="cast-number">{row.castNumber}</span>
                  {row.name}
                </th>
                {row.codes.map((code, index) => (
                  <td key={value.dates[index]}>
                    {code !== '' && (
                      <span className="code" data-kind={kindOf(code)}>
                        {code}
                      </span>
                    )}
                  </td>
                ))}
                <td className="total">{row.worked || ''}</td>
                <td className="total">{row.held || ''}</td>
                <td className="total">{row.travelled || ''}</td>
                <td className="total">{row.holdCost === 0 ? '' : money(row.holdCost, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('web.dood.working')}</th>
              {perDate.map((count, index) => (
                <td key={value.dates[index]}>{count || ''}</td>
              ))}
              <td className="total">{sum(value.people.map((row) => row.worked))}</td>
              <td className="total">{sum(value.people.map((row) => row.held))}</td>
              <td className="total">{sum(value.people.map((row) => row.travelled))}</td>
              <td className="total">{money(holdCost, currency)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  );
}

function isWork(code: string): boolean {
  return code.includes('W');
}

function kindOf(code: string): 'work' | 'hold' | 'travel' | 'drop' | 'other' {
  if (code.includes('W')) return 'work';
  if (code.includes('H')) return 'hold';
  if (code.includes('T')) return 'travel';
  return code.includes('D') ? 'drop' : 'other';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
