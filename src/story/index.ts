/** Story: the season as its people live it, beside the schedule. */
export { arcOf, type DayInArc, daysInArc, type Neighbour, type SceneInArc } from './arc.ts';
export { type DigsOfSides, digsOf } from './digs.ts';
export { type NoteState, noteStates } from './line-notes.ts';
export { intimateScenes, type Pair, pairsOf } from './pairs.ts';
export { type IsHoliday, type Preparation, preparationsOf, type Slot, slotsOf } from './preparations.ts';
export {
  type DeliveryState,
  deliveryStates,
  type EpisodeChain,
  releaseChains,
  type StepToRelease,
} from './release-chain.ts';
export { type DayShot, type Shot, shotByScene, shotsOf } from './shot-scenes.ts';
export { type Slips, slipsOf } from './slips.ts';
export { type Song, type StepOfSong, songsOf } from './songs.ts';
export { type LookStrip, type LookWorn, lookStrips, looksWorn } from './wardrobe.ts';
export {
  type Weave,
  type WeaveBand,
  type WeaveColumn,
  type WeaveFilter,
  type WeaveOrder,
  type WeaveRow,
  weaveOf,
} from './weave.ts';
