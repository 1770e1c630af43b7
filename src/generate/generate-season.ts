/**
 * A synthetic season folder, for trying scale: scripts and `season.yaml`, the same bytes for the same size and seed.
 */
import { crewHolidayOn } from '../facts/index.ts';
import { type CalendarDay, seededRandom } from '../foundation/index.ts';
import { CATALOG } from '../season/index.ts';
import { type PlantedPlan, plantPlan } from './planted-plan.ts';
import { scriptText } from './script-text.ts';
import { seasonText } from './season-text.ts';
import { type SeasonSize, SIZES } from './sizes.ts';
import { drawStory, episodeId, type Story } from './story.ts';

export interface GeneratedFile {
  /** From the season's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface GenerateOptions {
  readonly size: SeasonSize;
  readonly seed: number;
}

/** Longest scenes first tried a quarter longer than drawn, then shorter until the season fits its days. */
const LENGTH_PERCENT = [125, 118, 112, 106, 100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30];

/** Files of a season that has a legal plan, with little room to spare. */
export function generateSeason({ size, seed }: GenerateOptions): readonly GeneratedFile[] {
  const random = seededRandom(seed);
  const countries = SIZES[size].bases.map((city) => CATALOG.cities.get(city)?.country ?? 'FR');
  const { story, plan } = fitted(size, seed);
  const title = `Synthetic ${size}-${seed}`;
  return [
    { path: 'season.yaml', text: seasonText(story, plan, { title, seed, countries }) },
    ...Array.from({ length: story.size.episodes }, (_, episode) => ({
      path: `scripts/${episodeId(episode)}.fountain`,
      text: scriptText(story, episode, `${title}, episode ${episodeId(episode)}`, random.fork(100 + episode)),
    })),
  ];
}

/** The drawn story and the plan it is built around. */
export function fitted(size: SeasonSize, seed: number): { story: Story; plan: PlantedPlan } {
  const rested = SIZES[size].bases.map(holidaysOf);
  for (const percent of LENGTH_PERCENT) {
    const story = drawStory(SIZES[size], seededRandom(seed));
    for (const scene of story.scenes) {
      const spoken = Math.ceil(((2 + 4 * scene.people.length) * 8) / 55);
      scene.eighths = Math.max(1, spoken, Math.round((scene.eighths * percent) / 100));
      // The last light of an autumn evening lasts some forty minutes.
      if (scene.light === 'dusk' && scene.eighths > 1) scene.light = 'night';
    }
    const plan = plantPlan(story, rested);
    if (plan !== null) return { story, plan };
  }
  throw new Error(`the sizes of ${size} leave too few days for its scenes`);
}

/** The days on which the crew of a city of the catalogue rests by its agreement. */
function holidaysOf(id: string): (day: CalendarDay) => boolean {
  const city = CATALOG.cities.get(id);
  const rules = city && CATALOG.rulePacks.get(city.rules);
  return (day) =>
    rules !== undefined && crewHolidayOn({ rules, country: city!.country, region: city!.region }, day) !== null;
}
