/** Folder: a season folder on disk, and files read with care and written whole or not at all. */

export { COMPARISON_NAME, type KeptComparison, keepComparison, recordsMark } from './comparison-on-disk.ts';
export { filesInTheWay, isTaken, makeFiles, type NewFile } from './files-in-the-way.ts';
export { FOLDER_DIAGNOSTICS, type FolderCode } from './folder-diagnostics.ts';
export { clearHalfWritten } from './half-written.ts';
export {
  damagedIssued,
  type IssuedFile,
  type IssuedOnDisk,
  issuedContent,
  issuedIn,
  keepIssued,
  lastIssued,
  noteConfirmed,
  writeIssuedIndex,
} from './issued-papers.ts';
export { keepBeside } from './keep-beside.ts';
export { missingFile } from './missing-file.ts';
export { newScriptPath, scriptName } from './new-script.ts';
export { hasCode, LARGEST_SCRIPT, LARGEST_SEASON, readFile, readText, reasonOf } from './read-file.ts';
export { readScriptAside } from './read-script-aside.ts';
export { readScriptFile } from './read-script-file.ts';
export { type SeasonFolder, seasonFolder } from './season-folder.ts';
export { whyUnwritable, writeAtomically } from './write-atomically.ts';
export { whyNoOutput, writeOutput } from './write-output.ts';
