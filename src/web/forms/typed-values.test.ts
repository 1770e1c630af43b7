import { describe, expect, it } from 'vitest';
import { hoursText, typedCoordinates, typedMinutes } from './typed-values.ts';

describe('lengths of time', () => {
  it('are read as hours, and typed as they come', () => {
    expect([660, 95, 45, 125].map(hoursText)).toEqual(['11 h', '1 h 35', '45 min', '2 h 05']);
    expect(['11 h', '11h30', '11:30', '1.5 h', '1,5 h', '90 min', '90', '2 hours'].map(typedMinutes)).toEqual([
      ...[660, 690, 690, 90, 90, 90, 90, 120],
    ]);
    expect(typedMinutes('long')).toBeNull();
    for (let minutes = 1; minutes < 3000; minutes++) expect(typedMinutes(hoursText(minutes))).toBe(minutes);
  });
});

describe('where a place is', () => {
  it.each([
    '48.8584, 2.2945',
    '48.8584 2.2945',
    'geo:48.8584,2.2945?z=17',
    'https://www.openstreetmap.org/?mlat=48.8584&mlon=2.2945#map=17/48.1/2.1',
    'https://www.openstreetmap.org/#map=17/48.8584/2.2945',
    'https://www.google.com/maps/place/X/@48.1,2.1,17z/data=!3m1!4b1!4m5!3d48.8584!4d2.2945',
    'https://www.google.com/maps/@48.8584,2.2945,15z',
    'https://maps.apple.com/?ll=48.8584,2.2945&q=X',
  ])('is read out of %s', (words) => expect(typedCoordinates(words)).toEqual([48.8584, 2.2945]));

  it('is read in degrees, minutes and seconds; west and south are negative, in French too', () => {
    expect(typedCoordinates(`48°51'24"N 2°21'08"E`)).toEqual([48.85667, 2.35222]);
    expect(typedCoordinates('41°52′S 87°37′O')).toEqual([-41.86667, -87.61667]);
  });

  it.each(['Rue des Lilas', 'https://maps.app.goo.gl/abc', '91, 2', '48.8'])('is not in %s', (words) => {
    expect(typedCoordinates(words)).toBeNull();
  });
});
