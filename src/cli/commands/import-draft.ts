/** `onyva import SCRIPT --against DIR`: a new draft against the season in a folder, told, and taken when asked to. */
import { basename, join, resolve } from 'node:path';
import type { DraftView } from '../../api/index.ts';
import {
  changeSentences,
  type DraftChange,
  type DraftReading,
  draftSummary,
  evidenceSentence,
  reconcileDraft,
} from '../../breakdown/index.ts';
import { LARGEST_SCRIPT, missingFile, readFile, readScriptFile, seasonFolder } from '../../folder/index.ts';
import { message } from '../../messages/index.ts';
import {
  type Episode,
  REVISION_COLOURS,
  type RevisionColourRow,
  type Season,
  SeasonDocument,
} from '../../season/index.ts';
import { canBeKeptOut, ifKeptOut } from '../../server/index.ts';
import { type ExitCode, type Host, printMessage, remark, UsageError } from '../command.ts';
import { inSeason } from '../reach-season.ts';
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
  const text = files.seasonText();
  const source: unknown = typeof text === 'string' ? new SeasonDocument(text).get([]) : undefined;
  if (order.json) host.out(`${JSON.stringify({ format: 'onyva-draft/1', ...told(reading, source, host) }, null, 2)}\n`);
  else tell(reading, colourOf(order, episode), host);
  const keptOut = toKeepOut(order, reading, source, host);
  if (keptOut === null) return 1;
  if (!order.json) for (const change of keptOut) host.out(`\n${host.speaker.say(ifKeptOut(change, source))}\n`);
  return order.take ? take(order, reading, keptOut, bytes, root, host) : 0;
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

function told(reading: DraftReading, source: unknown, host: Host) {
  const { say } = host.speaker;
  return {
    ...reading,
    summary: draftSummary(reading).map(say),
    changes: reading.changes.map((change) => ({
      ...change,
      canBeKeptOut: canBeKeptOut(change, source),
      sentences: changeSentences(change).map(say),
    })),
  };
}

/** The colour that is asked for, else the one after that of the draft before; null: a colour of the house's own. */
function colourOf({ colour }: DraftOrder, { draft, script }: Episode): RevisionColourRow | null {
  const rowOf = (name: string): RevisionColourRow | undefined =>
    REVISION_COLOURS.find(({ id }) => id === name.trim().toLowerCase().replaceAll(' ', '-'));
  if (colour !== null) return rowOf(colour) ?? null;
  if (script === null) return rowOf('white') ?? null;
  const before = rowOf(draft?.colour ?? 'white');
  return before === undefined ? null : (REVISION_COLOURS.find(({ order }) => order === before.order + 1) ?? null);
}

function tell(reading: DraftReading, colour: RevisionColourRow | null, host: Host): void {
  const { say } = host.speaker;
  for (const said of draftSummary(reading)) host.out(`${say(said)}\n`);
  if (reading.isFirst) return;
  if (colour !== null && reading.changes.length > 0)
    printMessage(host, 'import.colour', { colour: message(`paper.colours.${colour.id}`) });
  for (const change of reading.changes) {
    const evidence = evidenceSentence(change);
    const because = evidence === null || change.evidence?.percent === 100 ? '' : `  (${say(evidence)})`;
    host.out(`\n${changeSentences(change).map(say).join(' ')}${because}\n`);
    tellText(change, colour, host);
  }
}

const MARKS = { same: ' ', out: '-', in: '+' } as const;

/** What is new stands on paper of the revision's colour, what is out is struck. */
function tellText({ paragraphs }: DraftChange, colour: RevisionColourRow | null, host: Host): void {
  for (const { kind, text } of paragraphs)
    for (const line of text.split('\n')) {
      const marked = `    ${MARKS[kind]} ${line}\n`;
      if (kind === 'out') host.paint(marked, 'struck');
      else if (kind === 'in' && colour !== null) host.paint(marked, { paper: colour.hex });
      else host.out(marked);
    }
}

/** Takes the draft as one edit of the season, whether it is open or not. */
async function take(
  order: DraftOrder,
  reading: DraftReading,
  keptOut: readonly DraftChange[],
  bytes: Uint8Array,
  root: string,
  host: Host,
): Promise<ExitCode> {
  return inSeason('import', root, host, async (client) => {
    const view = await client.draft({
      file: basename(order.script),
      bytes: Buffer.from(bytes).toString('base64'),
      episode: reading.episode,
    });
    if (view.id === null || !isAsTold(view, reading)) {
      remark(host, 'failed', { command: 'import', said: message('cli.import.not-as-told') });
      return 1;
    }
    const answer = await client.takeDraft(view.id, {
      keepOut: keptOut.map(({ scene }) => scene),
      ...(order.colour === null ? {} : { colour: order.colour }),
      clientId: 'command line',
    });
    if (answer.refused.length > 0) {
      report(answer.refused, host);
      return 1;
    }
    const { season } = await client.season();
    const script = season?.episodes.find(({ id }) => id === reading.episode)?.script ?? basename(order.script);
    printMessage(host, 'import.taken', { file: join(order.against, script), episode: reading.episode });
    return 0;
  });
}

/** The season has not changed since the draft was told: by another command, in a browser, on the disk. */
function isAsTold(view: DraftView, reading: DraftReading): boolean {
  const told = reading.isFirst ? [] : reading.changes;
  const print = (change: Pick<DraftChange, 'scene' | 'kind' | 'paragraphs'>): string =>
    JSON.stringify([change.scene, change.kind, change.paragraphs]);
  return view.changes.length === told.length && view.changes.every((change, at) => print(change) === print(told[at]!));
}

/** Changes that stay out, and those that cannot, which is said: nothing is then taken. */
function toKeepOut(
  order: DraftOrder,
  reading: DraftReading,
  source: unknown,
  host: Host,
): readonly DraftChange[] | null {
  const found = order.keepOut.map((number) => ({
    number,
    change: reading.changes.find((change) => change.number === number) ?? null,
  }));
  const wrong = found.filter(({ change }) => change === null || !canBeKeptOut(change, source));
  for (const { number, change } of wrong) {
    const why = change === null ? message('cli.import.no-change', { scene: number }) : ifKeptOut(change, source);
    remark(host, 'failed', { command: 'import', said: why });
  }
  return wrong.length > 0 ? null : found.flatMap(({ change }) => change ?? []);
}
