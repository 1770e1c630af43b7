import type { ReactNode } from 'react';
import type { MessageCode } from '../../messages/index.ts';
import { useSay } from '../i18n/language.ts';

export interface StoryRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** Something is wrong with it. */
  readonly isBad?: boolean;
}

/** A table that scrolls by itself; the first cell names its row. */
export function StoryTable(props: {
  readonly title: MessageCode;
  /** Where several tables have one title: what this one is of. */
  readonly of?: string;
  readonly columns: readonly MessageCode[];
  readonly rows: readonly StoryRow[];
}) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="story-table" tabIndex={0} aria-label={props.of ?? say(props.title)}>
      <table>
        <thead>
          <tr>
            {props.columns.map((code) => (
              <th key={code} scope="col">
                {say(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells, isBad }) => (
            <tr key={key} className={isBad === true ? 'is-bad' : undefined}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stay in the order of the columns
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stay in the order of the columns
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function recordName(records: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return records.find((record) => record.id === id)?.name ?? id;
}
