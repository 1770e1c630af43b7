/**
 * Which language is spoken where, as the script says it: in a line's parenthesis or beside the speaker's name
 * (`(in French)`, `(en italien)`), or in the action (`They speak in Polish`). For coaches, interpreters and subtitles.
 * The names of languages are those of the Unicode CLDR, in English and French.
 */
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { Scene } from '../../season/index.ts';
import type { Page, RowGroup } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { languageName } from './language-name.ts';
import { nodesOfScene } from './scene-nodes.ts';
import { linesOfScripts, spokenLineTables } from './spoken-lines.ts';

export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly scene: Scene;
  /** Null: the action says it of the scene. */
  readonly character: string | null;
}

export function languageLists(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const { label } = words;
  const spoken = season.scenes.flatMap((scene) => {
    const screenplay = options.screenplays?.get(scene.episode);
    return scene.omitted || screenplay === undefined ? [] : languagesIn(screenplay, scene);
  });
  const languages = [...new Set(spoken.map(({ language }) => language))];
  const groups = languages.map((language): RowGroup => {
    const own = spoken.filter((one) => one.language === language);
    const scenes = [...new Set(own.map(({ scene }) => scene))];
    return {
      title: { level: 'day', text: languageName(language, words.languages) },
      rows: scenes.map((scene) => {
        const who = own.filter((one) => one.scene === scene).flatMap(({ character }) => character ?? []);
        const dates = source.days.filter(({ strips }) => strips.some((strip) => strip.scene === scene.id));
        return {
          cells: [
            { text: scene.id, isHeader: true },
            { text: scene.set, ...(scene.synopsis ? { sub: scene.synopsis } : {}) },
            { text: who.length === 0 ? label('in-the-action') : [...new Set(who)].join(', ') },
            { text: dates.map(({ date }) => words.shortDate(date)).join(', ') },
          ],
        };
      }),
    };
  });
  const counted = spokenLineTables(source, linesOfScripts(source));
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('languages-list'),
      facts: [],
      orientation: 'portrait',
      blocks:
        groups.length === 0
          ? [...counted, { type: 'note', text: label('no-languages') }]
          : [
              ...counted,
              {
                type: 'table',
                caption: label('languages-list'),
                columns: [{}, { flexible: 22 }, { flexible: 16 }, { flexible: 14 }],
                head: [
                  (['col-scene', 'col-set', 'col-characters', 'planned-for'] as const).map((key) => ({
                    text: label(key),
                  })),
                ],
                groups,
              },
            ],
    },
  ];
}

/** Each language once a scene and speaker. */
export function languagesIn(screenplay: Screenplay, scene: Scene): readonly SpokenLanguage[] {
  const found = new Map<string, SpokenLanguage>();
  const add = (languages: readonly string[], character: string | null): void => {
    for (const language of languages)
      if (!found.has(`${language}/${character}`)) found.set(`${language}/${character}`, { language, scene, character });
  };
  for (const node of nodesOfScene(screenplay, scene)) addFrom(node, add);
  return [...found.values()];
}

function addFrom(node: ScriptNode, add: (languages: readonly string[], character: string | null) => void): void {
  if (node.type === 'action') add(languagesSaid(node.text), null);
  if (node.type !== 'dialogue') return;
  const beside = node.text.slice(node.text.indexOf('('));
  if (node.text.includes('(')) add(languagesSaid(beside), node.character);
  for (const part of node.parts) if (part.type === 'parenthetical') add(languagesSaid(part.text), node.character);
}

/** English writes names of languages with a capital, French without. */
function languagesSaid(text: string): readonly string[] {
  return [...text.matchAll(SAID)].flatMap(([, english, french]) => LANGUAGES.get((english ?? french)!) ?? []);
}

const CODES = [
  ...'ar bg bn br ca co cs da de el en es et eu fa fi fr ga gd gl he hi hr hu hy id is it ja ka km ko la lb'.split(' '),
  ...'lt lv mn ms mt nl no oc pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi wo yi zh zu'.split(' '),
];

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (['en', 'fr'] as const).flatMap((speaker) => {
    const names = new Intl.DisplayNames([speaker], { type: 'language' });
    return CODES.map((code) => [names.of(code)!, code] as const);
  }),
);

/** `in French`, `en français`; another letter after it makes another word. */
const SAID = new RegExp(`\\b[Ii]n (${namesIn('en')})(?![\\p{L}-])|\\b[Ee]n (${namesIn('fr')})(?![\\p{L}-])`, 'gu');

function namesIn(speaker: 'en' | 'fr'): string {
  const names = new Intl.DisplayNames([speaker], { type: 'language' });
  return CODES.map((code) => names.of(code)!).join('|');
}
