/** `onyva open` where there is no season: a page on which one is made of scripts, or one of those here is chosen. */
import { basename, dirname } from 'node:path';
import { type Serving, serveStart } from '../server/index.ts';
import { type Host, remark } from './command.ts';
import { keepBoards } from './init-from-schedule.ts';

export interface ToStart {
  /** Whole path of what was named; null: nothing was. */
  readonly named: string | null;
  readonly webFolder: string;
  readonly port: number;
  readonly host: Host;
  readonly onServing: (address: string) => void;
}

/** The season that was made or chosen is opened at the same address. */
export interface Started {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
}

/** Null: ended by Ctrl-C before there was a season. */
export async function startSeason({ named, webFolder, port, host, onServing }: ToStart): Promise<Started | null> {
  const where =
    named === null ? { parent: host.cwd, folder: null } : { parent: dirname(named), folder: basename(named) };
  const place = { ...where, keepBoards: keepBoards(host) };
  let serving: Serving | null = null;
  let release = (): void => {};
  try {
    const folder = await new Promise<string | null>((resolve, reject) => {
      release = host.onInterrupt(() => resolve(null));
      const onError = (error: unknown): void =>
        void host.err(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      serveStart(place, resolve, { port, webFolder, onError }).then((begun) => {
        serving = begun;
        onServing(begun.address);
        remark(host, 'open.to-start', { folder: place.parent });
      }, reject);
    });
    const { port: listens, token } = serving!;
    return folder === null ? null : { folder, port: listens, token };
  } finally {
    release();
    await (serving as Serving | null)?.close();
  }
}
