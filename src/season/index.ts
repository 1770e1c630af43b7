/**
 * Season: the records of a production, read from `season.yaml`; the plan as a file; the catalogue of the field's data.
 */

export * from './bases.ts';
export * from './catalog.ts';
export type { Fact, Shelf, Sourced, Sourcing } from './catalog-facts.ts';
export { CONFIDENCE_WORDS, type Confidence } from './catalog-facts.ts';
export * from './catalog-print.ts';
export {
  type Assumption,
  type BaseVisit,
  type CityPrice,
  COMPARISON_FORMAT,
  type ComparedKind,
  type ComparedName,
  type ComparedOnFile,
  type ComparisonFile,
  LEVERS,
  type Lever,
  type Measures,
  type NotPossible,
  type Range,
  type Tip,
  type Verdict,
} from './comparison-file.ts';
export * from './day-types.ts';
export * from './elements.ts';
export type {
  InitialElement,
  InitialPart,
  InitialScene,
  InitialScript,
  InitialSeasonInput,
  SceneByHand,
} from './first/initial-scene.ts';
export { initialSeasonYaml } from './first/initial-season.ts';
export * from './issued-paper.ts';
export { type Checked, checked, type JsonPath, type JsonProblem } from './json/problems.ts';
export * from './json/schemas.ts';
export * from './line-notes.ts';
export * from './places-and-ways.ts';
export {
  type CityLock,
  type Conflict,
  type CostLine,
  dayTypeSchema,
  PLAN_FORMAT,
  type PlanConflict,
  type PlanCostLine,
  type PlanDay,
  type PlanDayType,
  type PlanFile,
  type PlanStrip,
} from './plan-file.ts';
export { SEASON_FORMAT } from './read/format-version.ts';
export { isLeftOut } from './read/leave-out.ts';
export { type RatePercents, type ReadingTerms, readSeason, type SeasonReading } from './read/read-season.ts';
export { type ComparisonReading, readComparison } from './read-comparison.ts';
export { type PlanReading, readPlan } from './read-plan.ts';
export { rulePackFields } from './rule-pack-fields.ts';
export type { SceneOverride, ScenePartOverride, SceneReference } from './scene-override.ts';
export * from './scenes.ts';
export { isWished, orderRules, scenesOfOrder, type WishedOrder } from './scenes-of-order.ts';
export * from './season.ts';
export { type DiagnosticEntry, SEASON_DIAGNOSTICS, type SeasonCode } from './season-diagnostics.ts';
export { canEdit, SeasonDocument, upgradedText } from './season-document.ts';
export * from './story-lookups.ts';
export { mainPlace, mainSet, placeKey, placeParts, setFinder, setKey, setNames, setParts } from './story-names.ts';
export * from './story-records.ts';
export * from './strip.ts';
export { type StripColour, stripColour } from './strip-colour.ts';
export { writeComparison } from './write-comparison.ts';
export { writePlan } from './write-plan.ts';
export { idFromName } from './yaml/ids.ts';
export { nearest } from './yaml/nearest.ts';
export { type PathPart, placesIn } from './yaml/places-in.ts';
