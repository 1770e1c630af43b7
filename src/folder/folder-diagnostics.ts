import type { DiagnosticEntry } from '../season/index.ts';

/** Every reason for which a file of a season folder is not read. */
export const FOLDER_DIAGNOSTICS = {
  'file-missing': {
    meaning: 'There is no file at the path.',
    example: '$ onyva plan seasn',
    fix: 'Correct the path, or create the file as the message says.',
  },
  'not-utf8': {
    meaning:
      'A file that Onyva also writes (`season.yaml`, `plan.json`) is not in UTF-8. It is neither read nor written, ' +
      'so that no letter of it is lost.',
    example: 'title: Un été à Nîmes   (saved as windows-1252)',
    fix:
      'Save it as UTF-8 (in most editors: Save with encoding), or convert it with the command that the message ' +
      'gives.',
  },
  'no-plain-file': {
    meaning: 'What is at the path is not a text file but a folder, a device or a pipe.',
    example: 'script: /dev/zero',
    fix: 'Name a file.',
  },
  'file-too-large': {
    meaning: 'The file is larger than any script, season or plan (20 MB; a plan 100 MB). It was not read.',
    example: 'script: scripts/rushes.mov',
    fix: 'Name the right file; export a script without its pictures, or divide it.',
  },
  'file-unreadable': {
    meaning: 'The system does not allow the file to be read; the message gives its reason.',
    example: 'EACCES: permission denied',
    fix: 'Give yourself the right to read it, or correct the path.',
  },
  'file-unwritable': {
    meaning:
      'A plan could not be written: the disk is full, or the folder is read-only. This is checked before planning ' +
      'begins.',
    example: 'ENOSPC: no space left on device',
    fix: 'Make room, or plan in a copy of the folder that you may write to.',
  },
  'file-in-the-way': {
    meaning: 'A new season would overwrite a file of the same name with another content. Nothing was written.',
    example: '$ onyva init show drafts/101.fountain   (show/scripts/101.fountain is another draft)',
    fix: 'Move that file away, give the script another name, or begin in an empty folder.',
  },
  'output-of-season': {
    meaning:
      'A paper or an export would be written over a file in the folder of a season (one with a `season.yaml`, this ' +
      'one or another, wherever links lead), into `issued` or `.onyva`, or under the name of `season.yaml` or ' +
      '`plan.json`. Nothing was written.',
    example: '$ onyva print show one-liner -o show/scripts/101.fountain',
    fix: 'Print into the folder `out` of the season, where files are written over, under a new name, or elsewhere.',
  },
  'issued-damaged': {
    meaning:
      'The record of an issued paper cannot be read (a merge conflict, a half copied file), so the paper is in no ' +
      'list. Its files stay, and its number is not given again.',
    example: 'issued/CS-20270412-2.json has <<<<<<< HEAD in it',
    fix: 'Put the record back from a copy: version history, backup, another machine.',
  },
  'issued-no-record': {
    meaning:
      'A paper was issued, or was about to be, and its record is gone. What is left of it stays, and its number is ' +
      'not given again.',
    example: 'issued/CS-20270412-2.en.pdf without issued/CS-20270412-2.json',
    fix: 'Put the record back from a copy: version history, backup, another machine.',
  },
  'script-outside': {
    meaning:
      'The script named is not in the season folder, or is a link that leads out of it. Scripts are read only from ' +
      'inside the folder.',
    example: 'script: ../../drafts/101.fountain',
    fix: 'Copy the script into the folder, for example into `scripts`.',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

export type FolderCode = keyof typeof FOLDER_DIAGNOSTICS;
