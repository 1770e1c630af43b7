import { useState } from 'react';
import type { DocumentEntry, IssuedView } from '../../api/index.ts';
import { type CalendarDay, parseCalendarDay } from '../../foundation/index.ts';
import { ProblemNote } from '../design/problem-note.tsx';
import { sayText, useSay } from '../i18n/language.ts';
import type { Trouble } from '../live/notice.ts';
import { client, problemOf } from '../live/season-link.ts';
import { useLoaded } from '../live/use-loaded.ts';

/** Issues the paper that is shown, says what is missing before, and keeps who has confirmed. */
export function IssuePanel(props: {
  readonly entry: DocumentEntry;
  readonly boardId: string;
  readonly day: CalendarDay | null;
  readonly unit: string | null;
  readonly lang: string;
  /** There is a shooting day to issue paper of. */
  readonly hasDays: boolean;
}) {
  const { entry, boardId, day, unit, lang, hasDays } = props;
  const say = useSay();
  const [changed, setChanged] = useState(0);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const { value: issued } = useLoaded(() => client.issued(), `${changed}`);
  const ofThis = (issued?.papers ?? []).filter(
    (paper) => paper.document === entry.name && (day === null || paper.day === day),
  );
  const does = (asked: Promise<unknown>): void => {
    asked.then(() => setChanged((count) => count + 1)).catch((error: unknown) => setProblem(problemOf(error)));
  };
  const issue = (anyway: boolean): void => {
    setProblem(null);
    const order = { boardId, document: entry.name as 'call-sheet', day, unit, date: today(), lang, anyway };
    does(client.issue(order).then((answer) => setMissing('missing' in answer ? answer.missing : [])));
  };
  const needsDay = entry.name === 'call-sheet' && day === null;
  return (
    <section className="issued" aria-label={say('web.documents.issued')}>
      <button type="button" className="button" disabled={needsDay || !hasDays} onClick={() => issue(false)}>
        {say('web.documents.issue')}
      </button>
      {!hasDays ? (
        <span>{say('web.documents.nothing-to-issue')}</span>
      ) : (
        needsDay && <span>{say('web.documents.choose-day')}</span>
      )}
      {problem && <ProblemNote problem={problem} />}
      {missing.length > 0 && (
        <div role="alert">
          <p>{say('web.documents.missing', { names: missing })}</p>
          <button type="button" className="button" onClick={() => issue(true)}>
            {say('web.documents.issue-anyway')}
          </button>
        </div>
      )}
      {issued?.lost.map(({ said, action }) => (
        <p key={sayText(said)} role="alert">
          {sayText(said)} → {sayText(action)}
        </p>
      ))}
      {ofThis.map((paper) => (
        <IssuedPaperRow
          key={paper.code}
          paper={paper}
          documentKey={entry.key}
          onConfirm={(person, date) => does(client.confirm(paper.code, { person, date }))}
        />
      ))}
    </section>
  );
}

function IssuedPaperRow(props: {
  readonly paper: IssuedView;
  readonly documentKey: string;
  readonly onConfirm: (person: string, date: CalendarDay | null) => void;
}) {
  const { paper, documentKey: key, onConfirm } = props;
  const say = useSay();
  const state = paper.isLatest ? say('issued.index.latest') : say('web.documents.replaced');
  return (
    <details>
      <summary>
        {paper.code} · {paper.colour} · {say('web.documents.issued-on', { day: { day: paper.date } })} · {state}
        {paper.isAltered && <strong> · {say('issued.index.altered')}</strong>}
      </summary>
      <p>
        {paper.languages.map((lang) => (
          <a
            key={lang}
            className="button"
            href={client.documentAddress('issued', { code: paper.code, lang, format: 'pdf', key })}
            target="_blank"
            rel="noreferrer"
          >
            PDF {lang}
          </a>
        ))}
      </p>
      {paper.changes.length > 0 && (
        <ul>
          {paper.changes.map((change) => {
            const said = sayText(change);
            return <li key={said}>{said}</li>;
          })}
        </ul>
      )}
      <ul className="confirmations">
        {paper.people.map(({ id, name, changes, confirmed }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={confirmed !== null}
                onChange={(event) => onConfirm(id, event.target.checked ? today() : null)}
              />
              {name}
            </label>{' '}
            {changes.map((change) => sayText(change)).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The day on this person's calendar. */
function today(): CalendarDay {
  return parseCalendarDay(new Intl.DateTimeFormat('sv-SE').format())!;
}
