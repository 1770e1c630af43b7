import type { StripRef } from './json/schemas.ts';

/** The name as one word, for keys and for people: `101-12/1`. */
export function stripKey(strip: StripRef): string {
  return `${strip.scene}/${strip.part}`;
}
