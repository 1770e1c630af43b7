/**
 * Every code that reading a script can report: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table.
 */
import { FDX_DIAGNOSTICS } from './fdx/fdx-diagnostics.ts';
import { MOST_CHARACTERS, MOST_LINES } from './limits.ts';

export const SCRIPT_DIAGNOSTICS = {
  'script-format-unknown': {
    meaning:
      'The file is of a kind that Onyva does not read: RTF, an old Word document, an archive without a script in it. ' +
      'Scripts are read from Fountain, Final Draft (.fdx), PDF with text, plain text, Trelby, Celtx, Fade In and .docx.',
    example: '{\\rtf1 ...',
    fix: 'Export the script as Fountain, .fdx or PDF from the program it was written in.',
  },
  'pdf-unreadable': {
    meaning: 'A PDF gave no pages: it has a password, is damaged, has too many pages or takes too long to read.',
    example: '(a PDF that asks for a password)',
    fix: 'Do as the message says, or ask for the script as .fdx or Fountain.',
  },
  'script-given-up': {
    meaning: 'Reading the script took more time or memory than any script does, and was given up.',
    example: '(an archive made to fill the memory)',
    fix: 'Check that it is the right file; export it anew.',
  },
  'pdf-scanned': {
    meaning:
      'Pages of a PDF are pictures: somebody scanned paper. There is no text in them, so what stands there was not read ' +
      '(an error when all pages are; else a warning).',
    example: '(a scan of a printed script)',
    fix: 'Ask for the file that was printed, or have the pages recognised (OCR) and saved with their text.',
  },
  'pdf-letters-unknown': {
    meaning: 'Letters on pages of a PDF have shapes but no meaning, so their text cannot be trusted.',
    example: '(a PDF whose fonts have no table of letters)',
    fix: 'Export the script again, with another program or as .fdx or Fountain.',
  },
  'pdf-page-broken': {
    meaning: 'Pages of a PDF are damaged and were not read.',
    example: '(a download that broke off)',
    fix: 'Get the file again.',
  },
  'pdf-no-text': {
    meaning: 'No page of a PDF has any text.',
    example: '(a PDF of drawings)',
    fix: 'Ask for the file that was printed.',
  },
  'pages-left-out': {
    meaning:
      'What stands on pages and is none of the script: headers, page numbers, (CONTINUED), revision stars, watermarks. ' +
      'It was left out (a notice).',
    example: 'MY SHOW - "PILOT" - BLUE 3/4/27        12.',
    fix: 'Nothing, unless a line of the script is among it.',
  },
  'heading-by-its-place': {
    meaning:
      'On a page, a line in capitals was read as a scene heading although it says neither INT nor EXT: it stands where ' +
      'the headings of this script stand, with their space above it (a notice).',
    example: 'TITLE CARD',
    fix: 'If it is not one, take its scene out with `omit: true`.',
  },
  'heading-from-words': {
    meaning: 'A paragraph that its program does not mark as a heading was read as one for its words (a notice).',
    example: '.EXT. ROOF - NIGHT   # an action paragraph of Trelby',
    fix: 'If it is not one, reword it in the program it was written in.',
  },
  'script-empty': {
    meaning: 'The file was read and holds no script.',
    example: '(a Celtx project whose script was never begun)',
    fix: 'Check that it is the right file, and that it was saved.',
  },
  'script-archive-broken': {
    meaning: 'The file is a zip archive (Celtx, Fade In, Word) that is damaged.',
    example: '(a download that broke off)',
    fix: 'Get the file again, or export the script anew.',
  },
  'script-not-utf8': {
    meaning: 'The file is not valid UTF-8; it was read as windows-1252 (a warning).',
    example: 'CAF\\xC9   # an old editor wrote one byte for the accented letter',
    fix: 'If names look wrong, save the script as UTF-8 in the editor it was written in.',
  },
  'script-encoded-twice': {
    meaning:
      'UTF-8 was read as windows-1252 somewhere and saved again. Where every accented sign of the file is such a pair it' +
      ' is put right in reading; else it stays as it is.',
    example: 'EXT. LA RUE 14Â° - JOUR',
    fix: 'Open the script where it was written and save it as UTF-8.',
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
  'heading-by-its-looks': {
    meaning:
      "A line that Fountain's syntax does not have as a heading was read as one for its words: a number in front, " +
      'INTÉRIEUR, AUSSEN, EXT/INT, the set first (a notice).',
    example: '3 - INT. STUDIO - JOUR   # or: BAR, INT. SOIR',
    fix: 'If it is not one, put "!" in front of it.',
  },
  'heading-typed-as-cue': {
    meaning: 'A line marked as a character begins like a scene heading; it was read as one (a warning).',
    example: '@INT. SHIP',
    fix: 'Put a period in front of it instead of the "@".',
  },
  'heading-typed-otherwise': {
    meaning: 'A Final Draft paragraph of another type is a scene heading by its words; it was read as one (a warning).',
    example: '<Paragraph Type="Action"><Text>EXT. ROOF - NIGHT</Text></Paragraph>',
    fix: 'Make it a Scene Heading in Final Draft.',
  },
  'heading-doubtful': {
    meaning:
      'A line looks like a scene heading and was not read as one: it names a set and a time but neither INT nor EXT, ' +
      'or it stands where no scene can begin (a warning).',
    example: 'KITCHEN - NIGHT   # or: # INT. HALL - DAY',
    fix: 'If a scene starts here, write INT. or EXT., or put a period in front of the line.',
  },
  'heading-numbered-twice': {
    meaning: "A heading's text has another scene number than Final Draft gives it; Final Draft's counts (a notice).",
    example: '<Paragraph Type="Scene Heading" Number="7"><Text>12. EXT. QUAY - DAY</Text></Paragraph>',
    fix: 'Take the old number out of the text.',
  },
  'cue-reads-like-shot': {
    meaning:
      'A line in capitals with text below would be somebody who speaks, but reads like a shot. In Fountain it is ' +
      'action; in Final Draft, where it was typed as a character, it counts as one (a warning).',
    example: 'CLOSE ON THE DOOR\nIt moves.',
    fix: 'If somebody is called so, put "@" in front of it.',
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
