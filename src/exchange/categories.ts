/**
 * The Universal Category Identification: numbers that categories of breakdown sheets have in every tool that keeps to
 * it (github.com/UniversalScheduleStandard/UniversalCategoryIdentification). Names differ from tool to tool; the words
 * that each is known by are those of the files that were read (Movie Magic, Final Draft, Gorilla).
 */
export const SET = 0;
export const INT_EXT = 1;
export const DAY_NIGHT = 2;
export const SCRIPT_DAY = 3;
export const UNIT = 4;
export const SEQUENCE = 5;
export const LOCATION = 6;
export const CAST = 100;
export const BACKGROUND = 101;
export const NOTES = 121;
export const COMMENTS = 122;

interface CategoryRow {
  readonly id: number;
  readonly name: string;
  readonly words: readonly string[];
}

const ROWS: readonly CategoryRow[] = [
  { id: SET, name: 'Set', words: ['set', 'sets'] },
  { id: INT_EXT, name: 'INT/EXT', words: ['int/ext', 'i/e'] },
  { id: DAY_NIGHT, name: 'Day/Night', words: ['day/night', 'd/n'] },
  { id: SCRIPT_DAY, name: 'Script Day', words: ['script day', 'story day', 'script days'] },
  { id: UNIT, name: 'Unit', words: ['unit', 'units'] },
  { id: SEQUENCE, name: 'Sequence', words: ['sequence', 'sequences'] },
  { id: LOCATION, name: 'Location', words: ['location', 'locations'] },
  { id: CAST, name: 'Cast Members', words: ['cast members', 'cast', 'principal cast', 'rôles', 'comédiens'] },
  {
    id: BACKGROUND,
    name: 'Background Actors',
    words: ['background actors', 'background', 'extras', 'atmosphere', 'figuration', 'figurants'],
  },
  { id: 102, name: 'Stunts', words: ['stunts', 'stunt', 'cascades'] },
  { id: 103, name: 'Vehicles', words: ['vehicles', 'picture vehicles', 'véhicules', 'véhicules de jeu'] },
  { id: 104, name: 'Props', words: ['props', 'accessoires'] },
  { id: 105, name: 'Special Effects', words: ['special effects', 'sfx', 'effets spéciaux'] },
  { id: 106, name: 'Wardrobe', words: ['wardrobe', 'costumes', 'costume'] },
  {
    id: 107,
    name: 'Makeup/Hair',
    words: ['makeup/hair', 'makeup', 'make-up', 'make-up/hair', 'hair', 'maquillage', 'maquillage-coiffure'],
  },
  { id: 108, name: 'Animals', words: ['animals', 'livestock', 'animaux'] },
  { id: 109, name: 'Animal Wrangler', words: ['animal wrangler', 'animal wranglers', 'animal handler', 'dresseur'] },
  { id: 110, name: 'Camera', words: ['camera', 'caméra', 'image'] },
  { id: 111, name: 'Music', words: ['music', 'musique'] },
  { id: 112, name: 'Sound', words: ['sound', 'son'] },
  { id: 113, name: 'Art Department', words: ['art department', 'art dept', 'art'] },
  { id: 114, name: 'Set Dressing', words: ['set dressing', 'décoration', 'meubles'] },
  { id: 115, name: 'Greenery', words: ['greenery', 'greens', 'végétaux'] },
  { id: 116, name: 'Security', words: ['security', 'sécurité'] },
  { id: 117, name: 'Special Equipment', words: ['special equipment', 'matériel spécial'] },
  { id: 118, name: 'Additional Labor', words: ['additional labor', 'additional labour', 'renforts'] },
  { id: 119, name: 'Visual Effects', words: ['visual effects', 'vfx', 'optical fx', 'effets visuels', 'vfx/cgi'] },
  { id: 120, name: 'Mechanical Effects', words: ['mechanical effects', 'mechanical fx', 'mfx'] },
  { id: NOTES, name: 'Notes', words: ['notes', 'production notes'] },
  { id: COMMENTS, name: 'Comments', words: ['comments'] },
  { id: 123, name: 'Miscellaneous', words: ['miscellaneous', 'misc', 'divers'] },
];

const BY_WORD = new Map(ROWS.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
const BY_ID = new Map(ROWS.map((row) => [row.id, row]));

/** Ids of scene fields, which tools keep as elements: Set, INT/EXT, Day/Night and the like. */
export function isSceneField(category: number | null): boolean {
  return category !== null && category >= SET && category < CAST;
}

/** The category that a name stands for in any tool; null: one that is nobody else's. */
export function categoryNamed(name: string): number | null {
  return BY_WORD.get(name.trim().toLowerCase()) ?? null;
}

/**
 * The category of a file's row. Names count before numbers: files exist whose numbers are those of an earlier list (112
 * as Electric, 114 as Music).
 */
export function categoryOf(name: string, ucid: unknown): number | null {
  const named = categoryNamed(name);
  if (named !== null) return named;
  return typeof ucid === 'number' && BY_ID.has(ucid) && ucid < 111 ? ucid : null;
}

/** The name that other tools know it by. */
export function categoryName(id: number): string {
  return BY_ID.get(id)?.name ?? 'Miscellaneous';
}
