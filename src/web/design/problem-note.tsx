import type { ProblemDetails } from '../../api/index.ts';
import { tell } from '../i18n/language.ts';

/** What went wrong and what to do about it. */
export function ProblemNote({ problem }: { readonly problem: ProblemDetails }) {
  return (
    <div className="note bad-note" role="alert">
      <p>
        <b>{tell(problem.title)}.</b> {tell(problem.detail)}
      </p>
      <p>{tell(problem.action)}</p>
    </div>
  );
}
