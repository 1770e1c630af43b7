import { useMemo, useState } from 'react';
import type { SpokenSum, SpokenView } from '../../api/index.ts';
import { digsOf, noteStates } from '../../story/index.ts';
import { Busy } from '../design/controls.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { dayText, languageText, lengthText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { client, runCommand } from '../live/season-link.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { freshId } from '../records/rows.ts';
import { recordName, StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** Who speaks what, how long; what is misread between languages; what somebody has still to look at; who laughs. */
export function WordsView({ now }: { readonly now: StoryNow }) {
  const say = useSay();
  const { value, problem } = useLoaded(() => client.words(), `words/${now.book.view.revision}`);
  return (
    <>
      <Notes now={now} />
      <Digs now={now} />
      {problem && value === null && <ProblemNote problem={problem} />}
      {value === null && !problem && <Busy text={say('web.shell.loading')} />}
      {value !== null && <Spoken words={value} now={now} />}
    </>
  );
}

function Spoken({ words, now }: { readonly words: SpokenView; readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const firstDay = (scenes: readonly string[]): string => {
    const days = now.days.filter(({ strips }) => strips.some(({ scene }) => scenes.includes(scene)));
    const [first] = days.map(({ date }) => date).toSorted();
    return first === undefined ? '' : dayText(first, 'short');
  };
  const coach = async (sum: SpokenSum) => {
    const name = say('web.story.coaching-of', {
      person: recordName(season.people, sum.person ?? ''),
      language: languageText(sum.language),
    });
    const id = freshId(name, 'rehearsals', season);
    const value = { id, name, kind: 'coaching', people: [sum.person!], before: [...sum.scenes] };
    if (await runCommand({ kind: 'add-row', path: ['rehearsals'], value })) setOpened(id);
  };
  const usual = usualLanguages(words.byPerson);
  return (
    <>
      <h2>{say('web.story.lines-by-person')}</h2>
      <StoryTable
        title="web.story.lines-by-person"
        columns={['web.story.person', ...LENGTHS, 'web.story.first-scene', 'web.story.coaching']}
        rows={words.byPerson.map((sum) => ({
          key: `${sum.person ?? sum.character} ${sum.language}`,
          cells: [
            sum.person === null ? sum.character : recordName(season.people, sum.person),
            ...lengthCells(sum),
            firstDay(sum.scenes),
            sum.person === null || usual.get(sum.person) === sum.language ? (
              ''
            ) : (
              <button key="coach" type="button" className="button small" onClick={() => void coach(sum)}>
                {say('web.story.plan')}
                <span className="visually-hidden">
                  {` ${recordName(season.people, sum.person)}, ${languageText(sum.language)}`}
                </span>
              </button>
            ),
          ],
        }))}
      />
      <h2>{say('web.story.lines-by-episode')}</h2>
      <StoryTable
        title="web.story.lines-by-episode"
        columns={['web.story.episode', ...LENGTHS, 'web.story.papers']}
        rows={words.byEpisode.map((sum, index) => ({
          key: `${sum.episode} ${sum.language}`,
          cells: [
            sum.episode,
            ...lengthCells(sum),
            words.byEpisode[index - 1]?.episode === sum.episode ? '' : <Subtitles key="srt" episode={sum.episode} />,
          ],
        }))}
      />
      <h2>{say('web.story.misread')}</h2>
      {words.misread.length === 0 ? (
        <p className="quiet">{say('web.story.no-misread')}</p>
      ) : (
        <StoryTable
          title="web.story.misread"
          columns={[
            'web.story.scene',
            'web.story.character',
            'web.story.said',
            'web.story.looks-like',
            'web.story.means',
          ]}
          rows={words.misread.map((one) => ({
            key: `${one.scene} ${one.line} ${one.words}`,
            cells: [one.scene, one.character, one.words, one.looksLike, one.means],
          }))}
        />
      )}
      {opened !== null && (
        <RecordOver list="rehearsals" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
      )}
    </>
  );
}

const LENGTHS = ['web.story.language', 'web.story.lines', 'web.story.words', 'web.story.minutes'] as const;

function lengthCells({ language, lines, words, seconds }: SpokenSum): readonly string[] {
  return [languageText(language), String(lines), String(words), lengthText(seconds)];
}

/** What each person speaks most. */
function usualLanguages(sums: readonly SpokenSum[]): ReadonlyMap<string, string> {
  const most = new Map<string, SpokenSum>();
  for (const sum of sums)
    if (sum.person !== null && sum.words > (most.get(sum.person)?.words ?? -1)) most.set(sum.person, sum);
  return new Map([...most].map(([person, { language }]) => [person, language]));
}

/** The skeleton of timed text, for each audience. */
function Subtitles({ episode }: { readonly episode: string }) {
  const say = useSay();
  const { value } = useLoaded(() => client.documents(), 'documents');
  const entry = value?.find(({ name }) => name === 'subtitles');
  if (entry === undefined) return null;
  return (
    <span className="story-links">
      {(['en', 'fr'] as const).map((lang) => (
        <a
          key={lang}
          download={`${episode}.${lang}.srt`}
          href={client.documentAddress('subtitles', { format: 'srt', lang, episode, key: entry.key })}
        >
          {say('web.story.subtitles-for', { language: languageText(lang) })}
        </a>
      ))}
    </span>
  );
}

function Notes({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const states = useMemo(() => noteStates(season, now.days), [season, now.days]);
  return (
    <>
      <div className="story-bar">
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {say('web.story.add-note')}
        </button>
      </div>
      <h2>{say('web.records.lists.notes')}</h2>
      {states.length === 0 ? (
        <p className="quiet">{say('web.records.empty.notes')}</p>
      ) : (
        <StoryTable
          title="web.records.lists.notes"
          columns={[
            'web.story.note',
            'web.story.scene',
            'web.story.said',
            'web.story.owner',
            'web.story.status',
            'web.records.fields.due',
            'web.story.shot',
          ]}
          rows={states.map(({ note, shot, isDueLate }) => ({
            key: note.id,
            isBad: isDueLate,
            cells: [
              <button key="name" type="button" className="story-link" onClick={() => setOpened(note.id)}>
                {note.text}
              </button>,
              note.scene,
              note.line ?? '',
              note.owner ?? '',
              say(`story.note.${isDueLate ? 'late' : note.status}`),
              note.due === null ? '' : dayText(note.due, 'short'),
              shot === null ? '' : dayText(shot, 'short'),
            ],
          }))}
        />
      )}
      {opened !== null && <RecordOver list="notes" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />}
      {isAdding && <AddOver list="notes" onClose={() => setAdding(false)} onAdded={() => setAdding(false)} />}
    </>
  );
}

/** A bar each episode and direction; the table says the same. */
function Digs({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const digs = useMemo(() => digsOf(season), [season]);
  const most = Math.max(1, ...digs.flatMap(({ perEpisode }) => perEpisode));
  return (
    <>
      <h2>{say('web.story.who-laughs')}</h2>
      {digs.length === 0 ? (
        <p className="quiet">{say('web.story.no-digs')}</p>
      ) : (
        <>
          <div className="digs" aria-hidden="true">
            {digs.map(({ who, at, perEpisode }) => (
              <div key={`${who} ${at}`} className="digs-side">
                <span>{`${who} → ${at}`}</span>
                <span className="digs-bars">
                  {perEpisode.map((count, index) => (
                    <i key={season.episodes[index]!.id} style={{ height: `${Math.round((100 * count) / most)}%` }} />
                  ))}
                </span>
              </div>
            ))}
          </div>
          <StoryTable
            title="web.story.who-laughs"
            columns={['web.story.who-laughs', 'web.story.per-episode', 'web.story.total']}
            rows={digs.map(({ who, at, perEpisode, notes }) => ({
              key: `${who} ${at}`,
              cells: [
                `${who} → ${at}`,
                perEpisode.map((count, index) => `${season.episodes[index]!.id}: ${count}`).join(', '),
                String(notes.length),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
