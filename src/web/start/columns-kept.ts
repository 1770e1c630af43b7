/** How the columns of tables were mapped in this browser: the next table with the same heads is read the same way. */
export interface MappedColumn {
  readonly name: string;
  /** A field, `elements` or `left-out`. */
  readonly as: string;
}

const KEY = 'onyva-columns';
/** Tables of so many kinds are remembered. */
const MOST = 30;

type Kept = Readonly<Record<string, readonly MappedColumn[]>>;

function kept(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Kept) : {};
  } catch {
    return {};
  }
}

function kindOf(columns: readonly MappedColumn[]): string {
  return columns.map(({ name }) => name).join('\u001f');
}

/** Null: no table with these heads was mapped here. */
export function keptColumns(columns: readonly MappedColumn[]): readonly MappedColumn[] | null {
  const found = kept()[kindOf(columns)];
  const isSound = Array.isArray(found) && found.every((column) => typeof column?.as === 'string');
  return isSound && found.length === columns.length ? found : null;
}

export function keepColumns(columns: readonly MappedColumn[]): void {
  const others = Object.entries(kept()).filter(([kind]) => kind !== kindOf(columns));
  const own = [kindOf(columns), columns.map(({ name, as }) => ({ name, as }))] as const;
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...others.slice(1 - MOST), own])));
  } catch {
    // A browser that keeps nothing asks again.
  }
}
