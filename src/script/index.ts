/** Script: what is written, read from Fountain and Final Draft files. Knows nothing of shooting. */
export { type DecodedScript, decodeScript, decodeText, type Encoding } from './decode-script.ts';
export { type EpisodeOfScript, episodesOfScript } from './episodes-of-script.ts';
export { parseFdx } from './fdx/read-fdx.ts';
export { writeFdx } from './fdx/write-fdx.ts';
export { parseFountain } from './fountain/read-fountain.ts';
export { writeFountain } from './fountain/write-fountain.ts';
export {
  type IntExt,
  lookOfHeading,
  type PartOfDay,
  readSceneHeading,
  readsLikeShot,
  readTime,
  type SceneHeading,
  type TimeReading,
  tellsTime,
} from './heading/index.ts';
export type {
  LaidOutPage,
  LaidOutPages,
  PdfReading,
  PlacedText,
  ReadPdf,
  UnreadablePdf,
} from './laid-out/laid-out-pages.ts';
export { inflated, type Unzipped, unzipped } from './other/unzip.ts';
export { PAPERS, type PageLayout, type Paper, standardLayout } from './page-layout.ts';
export { eighthsOfLines, type Pagination, paginate, type ScenePages } from './pagination.ts';
export { readScript } from './read-script.ts';
export type {
  ActionNode,
  DialogueNode,
  DialoguePart,
  HeadingNode,
  PlainNode,
  RevisionSet,
  Screenplay,
  ScriptNode,
  SectionNode,
  Span,
  TextMark,
  TitleEntry,
} from './screenplay.ts';
export { givenUpScript } from './too-large.ts';
