/** The fields of a scene: what the script says, and what is said over it. Pure. */
import type { SeasonView } from '../../api/index.ts';
import { parseEighths } from '../../foundation/index.ts';
import type { SeasonCommand, SeasonValue, SingleCommand } from '../../live/index.ts';
import { LIGHT_NEEDS, type Scene } from '../../season/index.ts';
import { type FormField, seenAt } from '../forms/season-fields.ts';
import { typedMinutes } from '../forms/typed-values.ts';
import { pages } from '../i18n/format.ts';
import type { Say } from '../i18n/language.ts';
import { headingOf } from './guesses.ts';

export type SceneChange = Omit<Extract<SeasonCommand, { readonly kind: 'edit-scene' }>, 'kind' | 'scene' | 'was'>;

/** An edit of a scene, which says what its row was when it was seen. */
export function sceneEdit(scene: Scene, view: SeasonView, change: SceneChange): SingleCommand {
  return { kind: 'edit-scene', scene: scene.id, ...change, was: seenAt(view.source, ['scenes', scene.id]) };
}

export function sceneFields(scene: Scene, view: SeasonView, say: Say): readonly FormField[] {
  const { season } = view;
  const edit = (change: SceneChange) => sceneEdit(scene, view, change);
  const heading = (part: Partial<Pick<Scene, 'intExt' | 'set' | 'time'>>) =>
    edit({ heading: headingOf({ intExt: scene.intExt, set: scene.set, time: scene.time, ...part }) });
  const at = (key: string) => ['scenes', scene.id, key];
  return [
    {
      path: [...at('heading'), 'ie'],
      label: say('web.scene.int-ext'),
      kind: 'choice',
      chosen: scene.intExt,
      options: (['INT', 'EXT', 'INT/EXT'] as const).map((value) => ({ value, label: value })),
      command: (value) => heading({ intExt: value as Scene['intExt'] }),
    },
    {
      path: [...at('heading'), 'set'],
      label: say('web.scene.set'),
      kind: 'text',
      shown: scene.set,
      command: (value) => heading({ set: wordsOf(value) ?? scene.set }),
    },
    {
      path: [...at('heading'), 'time'],
      label: say('web.scene.time'),
      kind: 'text',
      shown: scene.time,
      command: (value) => heading({ time: wordsOf(value) ?? '' }),
    },
    {
      path: at('light'),
      label: say('web.breakdown.light'),
      kind: 'choice',
      chosen: scene.light,
      options: LIGHT_NEEDS.map((light) => ({ value: light, label: say(`web.breakdown.lights.${light}`) })),
      command: (value) => edit({ light: LIGHT_NEEDS.find((light) => light === value) ?? null }),
    },
    {
      path: at('story day'),
      label: say('web.breakdown.story-day'),
      kind: 'text',
      command: (value) => edit({ storyDay: wordsOf(value) }),
    },
    {
      path: at('eighths'),
      label: say('web.scene.length'),
      kind: 'text',
      shown: pages(scene.eighths),
      help: say('web.scene.bad-length'),
      wrong: (words) => (eighthsOf(words) === null || eighthsOf(words) === 0 ? say('web.scene.bad-length') : null),
      command: (value) => edit({ eighths: eighthsOf(value) }),
    },
    {
      path: at('minutes'),
      label: say('web.breakdown.minutes'),
      kind: 'minutes',
      fallback: say('web.breakdown.from-length'),
      wrong: (words) => ((typedMinutes(words) ?? 0) < 1 ? say('web.scene.bad-minutes') : null),
      command: (value) => edit({ minutes: value === undefined ? null : typedMinutes(String(value)) }),
    },
    {
      path: at('units'),
      label: say('web.scene.units'),
      kind: 'names',
      fallback: season?.units[0]?.name ?? '',
      options: (season?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      path: at('synopsis'),
      label: say('web.scene.synopsis'),
      kind: 'words',
      fallback: scene.synopsis ?? '',
      command: (value) => edit({ synopsis: wordsOf(value) }),
    },
    {
      path: at('notes'),
      label: say('web.scene.notes'),
      kind: 'words',
      command: (value) => edit({ notes: wordsOf(value) }),
    },
  ];
}

function wordsOf(value: SeasonValue | undefined): string | null {
  const words = value === undefined || value === null ? '' : String(value).trim();
  return words === '' ? null : words;
}

function eighthsOf(value: SeasonValue | undefined): number | null {
  return parseEighths(wordsOf(value) ?? '');
}
