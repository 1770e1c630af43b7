import { integer, name, object, type ValueOf } from './json/schemas.ts';

/** A strip by name: one part of one scene. A scene that is not split is its part 1. */
export const stripRefSchema = object({ scene: name, part: integer(1) });
export type StripRef = ValueOf<typeof stripRefSchema>;

/** The name as one word, for keys and for people: `101-12/1`. */
export function stripKey(strip: StripRef): string {
  return `${strip.scene}/${strip.part}`;
}
