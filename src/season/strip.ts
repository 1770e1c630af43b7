/** A strip by name: one part of one scene. A scene that is not split is its part 1. */
export interface StripRef {
  readonly scene: string;
  readonly part: number;
}

/** The name as one word, for keys and for people: `101-12/1`. */
export function stripKey(strip: StripRef): string {
  return `${strip.scene}/${strip.part}`;
}
