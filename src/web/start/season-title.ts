/** `... Episode 101: "Cloche"`: what comes after the title of the season. */
const OF_AN_EPISODE = /[\s,:;.()–—-]*(?<!\p{L})(?:episode|épisode|ep)(?!\p{L}).*$/iu;

/** What the scripts' titles have in common, as the title of the season; empty where that is nothing. */
export function seasonTitle(titles: readonly string[]): string {
  const [first = [], ...others] = titles.map((title) => title.split(/\s+/).filter((word) => word !== ''));
  const shared = [...first];
  for (const words of others) {
    const differs = shared.findIndex((word, at) => word !== words[at]);
    if (differs >= 0) shared.length = differs;
  }
  const whole = shared.join(' ');
  const bare = whole.replace(OF_AN_EPISODE, '').trim();
  return bare === '' ? whole : bare;
}
