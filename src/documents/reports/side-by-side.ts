/** Script pages beside their translation, with what is misread between the two; room to write where there is none. */
import { misreadWords, pagesSideBySide, translationKey } from '../../breakdown/index.ts';
import { listsByKey } from '../../foundation/index.ts';
import type { ScriptNode } from '../../script/index.ts';
import type { Episode } from '../../season/index.ts';
import type { Cell, Page, RowGroup } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { languageName } from './language-name.ts';

export function sideBySide(source: ReportSource): readonly Page[] {
  const { season, words } = source;
  const pages = season.episodes.flatMap((episode) => pageOf(source, episode));
  if (pages.length > 0) return pages;
  const head = { language: words.languages[0]!, production: season.title, title: words.label('side-by-side') };
  return [{ ...head, facts: [], blocks: [{ type: 'note', text: words.label('no-scripts') }] }];
}

function pageOf(source: ReportSource, episode: Episode): readonly Page[] {
  const { season, words, options } = source;
  const script = options.screenplays?.get(episode.id);
  if (script === undefined) return [];
  const [translation] = episode.translations ?? [];
  const translated =
    translation === undefined ? undefined : options.screenplays?.get(translationKey(episode.id, translation.language));
  const misread = listsByKey(misreadWords(script.nodes), ({ line }) => line);
  const meaningOf = (node: ScriptNode): string => {
    const lines = node.type === 'dialogue' ? node.parts.map(({ span }) => span.line) : [];
    return lines
      .flatMap((line) => misread.get(line) ?? [])
      .map((word) => `${word.words}: ${word.means}`)
      .join('; ');
  };
  const wanted = scenesInScope(source);
  const groups = pagesSideBySide(season, episode.id, script, translated ?? null)
    .filter(({ scene }) => wanted === null || wanted.has(scene))
    .map(
      ({ scene, paragraphs }): RowGroup => ({
        title: { level: 'day', text: scene },
        rows: paragraphs.map(({ own, translated: other }) => {
          const means = own === null ? '' : meaningOf(own);
          return {
            cells: [{ ...cellOf(own), isHeader: true, ...(means === '' ? {} : { sub: means }) }, cellOf(other)],
          };
        }),
      }),
    );
  if (groups.length === 0) return [];
  const name = `${episode.id} ${episode.title}`.trim();
  const other = translation === undefined ? '' : languageName(translation.language, words.languages);
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: words.label('side-by-side'),
      name,
      facts: [name],
      orientation: 'portrait',
      blocks: [
        {
          type: 'table',
          caption: words.label('side-by-side'),
          columns: [{ flexible: 30 }, { flexible: 30 }],
          head: [[{ text: words.label('original') }, { text: words.labelled('translation', other) }]],
          groups,
        },
      ],
    },
  ];
}

/** Null: no day is asked for, so all. */
function scenesInScope(source: ReportSource): ReadonlySet<string> | null {
  const { scope } = source.options;
  if (scope?.from === undefined && scope?.unit === undefined) return null;
  return new Set(daysInScope(source).flatMap(({ strips }) => strips.map(({ scene }) => scene)));
}

function cellOf(node: ScriptNode | null): Cell {
  if (node === null) return { text: '' };
  if (node.type !== 'dialogue') return { text: node.text };
  const said = node.parts.map(({ type, text }) =>
    type === 'parenthetical' ? `(${text.replace(/^\(|\)$/g, '')})` : text,
  );
  return { text: `${node.character}\n${said.join('\n')}` };
}
