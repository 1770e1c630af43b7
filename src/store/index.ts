/** Store: where live seasons are kept. */
export { type FolderStoreOptions, folderStore, hasFolderStore, keptIn } from './folder-store.ts';
export { type Door, type HeldFolder, heldBy, holdFolder, holdForCommand, type Knock } from './hold-folder.ts';
export { memoryStore } from './memory-store.ts';
export { postgresStore } from './postgres-store.ts';
export { STORE_VERSION } from './schema.ts';
export * from './store.ts';
