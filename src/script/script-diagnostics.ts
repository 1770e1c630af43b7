/**
 * Every code that reading a script can report: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table.
 */
import { FDX_DIAGNOSTICS } from './fdx/fdx-diagnostics.ts';
import { MOST_CHARACTERS, MOST_LINES } from './limits.ts';

export const SCRIPT_DIAGNOSTICS = {
  'script-format-unknown': {
    meaning: 'The file is a PDF, a zip archive, RTF or a Word document; Onyva reads Fountain and Final Draft (.fdx).',
    example: '%PDF-1.7 ...',
    fix: 'Export the script as Fountain or as .fdx from the program it was written in.',
  },
  'script-not-utf8': {
    meaning: 'The file is not valid UTF-8; it was read as windows-1252 (a warning).',
    example: 'CAF\\xC9   # an old editor wrote one byte for the accented letter',
    fix: 'If names look wrong, save the script as UTF-8 in the editor it was written in.',
  },
  'script-too-large': {
    meaning: `The file is larger than ${MOST_CHARACTERS / 1_000_000} MB (a long feature has 1 to 3 MB in Final Draft, half of one in Fountain); nothing of it was read.`,
    example: 'archive.fountain   # every draft of ten years in one file',
    fix: 'Check that it is the right file; give every episode a file of its own.',
  },
  'script-too-long': {
    meaning: `A Fountain script has more than ${MOST_LINES} lines and nothing of it was read, or a Final Draft script has more than ${MOST_LINES} paragraphs and the rest was not read (a long feature has 12,000).`,
    example: '(a log file called 101.fountain)',
    fix: 'Check that it is the right file; give every episode a file of its own.',
  },
  'fountain-empty-file': {
    meaning: 'The file holds no script: it is empty, or has only a title page and notes.',
    example: '[[to be written]]',
    fix: 'Check that it is the right file, and that it was saved.',
  },
  'fountain-heading-needs-blank-line': {
    meaning:
      'A line that looks like a scene heading stands inside action or dialogue and is part of it; every Fountain ' +
      'reader treats it so (a warning).',
    example: 'He leaves.\nEXT. STREET - DAY',
    fix: 'Put a blank line above it if a scene starts there.',
  },
  'fountain-heading-reversed': {
    meaning:
      'A line starts with EXT/INT. Fountain lists INT/EXT only, so every Fountain reader takes it for action (a ' +
      'warning).',
    example: 'EXT/INT. SWAMP SHACK - DAY',
    fix: 'Write INT/EXT, or put a period in front of the line.',
  },
  'fountain-title-page-guess': {
    meaning: 'The script opens with keys that are not the usual ones; they were taken for a title page (a notice).',
    example: 'Mood: grim   # the first line of the file',
    fix: 'If it is the first line of the script, put "!" in front of it.',
  },
  'fountain-unclosed-note': {
    meaning: 'A note opens and does not close before the next empty line; it was read as text (a warning).',
    example: '[[Shoot this twice?',
    fix: 'Close it with "]]", or leave two spaces on the empty lines inside it.',
  },
  'fountain-unclosed-boneyard': {
    meaning: 'A boneyard opens and never closes; what comes after it was read as script (a warning).',
    example: '/* the old ending',
    fix: 'Close it with "*/".',
  },
  'fountain-cue-without-dialogue': {
    meaning: 'A forced cue has nothing said under it (a notice).',
    example: '@Emma   # and a blank line',
    fix: 'Put the dialogue on the next line, or take the cue out.',
  },
  'fountain-dual-without-partner': {
    meaning:
      'A cue asks to stand beside the speech before it, but there is no free speech directly before it (a warning).',
    example: 'INT. FLAT - DAY\n\nEMMA ^\nHello.',
    fix: 'Put "^" on the second of two speeches that follow one another.',
  },
  ...FDX_DIAGNOSTICS,
} as const;
