/** Files that were dropped or picked: each read by the server in its turn, so that progress can be told. */
import type { Trouble } from '../live/notice.ts';
import { createStore, type Readable } from '../page/store.ts';

export interface QueuedScript<View> {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  /** Of its last reading. */
  readonly view: View | null;
  readonly trouble: Trouble | null;
}

export interface ScriptQueue<View> {
  readonly rows: Readable<{ readonly rows: readonly QueuedScript<View>[] }>;
  readonly add: (files: Iterable<File>) => void;
  /** Reads it once more, in another way. */
  readonly again: (key: number, send?: SendScript<View>) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void;
}

/** `bytes`: base 64. */
export type SendScript<View> = (script: { readonly file: string; readonly bytes: string }) => Promise<View>;

export function scriptQueue<View>(send: SendScript<View>, problemOf: (error: unknown) => Trouble): ScriptQueue<View> {
  const store = createStore<{ readonly rows: readonly QueuedScript<View>[] }>({ rows: [] });
  const sends = new Map<number, SendScript<View>>();
  let [last, isBusy] = [0, false];

  const change = (key: number, to: Partial<QueuedScript<View>>): void =>
    store.set(({ rows }) => ({ rows: rows.map((row) => (row.key === key ? { ...row, ...to } : row)) }));

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const next = store.get().rows.find(({ state }) => state === 'waiting');
      if (next === undefined) break;
      change(next.key, { state: 'reading', trouble: null });
      try {
        const bytes = await inBase64(next.file);
        const view = await (sends.get(next.key) ?? send)({ file: next.file.name, bytes });
        change(next.key, { state: 'read', view });
      } catch (error) {
        change(next.key, { state: 'failed', trouble: problemOf(error) });
      }
    }
    isBusy = false;
  }

  return {
    rows: store,
    add(files) {
      const fresh = [...files].map((file): QueuedScript<View> => {
        last += 1;
        return { key: last, file, state: 'waiting', view: null, trouble: null };
      });
      store.set(({ rows }) => ({ rows: [...rows, ...fresh] }));
      void work();
    },
    again(key, how) {
      if (how !== undefined) sends.set(key, how);
      change(key, { state: 'waiting' });
      void work();
    },
    remove: (key) => store.set(({ rows }) => ({ rows: rows.filter((row) => row.key !== key) })),
    clear: () => store.set({ rows: [] }),
  };
}

/** So many bytes at a time: a call takes no more arguments. */
const PIECE = 0x8000;

async function inBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
