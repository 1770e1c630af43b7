/**
 * Names of Final Draft's elements and attributes. Other programs write them in lower case or with a namespace
 * (`fd:paragraph`), which XML takes for other names and a reader for the same ones.
 */

const ELEMENTS = [
  'FinalDraft',
  'Content',
  'Paragraph',
  'Text',
  'TitlePage',
  'SceneProperties',
  'Summary',
  'ScriptNotes',
  'ScriptNote',
  'DualDialogue',
  'OmittedScene',
  'Tag',
  'TagCategory',
  'TagDefinition',
  'DefId',
  'Revision',
  'ElementSettings',
  'FontSpec',
  'Behavior',
  'ParagraphSpec',
  'PageSize',
  'SceneBreaks',
];

/**
 * Elements whose text is no part of the script, and is left out: what is printed on every page, lists that the editor
 * completes words from, its own settings, the writer's plans and lines that were not taken.
 */
const LEFT_OUT = [
  'HeaderAndFooter',
  'MoresAndContinueds',
  'Watermarking',
  'SmartType',
  'SpellCheckIgnoreLists',
  'SceneNavigatorPreferences',
  'TagsNavigatorPreferences',
  'TargetScriptLength',
  'PageLayout',
  'Macros',
  'Images',
  'ListItems',
  'Characters',
  'SceneArcBeats',
  'Alts',
  'AltCollection',
];

const ATTRIBUTES = [
  'Type',
  'Number',
  'StartsNewPage',
  'Alignment',
  'RevisionID',
  'TagNumber',
  'Style',
  'Length',
  'Page',
  'Title',
  'Name',
  'Range',
  'Color',
  'CatId',
  'Label',
  'PaginateAs',
  'DocumentType',
  'Font',
  'SceneBottomOfPage',
  'SceneTopOfNext',
  'LeftIndent',
  'RightIndent',
  'SpaceBefore',
  'TopMargin',
  'BottomMargin',
  'Height',
];

const ELEMENT_BY_LOWER_CASE = new Map([...ELEMENTS, ...LEFT_OUT].map((name) => [name.toLowerCase(), name]));
const ATTRIBUTE_BY_LOWER_CASE = new Map(ATTRIBUTES.map((name) => [name.toLowerCase(), name]));
const IS_LEFT_OUT: ReadonlySet<string> = new Set(LEFT_OUT);

export type Attributes = Readonly<Record<string, string>>;

/** Final Draft's own name of an element; a name that is none of its stays as written, without its namespace. */
export function elementName(written: string): string {
  const local = withoutNamespace(written);
  return ELEMENT_BY_LOWER_CASE.get(local.toLowerCase()) ?? local;
}

/** Whether an element is known to hold no text of the script (docs: SPEC F-6). */
export function isLeftOut(name: string): boolean {
  return IS_LEFT_OUT.has(name);
}

/** Attributes under Final Draft's own names; `ID` and `Id` are the same. */
export function ownAttributes(written: Attributes): Attributes {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(written)) {
    const local = withoutNamespace(name);
    const lower = local.toLowerCase();
    if (lower === 'id') {
      own.ID ??= value;
      own.Id ??= value;
    } else own[ATTRIBUTE_BY_LOWER_CASE.get(lower) ?? local] ??= value;
  }
  return own;
}

function withoutNamespace(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
