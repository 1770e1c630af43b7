import { useEffect, useState } from 'react';
import type { ComparedPlanView, ComparisonEstimate, ComparisonView } from '../../api/index.ts';
import { Busy } from '../design/controls.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { sayText, useSay } from '../i18n/language.ts';
import type { Trouble } from '../live/notice.ts';
import { client, problemOf } from '../live/season-link.ts';
import { Assumptions } from './assumptions.tsx';
import { FrontierPicture } from './frontier-picture.tsx';
import { OtherTermsForm } from './other-terms.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { PlansBeside } from './plans-beside.tsx';
import { SetsAndWays } from './sets-and-ways.tsx';
import './there-or-fake.css';

/** How often a comparison that is being made is looked at, in milliseconds. */
const LOOK_EVERY = 700;

/** Shoot it there, or fake it? What each way of shooting the season costs, and what each page of the real city does. */
export function ThereOrFakeScreen() {
  const say = useSay();
  const [view, setView] = useState<ComparisonView | null>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [estimate, setEstimate] = useState<ComparisonEstimate | null>(null);
  const look = (asked: Promise<ComparisonView>) =>
    asked.then(
      (found) => {
        setProblem(null);
        setView(found);
      },
      (error: unknown) => setProblem(problemOf(error)),
    );
  const isGoing = view?.state === 'running' || view?.state === 'stopping';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then as long as it is being made
  useEffect(() => {
    void look(client.comparison());
    if (!isGoing) return;
    const timer = setInterval(() => void look(client.comparison()), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isGoing]);

  if (view === null)
    return problem === null ? <Busy text={say('web.shell.loading')} /> : <ProblemNote problem={problem} />;
  const start = () => {
    setEstimate(null);
    setChosen(null);
    void look(client.compareWhere({ seconds: null, pages: null }));
  };
  if (view.state === 'none') {
    return (
      <div className="page fake">
        <h1>{say('web.nav.there-or-fake-it')}</h1>
        <p className="fake-words">{say('web.fake.empty')}</p>
        <Remarks view={view} />
        {problem !== null && <ProblemNote problem={problem} />}
        <p>
          <button type="button" className="button primary" onClick={start}>
            {say('web.fake.start')}
          </button>
        </p>
      </div>
    );
  }
  const shown = view.plans.find(({ id }) => id === chosen) ?? view.plans.find(({ id }) => id === view.best);
  return (
    <div className="page fake">
      <header className="fake-head">
        <h1>{say('web.nav.there-or-fake-it')}</h1>
        <Progress view={view} />
        {isGoing ? (
          <button
            type="button"
            className="button"
            disabled={view.state === 'stopping'}
            onClick={() => void look(client.stopComparison())}
          >
            {say('web.fake.stop')}
          </button>
        ) : (
          <button type="button" className="button" onClick={start}>
            {say('web.fake.again')}
          </button>
        )}
      </header>
      {problem !== null && <ProblemNote problem={problem} />}
      {view.failure !== null && <p className="note bad-note">{view.failure}</p>}
      {view.stale && <p className="note">{say('web.fake.stale')}</p>}
      {view.stopped && !isGoing && <p className="note">{say('web.fake.stopped')}</p>}
      {view.plans.length > 0 && (
        <Found view={view} shown={shown} estimate={estimate} onChoose={setChosen} onEstimate={setEstimate} />
      )}
    </div>
  );
}

function Found(props: {
  readonly view: ComparisonView;
  readonly shown: ComparedPlanView | undefined;
  readonly estimate: ComparisonEstimate | null;
  readonly onChoose: (id: string) => void;
  readonly onEstimate: (estimate: ComparisonEstimate | null) => void;
}) {
  const say = useSay();
  const { view, shown, estimate } = props;
  const [answer, ...more] = view.sentences;
  return (
    <>
      <section className="fake-answer" aria-label={say('web.fake.answer')}>
        {answer !== undefined && <p className="fake-first">{sayText(answer)}</p>}
        {more.map((sentence) => (
          <p key={sayText(sentence)}>{sayText(sentence)}</p>
        ))}
        {view.notPossible.length > 0 && (
          <ul className="plain-list quiet">
            {view.notPossible.map((said) => (
              <li key={sayText(said)}>{sayText(said)}</li>
            ))}
          </ul>
        )}
        <Remarks view={view} />
      </section>
      <div className="fake-pair">
        <FrontierPicture view={view} estimate={estimate} chosen={shown?.id ?? null} onChoose={props.onChoose} />
        {shown !== undefined && <PlanSheet plan={shown} estimate={estimate} />}
      </div>
      {view.canEstimate && <OtherTermsForm view={view} estimate={estimate} onEstimate={props.onEstimate} />}
      {/* What no slider changes is drawn once (memo): the answer to a slider is to be seen at once. */}
      <PlansBeside view={view} onChoose={props.onChoose} />
      <SetsAndWays view={view} shown={shown ?? null} />
      {view.tips.length > 0 && view.second !== null && (
        <section>
          <h2>{say('web.fake.tips', { plan: view.second })}</h2>
          <ol className="fake-tips">
            {view.tips.map((tip) => (
              <li key={sayText(tip)}>{sayText(tip)}</li>
            ))}
          </ol>
        </section>
      )}
      <Assumptions view={view} />
    </>
  );
}

/** What could not be answered: where it stands in the season, and what to do. */
function Remarks({ view: { remarks } }: { readonly view: ComparisonView }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="plain-list quiet">
      {remarks.map(({ code, message, action, place }) => (
        <li key={`${code}${place?.line}${sayText(message)}`}>
          {place !== null && (
            <code>
              {place.file}:{place.line}
            </code>
          )}{' '}
          {sayText(message)} {sayText(action)}
        </li>
      ))}
    </ul>
  );
}

function Progress({ view: { progress, plans } }: { readonly view: ComparisonView }) {
  const say = useSay();
  if (progress === null) return <span className="grow" />;
  const { number, of, plan } = progress;
  const text = say('web.fake.progress', { number, of, plan });
  return (
    <div className="fake-progress grow" role="status">
      <progress max={of} value={Math.min(number - 1, Math.max(plans.length, 0))} aria-label={text} />
      <span className="quiet">{text}</span>
    </div>
  );
}
