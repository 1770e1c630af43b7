/** C-16, C-17 and C-28: what the user is willing to pay for, zero unless they say so; no incentive counts it. */
import { addDays, divideRounded } from '../../foundation/index.ts';
import type { Scene, Way } from '../../season/index.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function preferenceCosts(shoot: Shoot): CountedLine[] {
  return [
    ...storyOrder(shoot),
    ...wishedOrder(shoot),
    ...partsInReverse(shoot),
    ...lateDeliveries(shoot),
    ...sequences(shoot),
    ...authenticity(shoot),
  ];
}

/** Neighbours in the story of which the second goes on where the first ends, on different dates. */
function sequences(shoot: Shoot): CountedLine[] {
  const { season } = shoot;
  const lines: CountedLine[] = [];
  for (const { id } of season.episodes) {
    const told = season.scenes.filter(({ episode, omitted, expected }) => episode === id && !omitted && !expected);
    for (const [i, scene] of told.entries()) {
      const previous = told[i - 1];
      if (previous === undefined || !isOneMoment(previous, scene)) continue;
      const dates = [dateOf(shoot, previous), dateOf(shoot, scene)];
      if (dates.includes(undefined) || dates[0] === dates[1]) continue;
      const amount = season.preferences.splitSequence;
      lines.push({ code: 'sequence-split', subject: scene.setId, amount, base: null });
    }
  }
  return lines;
}

function isOneMoment(a: Scene, b: Scene): boolean {
  if (a.setId !== b.setId) return false;
  if (a.storyDay !== null && b.storyDay !== null && a.storyDay !== b.storyDay) return false;
  const family = ({ number }: Scene): string => number.match(/[0-9]+/)?.[0] ?? number;
  return family(a) === family(b) || (b.time.length > 0 && b.time !== b.resolvedTime);
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

/** Neighbouring parts of one scene, the later of which is shot on an earlier date. */
function partsInReverse(shoot: Shoot): CountedLine[] {
  const { scenes, preferences } = shoot.season;
  const amount = preferences.splitSequence;
  return scenes.flatMap((scene) =>
    scene.parts.slice(1).flatMap((later, i): CountedLine[] => {
      const [date, laterDate] = [dateOf(shoot, scene, scene.parts[i]!.part), dateOf(shoot, scene, later.part)];
      if (date === undefined || laterDate === undefined || laterDate >= date) return [];
      return [{ code: 'story-order', subject: 'season', amount, base: null }];
    }),
  );
}

/** Each scene that a delivery with a price waits for, shot after its last day. */
function lateDeliveries(shoot: Shoot): CountedLine[] {
  return (shoot.season.story?.deliveries ?? []).flatMap(({ due, days, scenes, price }) => {
    if (price === undefined) return [];
    const last = addDays(due, -days);
    const late = shoot.season.scenes.filter((scene) => {
      const date = scenes.includes(scene.id) ? dateOf(shoot, scene) : undefined;
      return date !== undefined && date > last;
    });
    return late.map((): CountedLine => ({ code: 'story-order', subject: 'season', amount: price, base: null }));
  });
}

/** Date of a scene's first part, or of another. */
function dateOf(shoot: Shoot, scene: Scene, part = 1): string | undefined {
  return shoot.strips.find((strip) => strip.scene.id === scene.id && strip.part.part === part)?.date;
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
