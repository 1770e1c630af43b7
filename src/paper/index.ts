/** Paper: documents as files, in every format: text and HTML by the room `documents`, PDF here. */
export { type LogoFile, readLogo } from './logo.ts';
export { PRINT_FORMATS, type PrintFormat, type PrintOptions, printFile, printPages } from './print-file.ts';
