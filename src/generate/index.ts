/** Generate: synthetic seasons of any size, for trying scale and for the bench. */
export { type GeneratedFile, type GenerateOptions, generateSeason } from './generate-season.ts';
export { SEASON_SIZES, type SeasonSize, SIZES } from './sizes.ts';
