/** C-16 and C-17: what the user is willing to pay for, zero unless they say so; no incentive counts it. */
import { divideRounded } from '../../foundation/index.ts';
import type { Scene, Way } from '../../season/index.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function preferenceCosts(shoot: Shoot): CountedLine[] {
  return [...storyOrder(shoot), ...wishedOrder(shoot), ...authenticity(shoot)];
}

function storyOrder(shoot: Shoot): CountedLine[] {
  const { season } = shoot;
  return season.episodes.flatMap((episode) => {
    const told = season.scenes.filter((scene) => scene.episode === episode.id && !scene.omitted && !scene.expected);
    const reversed = told.slice(1).filter((later, i) => {
      const [earlierDate, laterDate] = [dateOf(shoot, told[i]!), dateOf(shoot, later)];
      return earlierDate !== undefined && laterDate !== undefined && laterDate < earlierDate;
    });
    return reversed.map(
      (): CountedLine => ({
        code: 'story-order',
        subject: 'season',
        amount: season.preferences.storyOrder,
        base: null,
      }),
    );
  });
}

/** Each scene of `before` with each of `after`, at the row's own price. */
function wishedOrder(shoot: Shoot): CountedLine[] {
  const dateOfId = (id: string): string | undefined => {
    const scene = shoot.season.scenes.find((one) => one.id === id);
    return scene === undefined ? undefined : dateOf(shoot, scene);
  };
  return shoot.season.order.flatMap((row) => {
    if (row.kind !== 'before' || row.price === undefined) return [];
    const { price } = row;
    const pairs = row.first.flatMap((a) => row.then.map((b) => [dateOfId(a), dateOfId(b)] as const));
    return pairs
      .filter(([earlier, later]) => earlier !== undefined && later !== undefined && later < earlier)
      .map((): CountedLine => ({ code: 'story-order', subject: 'season', amount: price, base: null }));
  });
}

/** Date of a scene's first part. */
function dateOf(shoot: Shoot, scene: Scene): string | undefined {
  return shoot.strips.find((strip) => strip.scene.id === scene.id && strip.part.part === 1)?.date;
}

function authenticity({ season, strips }: Shoot): CountedLine[] {
  return strips
    .filter(({ way }) => truth(way) < 100)
    .map(({ set, way, part }) => ({
      code: 'authenticity',
      subject: set.id,
      amount: divideRounded(season.preferences.authenticity * (100 - truth(way)), 100) * part.eighths,
      base: null,
    }));
}

/** In percent: what somebody judged it to be; else all of a real place, and nothing of anything else. */
function truth({ kind, truth: judged }: Way): number {
  if (judged !== undefined) return judged.percent;
  return kind === 'real place' ? 100 : 0;
}
