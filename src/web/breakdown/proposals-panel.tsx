import type { ProposalView } from '../../api/index.ts';
import type { Season } from '../../season/index.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { ElementForm } from './element-form.tsx';
import { allOfKind, corrected, elementOf } from './proposals.ts';

/** What the breakdown is unsure of: the one in question with its answers, and the others. */
export function ProposalsPanel(props: {
  readonly proposals: readonly ProposalView[];
  /** The one in question; null: all are decided. */
  readonly current: ProposalView | null;
  readonly season: Season;
  readonly isCorrecting: boolean;
  readonly onCorrect: (is: boolean) => void;
  readonly onChoose: (index: number) => void;
}) {
  const say = useSay();
  const { proposals, current, onCorrect } = props;
  const initial = current === null ? null : elementOf(current);
  return (
    <section>
      <h2>{say('web.breakdown.proposals', { n: proposals.length })}</h2>
      {current === null ? (
        <p className="note good-note">{say('web.breakdown.no-proposals')}</p>
      ) : (
        <>
          <div className="proposal-now">
            <p>
              <b>{current.scene}</b> {sayText(current.sentence)}
            </p>
            {props.isCorrecting && initial !== null ? (
              <ElementForm
                key={current.id}
                season={props.season}
                initial={initial}
                submit={say('web.breakdown.accept-so')}
                onCancel={() => onCorrect(false)}
                onSubmit={(named) => {
                  onCorrect(false);
                  void runCommand(corrected(current, named));
                }}
              />
            ) : (
              <div className="conflict-actions">
                <button type="button" className="button small primary" onClick={() => void runCommand(current.accept)}>
                  {say('web.breakdown.accept')}
                </button>
                <button type="button" className="button small" onClick={() => void runCommand(current.dismiss)}>
                  {say('web.breakdown.dismiss')}
                </button>
                {initial !== null && (
                  <button type="button" className="button small" onClick={() => onCorrect(true)}>
                    {say('web.breakdown.correct')}
                  </button>
                )}
              </div>
            )}
            {proposals.length > 1 && (
              <p className="proposal-all">
                {(['accept', 'dismiss'] as const).map((how) => (
                  <button
                    key={how}
                    type="button"
                    className="button small"
                    onClick={() => void runCommand(allOfKind(proposals, current, how))}
                  >
                    {say(`web.breakdown.${how}-all`)}
                  </button>
                ))}
              </p>
            )}
            <p className="quiet">{say('web.breakdown.proposal-keys')}</p>
          </div>
          <details>
            <summary>{say('web.breakdown.all-proposals')}</summary>
            <ol className="proposals">
              {proposals.map((candidate, index) => (
                <li key={candidate.id} data-current={candidate.id === current.id || undefined}>
                  <button type="button" className="proposal" onClick={() => props.onChoose(index)}>
                    <b>{candidate.scene}</b> {sayText(candidate.sentence)}
                  </button>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}
