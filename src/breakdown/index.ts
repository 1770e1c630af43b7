/** Breakdown: scripts to the scenes of a season. */
export { BREAKDOWN_DIAGNOSTICS, type BreakdownCode } from './breakdown-diagnostics.ts';
export { changeSentences, draftSummary, evidenceSentence } from './drafts/draft-sentences.ts';
export type { Evidence } from './drafts/match-scenes.ts';
export type { ParagraphChange } from './drafts/paragraph-changes.ts';
export { type DraftChange, type DraftReading, type DraftScene, reconcileDraft } from './drafts/reconcile.ts';
export { elementsOfScript } from './elements/elements-of-script.ts';
export type { ElementProposal } from './elements/propose-elements.ts';
export {
  type ImportDiagnostic,
  type ImportedElement,
  type ImportedScene,
  type ImportedScript,
  type ImportReport,
  importReport,
  importScripts,
} from './import-report.ts';
export { type PerhapsMinor, perhapsMinors } from './people/minors.ts';
export {
  type SamePersonInSeason,
  type SilentPersonProposal,
  samePeopleOf,
  silentPeople,
} from './people/people-proposals.ts';
export { type SameSetBecause, type SameSetProposal, sameSetsOf } from './places/same-sets.ts';
export { elementProposals, type SceneElementProposal } from './proposals.ts';
export { readSeasonFiles, type ScriptAt, type SeasonOfFiles } from './read-season-files.ts';
export { presentIn } from './scene-cast-and-parts.ts';
export { sceneId } from './scene-draft.ts';
export { numberScenes, type SceneNumber } from './scene-numbers.ts';
export { type BrokenDownSeason, breakDownInto } from './scenes-into-season.ts';
export { type ScriptBreakdown, type ScriptScene, scenesOfScript, scenesToShoot } from './scenes-of-script.ts';
export {
  type SceneMoment,
  type StoryDayProposal,
  storyDayProposal,
  storyMoments,
} from './story/story-day-proposals.ts';
export { StoryCalendar, type StoryMoment } from './story/story-days.ts';
export { type ProposedLook, type WardrobeProposal, wardrobeProposals } from './story/wardrobe-changes.ts';
export { type MisreadWords, misreadWords } from './words/false-friends.ts';
export { type LineNoteOfScript, lineNotes } from './words/line-notes.ts';
export { SONG_STEPS, type SongProposal, type SongStep, songProposals } from './words/songs.ts';
export {
  countLanguages,
  type SpeechInLanguage,
  type SpeechLanguage,
  speechLanguages,
} from './words/speech-languages.ts';
export { nodesByScene, type SpokenLine, secondsOfWords, spokenLines } from './words/spoken-lines.ts';
export { type Subtitle, subRip, subtitlesOf } from './words/subtitles.ts';
export { type PairedParagraph, pagesSideBySide, translationKey } from './words/translated-lines.ts';
