import type { ProblemDetails } from '../../api/index.ts';

/** What went wrong and what to do about it. */
export function ProblemNote({ problem }: { readonly problem: ProblemDetails }) {
  return (
    <div className="note bad-note" role="alert">
      <p>
        <b>{problem.title}.</b> {problem.detail}
      </p>
      <p>{problem.action}</p>
    </div>
  );
}
