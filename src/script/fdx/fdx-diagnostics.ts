import { DEEPEST_ELEMENT, MOST_FAULTS } from '../limits.ts';

/**
 * Every code that reading a Final Draft file can report: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table.
 */
export const FDX_DIAGNOSTICS = {
  'fdx-empty-file': {
    meaning: 'The file has nothing in it.',
    example: '(a file of no bytes)',
    fix: 'Export the script again.',
  },
  'fdx-not-xml': {
    meaning: 'The file is called .fdx but is not XML.',
    example: 'INT. HOUSE - DAY',
    fix: 'Rename a Fountain file to .fountain; save an old .fdr file as .fdx in Final Draft.',
  },
  'fdx-not-final-draft': {
    meaning: 'The file is XML of another kind: its root is not <FinalDraft>.',
    example: '<html>...</html>',
    fix: 'Export the script as Final Draft (.fdx).',
  },
  'fdx-no-content': {
    meaning: 'The file is from Final Draft but holds no script.',
    example: '<FinalDraft DocumentType="Script"></FinalDraft>',
    fix: 'Export the script again.',
  },
  'fdx-malformed-xml': {
    meaning: `The XML is damaged at this place (cut off, a tag not closed). What could be read was kept; after ${MOST_FAULTS} faults nothing more is read.`,
    example: '<Paragraph Type="Action"><Text>He wai',
    fix: 'Export the script again, or compare the scenes after this line with the original.',
  },
  'fdx-bare-ampersand': {
    meaning: 'An "&" is not written as "&amp;"; it was read as the character itself (a warning).',
    example: '<Text>Tom & Jerry</Text>',
    fix: 'Nothing needs to be done.',
  },
  'fdx-unread-element': {
    meaning: 'There is text inside an element that Onyva does not read as script; it was left out.',
    example: '<Hologram><Paragraph>...</Paragraph></Hologram>',
    fix: 'Move it out of there in Final Draft if it is part of the script.',
  },
  'fdx-text-outside': {
    meaning: 'There is text outside any paragraph; it was read as a paragraph of action.',
    example: '<Content><Text>He waits.</Text></Content>',
    fix: 'Put it into a paragraph of the right type in Final Draft.',
  },
  'fdx-too-deep': {
    meaning: `More than ${DEEPEST_ELEMENT} elements are nested in one another (Final Draft nests a dozen); what follows was not read.`,
    example: '<Paragraph><Paragraph><Paragraph>...   # end tags are missing',
    fix: 'Export the script again.',
  },
  'fdx-unknown-type': {
    meaning:
      "A paragraph type is not one of Final Draft's and the file does not say what it is laid out as (a notice).",
    example: '<Paragraph Type="Song">',
    fix: 'Set "Paginate As" of that element in Final Draft if the paragraphs are headings, cues or action.',
  },
  'fdx-unknown-tag': {
    meaning: 'A text has a tag that the file does not define.',
    example: '<Text TagNumber="9">Rain.</Text>',
    fix: 'Open and save the script in Final Draft.',
  },
  'fdx-unknown-length': {
    meaning: "A scene's length cannot be read; Onyva measures the scene itself (a notice).",
    example: '<SceneProperties Length="1,5"/>',
    fix: 'Nothing needs to be done.',
  },
  'fdx-empty-heading': {
    meaning: 'A scene has a number and no heading text.',
    example: '<Paragraph Type="Scene Heading" Number="3"><Text/></Paragraph>',
    fix: 'Write the heading, or change the paragraph to another type.',
  },
  'fdx-numbered-paragraph': {
    meaning: 'A paragraph that is no Scene Heading has a scene number; it was read as the heading of a scene.',
    example: '<Paragraph Type="Shot" Number="14"><Text>ON THE ROOF - NIGHT</Text></Paragraph>',
    fix: 'Make it a Scene Heading in Final Draft, or take the number off.',
  },
  'fdx-dialogue-without-cue': {
    meaning: 'A line of dialogue stands under no character; its text is kept but nobody is cast for it.',
    example: '<Paragraph Type="Action">...</Paragraph><Paragraph Type="Dialogue">Hello?</Paragraph>',
    fix: 'Put a Character paragraph above it, or change its type.',
  },
} as const satisfies Readonly<Record<string, { meaning: string; example: string; fix: string }>>;
