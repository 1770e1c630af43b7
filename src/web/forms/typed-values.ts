/** Values as people type and read them: hours in place of minutes, coordinates out of a map's address. */

/** `660` minutes as `11 h`, `95` as `1 h 35`, `45` as `45 min`. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** Minutes of `11 h`, `11h30`, `11:30`, `1.5 h`, `90 min`, `90`; null where the words are no length of time. */
export function typedMinutes(words: string): number | null {
  const text = words.trim().toLowerCase().replace(',', '.');
  const parts = /^(?:(\d{1,4})\s*(?:h|hrs?|hours?|heures?|:)\s*(\d{1,2})?\s*(?:m|min|mins|minutes?)?)$/.exec(text);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  const half = /^(\d{1,3})\.(25|5|50|75)\s*(?:h|hrs?|hours?|heures?)$/.exec(text);
  if (half) return Number(half[1]) * 60 + { 25: 15, 5: 30, 50: 30, 75: 45 }[half[2] as '25' | '5' | '50' | '75'];
  const minutes = /^(\d{1,5})\s*(?:m|min|mins|minutes?)?$/.exec(text);
  return minutes ? Number(minutes[1]) : null;
}

/** Where a link to a map has the place: of the pin before that of the view. */
const IN_LINKS: readonly RegExp[] = [
  /!3d(-?\d{1,2}\.\d+)!4d(-?\d{1,3}\.\d+)/,
  /[?&](?:q|query|ll|sll|destination|daddr|center)=(?:loc:)?(-?\d{1,2}\.\d+)(?:,|%2C)\s*(-?\d{1,3}\.\d+)/i,
  /[?&]mlat=(-?\d{1,2}\.\d+)&mlon=(-?\d{1,3}\.\d+)/,
  /#map=\d+(?:\.\d+)?\/(-?\d{1,2}\.\d+)\/(-?\d{1,3}\.\d+)/,
  /@(-?\d{1,2}\.\d+),(-?\d{1,3}\.\d+)/,
  /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)/,
];

/**
 * Latitude and longitude of `48.8566, 2.3522`, of `48°51'24"N 2°21'08"E`, or of a link of a map (OpenStreetMap, Google,
 * Apple, `geo:`); null where there are none. A short link says nothing until a browser has followed it.
 */
export function typedCoordinates(words: string): readonly [latitude: number, longitude: number] | null {
  const text = words.trim();
  for (const pattern of IN_LINKS) {
    const found = pattern.exec(text);
    if (found) return onEarth(Number(found[1]), Number(found[2]));
  }
  const plain = /^(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (plain) return onEarth(Number(plain[1]), Number(plain[2]));
  const angles = [
    ...text.matchAll(/(\d{1,3})\s*°\s*(?:(\d{1,2})\s*['’′]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*["”″]\s*)?([NSEWO])/gi),
  ];
  if (angles.length !== 2) return null;
  const [latitude, longitude] = angles.map(([, degrees, minutes = '0', seconds = '0', side = '']) => {
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
    return 'SWO'.includes(side.toUpperCase()) ? -value : value;
  });
  return onEarth(rounded(latitude!), rounded(longitude!));
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

function onEarth(latitude: number, longitude: number): readonly [number, number] | null {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null;
}
