/** Paper: documents as files, in every format: text by the room `documents`, PDF and XLSX here; and whole sets. */
export { type IndexedPaper, issuedIndex, makePaper, type NewPaper } from './issue.ts';
export { type LogoFile, readLogo } from './logo.ts';
export { formatsOf, PRINT_FORMATS, type PrintFormat, type PrintOptions, printFile, printPages } from './print-file.ts';
export { printSet, type SetFile, type SetOptions } from './print-set.ts';
export { printSetInThreads } from './print-set-in-threads.ts';
