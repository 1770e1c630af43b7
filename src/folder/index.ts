/** Folder: a season folder on disk, and files written whole or not at all. */
export { missingFile } from './missing-file.ts';
export { readOrNull, readTextOrNull } from './read-or-null.ts';
export { type SeasonFolder, seasonFolder } from './season-folder.ts';
export { writeAtomically } from './write-atomically.ts';
