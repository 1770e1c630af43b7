/** `onyva import SCRIPT --against DIR`: a new draft against the season in a folder, told, and taken when asked to. */
import { basename, join, resolve } from 'node:path';
import {
  changeSentences,
  type DraftChange,
  type DraftReading,
  draftSummary,
  evidenceSentence,
  readSeasonFiles,
  reconcileDraft,
} from '../../breakdown/index.ts';
import { boardFacts } from '../../explain/index.ts';
import {
  LARGEST_SCRIPT,
  missingFile,
  newScriptPath,
  readFile,
  readScriptFile,
  seasonFolder,
  writeAtomically,
} from '../../folder/index.ts';
import { type Diagnostic, hasErrors } from '../../foundation/index.ts';
import { applyCommand, type FactsReading, newLiveSeason } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { buildProblem } from '../../planning/index.ts';
import { type Episode, type Season, SeasonDocument } from '../../season/index.ts';
import { draftCommands } from '../../server/index.ts';
import { type ExitCode, type Host, printMessage, UsageError } from '../command.ts';
import { report } from '../report.ts';

export interface DraftOrder {
  readonly script: string;
  readonly against: string;
  /** Null: told by the file's name, or the only one. */
  readonly episode: string | null;
  readonly take: boolean;
  /** Numbers of scenes. */
  readonly keepOut: readonly string[];
  readonly colour: string | null;
  readonly json: boolean;
}

export async function importDraft(order: DraftOrder, host: Host): Promise<ExitCode> {
  const root = resolve(host.cwd, order.against);
  const files = seasonFolder(root, order.against);
  const { season, screenplays, diagnostics } = files.season();
  if (season === null) {
    report(diagnostics, host);
    return 1;
  }
  const bytes = readFile(resolve(host.cwd, order.script), order.script, LARGEST_SCRIPT);
  if (!(bytes instanceof Uint8Array)) {
    report([bytes ?? missingFile(order.script, message('cli.no-file.path'))], host);
    return 1;
  }
  const after = readScriptFile(bytes, order.script);
  const unread = after.diagnostics.filter(({ severity }) => severity === 'error');
  if (unread.length > 0) {
    report(unread, host);
    return 1;
  }
  const episode = episodeOf(season, order);
  const before = screenplays.get(episode.id) ?? null;
  const characters = season.people.flatMap((person) => person.characters);
  const reading = reconcileDraft({ episode, before, after, characters });
  if (order.json) host.out(`${JSON.stringify({ format: 'onyva-draft/1', ...told(reading, host) }, null, 2)}\n`);
  else tell(reading, host);
  return order.take ? take(order, reading, bytes, root, host) : 0;
}

function episodeOf(season: Season, { episode, script }: DraftOrder): Episode {
  const wished = episode ?? /(?:^|\D)(\d{3})(?:\D|$)/.exec(basename(script))?.[1] ?? null;
  const found = season.episodes.find(({ id }) => id === wished);
  if (found !== undefined) return found;
  const [only] = season.episodes;
  if (episode === null && season.episodes.length === 1 && only !== undefined) return only;
  const allowed = season.episodes.map(({ id }) => id).join(', ');
  if (episode === null) throw new UsageError('needs-value', { option: '--episode' });
  throw new UsageError('one-of', { option: '--episode', allowed, found: episode });
}

function told(reading: DraftReading, host: Host) {
  const { say } = host.speaker;
  return {
    ...reading,
    summary: draftSummary(reading).map(say),
    changes: reading.changes.map((change) => ({ ...change, sentences: changeSentences(change).map(say) })),
  };
}

function tell(reading: DraftReading, host: Host): void {
  const { say } = host.speaker;
  for (const said of draftSummary(reading)) host.out(`${say(said)}\n`);
  if (reading.isFirst) return;
  for (const change of reading.changes) {
    const evidence = evidenceSentence(change);
    const because = evidence === null || change.evidence?.percent === 100 ? '' : `  (${say(evidence)})`;
    host.out(`\n${changeSentences(change).map(say).join(' ')}${because}\n`);
    tellText(change, host);
  }
}

const MARKS = { same: ' ', out: '-', in: '+' } as const;

function tellText({ paragraphs }: DraftChange, host: Host): void {
  for (const { kind, text } of paragraphs)
    for (const line of text.split('\n')) host.out(`    ${MARKS[kind]} ${line}\n`);
}

/** Copies the script under a name that is free and writes what the draft changes into `season.yaml`, as one edit. */
async function take(
  order: DraftOrder,
  reading: DraftReading,
  bytes: Uint8Array,
  root: string,
  host: Host,
): Promise<ExitCode> {
  const files = seasonFolder(root, order.against);
  const text = files.seasonText();
  if (typeof text !== 'string') return 1;
  const path = newScriptPath(root, order.script, bytes);
  await writeAtomically(join(root, path), bytes, { makesFolders: true });
  const facts = (season: string): FactsReading => factsOf(season, order.against, files);
  const now = facts(text);
  if (!('facts' in now)) return refuse(now.diagnostics, host);
  const live = newLiveSeason(text, now.facts);
  const source: unknown = new SeasonDocument(text).get([]);
  const commands = draftCommands({
    reading,
    script: path,
    source,
    keptOut: new Set(reading.changes.filter(({ number }) => order.keepOut.includes(number)).map(({ scene }) => scene)),
    // Boards are with whoever has the season open; they follow the file.
    boards: [],
    draft: order.colour === null ? null : { colour: order.colour, date: null },
    say: host.speaker.say,
  });
  const label = message('draft.take', { file: basename(path), episode: reading.episode });
  const outcome = applyCommand(live, { kind: 'batch', label, commands }, facts);
  if ('refused' in outcome) return refuse(outcome.refused, host);
  await writeAtomically(join(root, 'season.yaml'), outcome.season.text);
  printMessage(host, 'import.taken', { file: join(order.against, path), episode: reading.episode });
  return 0;
}

function refuse(diagnostics: readonly Diagnostic[], host: Host): ExitCode {
  report(
    diagnostics.filter(({ severity }) => severity === 'error'),
    host,
  );
  return 1;
}

function factsOf(text: string, shown: string, files: ReturnType<typeof seasonFolder>): FactsReading {
  const { season, diagnostics } = readSeasonFiles(text, join(shown, 'season.yaml'), files.script);
  if (season === null || hasErrors(diagnostics)) return { diagnostics };
  return { facts: boardFacts(season, buildProblem(season)) };
}
