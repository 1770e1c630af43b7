import { tell } from '../i18n/language.ts';
import type { Trouble } from '../live/notice.ts';

/** What went wrong and what to do about it. */
export function ProblemNote({ problem }: { readonly problem: Trouble }) {
  return (
    <div className="note bad-note" role="alert">
      <p>
        <b>{tell(problem.title)}.</b> {tell(problem.detail)}
      </p>
      <p>{tell(problem.action)}</p>
    </div>
  );
}
