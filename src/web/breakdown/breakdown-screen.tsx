import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ScriptView } from '../../api/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { client, onScreen, runCommand } from '../live/season-link.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { goToScreen, useRoute } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { FilePicker } from '../scripts/drop-files.tsx';
import { addScripts } from '../scripts/offered-scripts.ts';
import { MarkDialog, SelectionBar } from './mark-words.tsx';
import { allOfKind } from './proposals.ts';
import { ProposalsPanel } from './proposals-panel.tsx';
import { SceneForm } from './scene-form.tsx';
import { type NoteDraft, SceneNotes } from './scene-notes.tsx';
import { ScriptPages } from './script-pages.tsx';
import { type SelectedWords, useSelectedWords } from './selected-words.ts';
import './breakdown.css';

/** The script as written with what the breakdown found in it, and what is still to be decided: one key each. */
export function BreakdownScreen() {
  const say = useSay();
  const { rest } = useRoute();
  const season = useStore(onScreen, (now) => now.season?.season ?? null);
  const revision = useStore(onScreen, (now) => now.season?.revision);
  const episodes = season?.episodes.filter((episode) => episode.script !== null) ?? [];
  const episode = episodes.find((candidate) => candidate.id === rest[0]) ?? episodes[0];
  if (episode === undefined) {
    return (
      <EmptyState title={say('web.nav.breakdown')} text={say('web.breakdown.empty')}>
        <FilePicker label={say('web.scripts.pick')} isPrimary onFiles={addScripts} />
      </EmptyState>
    );
  }
  return (
    <Episode
      key={episode.id}
      episode={episode.id}
      wanted={rest[1] ?? null}
      episodes={episodes.map((candidate) => ({ id: candidate.id, title: candidate.title }))}
      revision={revision ?? 0}
    />
  );
}

function Episode(props: {
  readonly episode: string;
  readonly wanted: string | null;
  readonly episodes: readonly { readonly id: string; readonly title: string }[];
  readonly revision: number;
}) {
  const say = useSay();
  const { value, problem } = useLoaded(() => client.script(props.episode), `${props.episode}/${props.revision}`);
  if (problem && value === null) return <ProblemNote problem={problem} />;
  if (value === null) return <Busy text={say('web.breakdown.reading')} />;
  return <Script view={value} wanted={props.wanted} episodes={props.episodes} />;
}

function Script(props: {
  readonly view: ScriptView;
  readonly wanted: string | null;
  readonly episodes: readonly { readonly id: string; readonly title: string }[];
}) {
  const { view } = props;
  const say = useSay();
  const whole = useStore(onScreen, (now) => now.season);
  const season = whole?.season ?? null;
  const scenes = useMemo(
    () => season?.scenes.filter((scene) => scene.episode === view.episode) ?? [],
    [season, view.episode],
  );
  const scene = scenes.find((candidate) => candidate.id === props.wanted) ?? scenes[0] ?? null;
  const [at, setAt] = useState(0);
  const proposal = view.proposals[Math.min(at, view.proposals.length - 1)] ?? null;
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [isMarking, setIsMarking] = useState(false);
  const [note, setNote] = useState<NoteDraft | null>(null);
  const selected = useSelectedWords();
  const marking = useRef<SelectedWords | null>(null);
  // The dialog takes the selection with the focus.
  if (!isMarking) marking.current = selected;
  const page = useRef<HTMLElement>(null);
  /** A note on what is selected, else on the scene that is shown. */
  const begin = useCallback(
    (words: SelectedWords | null, shown: string) => {
      setNote({ scene: words?.scene ?? shown, line: words?.words ?? null });
      if (words !== null && words.scene !== shown) goToScreen('breakdown', view.episode, words.scene);
    },
    [view.episode],
  );

  useEffect(() => {
    if (props.wanted === null) return;
    page.current?.querySelector(`[data-scene-start="${CSS.escape(props.wanted)}"]`)?.scrollIntoView({ block: 'start' });
  }, [props.wanted]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]')) return;
      const key = event.key.toLowerCase();
      const all = event.shiftKey && proposal !== null;
      if (key === 'e' && selected !== null) setIsMarking(true);
      else if (key === 'n' && (selected !== null || scene !== null)) begin(selected, scene?.id ?? '');
      else if (key === 'c' && proposal !== null) setIsCorrecting(true);
      else if (all && key === 'a') void runCommand(allOfKind(view.proposals, proposal, 'accept'));
      else if (all && key === 'd') void runCommand(allOfKind(view.proposals, proposal, 'dismiss'));
      else if (key === 'j') setAt((now) => Math.min(now + 1, view.proposals.length - 1));
      else if (key === 'k') setAt((now) => Math.max(now - 1, 0));
      else if (key === 'a' && proposal) void runCommand(proposal.accept);
      else if (key === 'd' && proposal) void runCommand(proposal.dismiss);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [proposal, view.proposals, selected, scene, begin]);

  return (
    <div className="breakdown">
      <nav className="scene-list" aria-label={say('web.breakdown.scenes')}>
        <label className="field">
          <span>{say('web.breakdown.episode')}</span>
          <select
            className="select"
            value={view.episode}
            onChange={(event) => goToScreen('breakdown', event.target.value)}
          >
            {props.episodes.map((episode) => (
              <option key={episode.id} value={episode.id}>
                {`${episode.id} ${episode.title}`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button small" onClick={() => addScripts()}>
          {say('web.scripts.add')}
        </button>
        <ul>
          {scenes.map((candidate) => (
            <li key={candidate.id}>
              <a
                href={`#/breakdown/${view.episode}/${candidate.id}`}
                aria-current={candidate.id === scene?.id ? 'true' : undefined}
                data-omitted={candidate.omitted || undefined}
              >
                <b>{candidate.number}</b>
                <span>{candidate.set}</span>
                <span className="number">{pages(candidate.eighths)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section ref={page} className="script-scroll" tabIndex={0} aria-label={view.title}>
        <header className="script-head">
          <h1>{view.title}</h1>
          <p className="quiet">
            {say('web.breakdown.head', { pages: view.pages, scenes: scenes.length, file: view.file })}
          </p>
          <ul className="mark-key">
            <li>
              <mark data-mark="cast">{say('web.breakdown.marks.cast')}</mark>
            </li>
            <li>
              <mark data-mark="set">{say('web.breakdown.marks.set')}</mark>
            </li>
            <li>
              <mark data-mark="tag">{say('web.breakdown.marks.tag')}</mark>
            </li>
            <li>
              <mark data-mark="proposal">{say('web.breakdown.marks.proposal')}</mark>
            </li>
          </ul>
        </header>
        <ScriptPages
          view={view}
          current={proposal?.id ?? null}
          onProposal={(id) => setAt(view.proposals.findIndex((candidate) => candidate.id === id))}
        />
      </section>
      {selected !== null && !isMarking && (
        <SelectionBar
          onMark={() => setIsMarking(true)}
          onCast={() => {
            const { scene: id, words } = selected;
            void runCommand({ kind: 'edit-scene', scene: id, castAdd: [words.toUpperCase()] });
          }}
          onNote={() => begin(selected, scene?.id ?? '')}
        />
      )}
      {isMarking && marking.current !== null && season !== null && (
        <MarkDialog selected={marking.current} season={season} onClose={() => setIsMarking(false)} />
      )}
      <aside className="breakdown-side" aria-label={say('web.breakdown.sheet')}>
        {season !== null && (
          <ProposalsPanel
            proposals={view.proposals}
            current={proposal}
            season={season}
            isCorrecting={isCorrecting}
            onCorrect={setIsCorrecting}
            onChoose={setAt}
          />
        )}
        {scene !== null && whole !== null && (
          <SceneNotes
            scene={scene.id}
            notes={view.notes}
            view={whole}
            draft={note?.scene === scene.id ? note : null}
            onDraft={setNote}
          />
        )}
        {scene !== null && whole !== null && <SceneForm key={scene.id} scene={scene} view={whole} />}
      </aside>
    </div>
  );
}
