/** Story: the season as its people live it, beside the schedule. */
export { arcOf, type DayInArc, daysInArc, type Neighbour, type SceneInArc } from './arc.ts';
export { intimateScenes, type Pair, pairsOf } from './pairs.ts';
export { type PlacedRehearsal, placedRehearsals, type Slot, slotsOf } from './rehearsal-slots.ts';
export { type DeliveryState, deliveryStates, type EpisodeChain, releaseChains } from './release-chain.ts';
export { type DayShot, type Shot, shotByScene, shotsOf } from './shot-scenes.ts';
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
