import { sayText } from '../i18n/language.ts';
import type { Trouble } from '../live/notice.ts';

/** What went wrong and what to do about it. */
export function ProblemNote({ problem }: { readonly problem: Trouble }) {
  return (
    <div className="note bad-note" role="alert">
      <p>
        <b>{sayText(problem.title)}.</b> {sayText(problem.detail)}
      </p>
      <p>{sayText(problem.action)}</p>
    </div>
  );
}
