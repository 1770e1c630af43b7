import { memo } from 'react';
import type { ScriptLine, ScriptMark, ScriptView } from '../../api/index.ts';
import { useSay } from '../i18n/language.ts';

/** The paragraphs of the script, set as on paper: sheets end where the script's pages end. */
export const ScriptPages = memo(function ScriptPages(props: {
  readonly view: ScriptView;
  readonly current: string | null;
  readonly onProposal: (id: string) => void;
}) {
  const starts = new Set<string>();
  return (
    <div className="script-page">
      {props.view.lines.map((line, index) => {
        const start =
          line.kind === 'heading' && line.scene !== null && !starts.has(line.scene) ? line.scene : undefined;
        if (start !== undefined) starts.add(start);
        return (
          <Paragraph
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their order
            key={index}
            line={line}
            start={start}
            current={props.current}
            onProposal={props.onProposal}
          />
        );
      })}
    </div>
  );
});

function Paragraph(props: {
  readonly line: ScriptLine;
  readonly start: string | undefined;
  readonly current: string | null;
  readonly onProposal: (id: string) => void;
}) {
  const { line, start } = props;
  if (line.kind === 'page-break') return <hr className="page-break" />;
  const body = marked(line.text, line.marks, props.current, props.onProposal);
  if (line.kind === 'heading') {
    return (
      <h2 className="line line-heading" data-scene-start={start} data-scene={line.scene ?? undefined}>
        {start !== undefined && <span className="line-number">{start.slice(start.indexOf('-') + 1)}</span>}
        {body}
      </h2>
    );
  }
  return (
    <p className={`line line-${line.kind}`} data-dual={line.dual ?? undefined} data-scene={line.scene ?? undefined}>
      {body}
    </p>
  );
}

/** The text with its marks; where two overlap, the first one wins. */
function marked(
  text: string,
  marks: readonly ScriptMark[],
  current: string | null,
  onProposal: (id: string) => void,
): readonly React.ReactNode[] {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    if (mark.from < at || mark.to <= mark.from) continue;
    if (mark.from > at) pieces.push(text.slice(at, mark.from));
    pieces.push(
      <Mark
        key={mark.from}
        mark={mark}
        text={text.slice(mark.from, mark.to)}
        current={current}
        onProposal={onProposal}
      />,
    );
    at = mark.to;
  }
  pieces.push(text.slice(at));
  return pieces;
}

function Mark(props: {
  readonly mark: ScriptMark;
  readonly text: string;
  readonly current: string | null;
  readonly onProposal: (id: string) => void;
}) {
  const { mark } = props;
  const say = useSay();
  const title = [say(`web.breakdown.marks.${mark.kind}`), mark.category, mark.label].filter(Boolean).join(': ');
  if (mark.proposal !== null) {
    const id = mark.proposal;
    return (
      <button
        type="button"
        className="mark-button"
        data-current={props.current === id || undefined}
        title={title}
        onClick={() => props.onProposal(id)}
      >
        {props.text}
      </button>
    );
  }
  return (
    <mark data-mark={mark.kind} title={title}>
      {props.text}
    </mark>
  );
}
