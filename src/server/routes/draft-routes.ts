import { basename, join } from 'node:path';
import type { DraftView } from '../../api/index.ts';
import { changeSentences, draftSummary, evidenceSentence, reconcileDraft } from '../../breakdown/index.ts';
import { newScriptPath, readScriptAside, writeAtomically } from '../../folder/index.ts';
import { message, speak } from '../../messages/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type Episode, SeasonDocument } from '../../season/index.ts';
import { canBeKeptOut, draftCommands, ifKeptOut } from '../drafts/draft-commands.ts';
import { oneAfterTheOther } from '../in-turn.ts';
import { problem } from '../problem.ts';
import { fromBase64, notBase64 } from '../sent-bytes.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './mount-routes.ts';
import { answerTo } from './season-routes.ts';

/** A script that somebody has sent and not yet taken. */
interface SentScript {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly screenplay: Screenplay;
  readonly episode: string;
  /** The episode's script that it was held against; null: it had none, or there was no such episode. */
  readonly against: Screenplay | null;
  readonly isNew: boolean;
}

/** So many are kept until one is taken; an older one is sent again. */
const MOST_SENT = 24;

/** Scripts that come in: read, held against the season, taken as one edit. */
export function draftRoutes(services: Services) {
  const { host, path } = services;
  const sent: SentScript[] = [];
  let count = 0;
  const inTurn = oneAfterTheOther();
  const isNew = (episode: string): boolean => !host.model.season.episodes.some(({ id }) => id === episode);
  /** It is still what was looked at: the episode is there or not as it was, with the script that it had. */
  const holds = ({ episode, against, isNew: wasNew }: SentScript): boolean =>
    isNew(episode) === wasNew && (host.model.screenplays.get(episode) ?? null) === against;
  const read = ({ screenplay, episode }: SentScript) => {
    const { season, screenplays } = host.model;
    const known = season.episodes.find(({ id }) => id === episode) ?? newEpisode(episode);
    const characters = season.people.flatMap((person) => person.characters);
    const before = screenplays.get(episode) ?? null;
    return reconcileDraft({ episode: known, before, after: screenplay, characters });
  };
  return {
    'POST /api/drafts': async ({ body: { file, bytes, episode } }): Promise<DraftView | Response> => {
      const content = fromBase64(bytes);
      if (content === null) return notBase64();
      const screenplay = await readScriptAside(content, file);
      const errors = screenplay.diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        return { id: null, episode: null, said: errors.map((error) => error.message), changes: [] };
      }
      count++;
      const of = episode ?? episodeFor(file, services, sent);
      const script = {
        id: String(count),
        file,
        bytes: content,
        screenplay,
        episode: of,
        against: host.model.screenplays.get(of) ?? null,
        isNew: isNew(of),
      };
      sent.unshift(script);
      sent.splice(MOST_SENT);
      const reading = read(script);
      const source: unknown = new SeasonDocument(host.live.text).get([]);
      return {
        id: script.id,
        episode: script.episode,
        said: draftSummary(reading),
        changes: (reading.isFirst ? [] : reading.changes).map((change) => ({
          scene: change.scene,
          number: change.number,
          kind: change.kind,
          said: changeSentences(change),
          because: evidenceSentence(change),
          canBeKeptOut: canBeKeptOut(change, source),
          ifKeptOut: ifKeptOut(change, source),
          paragraphs: change.paragraphs,
        })),
      };
    },
    'POST /api/drafts/:id/take': ({ params: { id }, body: { keepOut, colour, date, clientId, boardId, have } }) =>
      inTurn(async () => {
        const script = sent.find((one) => one.id === id);
        if (script === undefined || !holds(script)) return problem(409, 'draft-overtaken');
        const file = newScriptPath(path, { ...script, format: script.screenplay.format });
        await writeAtomically(join(path, file), script.bytes, { makesFolders: true });
        const commands = draftCommands({
          reading: read(script),
          script: file,
          source: new SeasonDocument(host.live.text).get([]),
          keptOut: new Set(keepOut),
          people: host.model.season.people,
          boards: Object.values(host.live.boards),
          draft: colour === undefined ? null : { colour, date: date ?? null },
          say: speak('en').say,
        });
        const label = message('draft.take', { file: basename(file), episode: script.episode });
        const outcome = await host.command({ kind: 'batch', label, commands: [...commands] }, clientId);
        if (outcome.refused.length === 0) sent.splice(sent.indexOf(script), 1);
        return answerTo(services, outcome, boardId ?? null, have ?? null);
      }),
  } satisfies Partial<Handlers>;
}

/** The episode whose number is in the file's name, else the next one that no other script waits for. */
function episodeFor(file: string, { host }: Services, sent: readonly SentScript[]): string {
  const others = sent.filter((script) => script.file !== file).map(({ episode }) => ({ id: episode }));
  const episodes = [...host.model.season.episodes, ...others];
  const named = /(?:^|\D)(\d{3})(?:\D|$)/.exec(basename(file))?.[1];
  if (named !== undefined) return named;
  let next = Math.max(100, ...episodes.map(({ id }) => Number(id)).filter(Number.isInteger)) + 1;
  while (episodes.some(({ id }) => id === String(next))) next++;
  return String(next);
}

function newEpisode(id: string): Episode {
  return { id, title: '', script: null, director: null, draft: null, expected: null };
}
