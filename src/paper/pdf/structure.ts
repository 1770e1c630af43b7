/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7): which text is a heading, a cell, a link. pdfkit has this too, but
 * keeps an object with all its children for each cell; a set of papers has some hundred thousand. Here an element is
 * written as soon as it is closed.
 */
import type PDFDocument from 'pdfkit';
import type { Role, TableAttributes } from './sheets.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** What we use of pdfkit's objects beyond its types. */
interface Reference {
  readonly id: number;
  offset: number;
  readonly data: Record<string, unknown>;
}
interface PdfInside {
  readonly page: { readonly dictionary: Reference; readonly structParentTreeKey: number };
  readonly _offset: number;
  ref(data: object): Reference;
  addContent(operators: string): unknown;
  getStructTreeRoot(): Reference;
  getStructParentTree(): { get(key: number): Reference[]; add(key: number, of: Reference): void };
  createStructParentTreeNextKey(): number;
  _write(data: string): void;
  _refEnd(ref: Reference): void;
}

interface OpenElement {
  readonly ref: Reference;
  readonly role: Role | 'Document';
  /** Entries of its dictionary besides parent and children. */
  readonly more: string;
  readonly children: string[];
  /** On which most of its content is: the first one. */
  page: Reference | null;
}

export class Structure {
  private readonly inside: PdfInside;
  private readonly open: OpenElement[] = [];

  constructor(pdf: Pdf) {
    this.inside = pdf as unknown as PdfInside;
    const whole = this.begun('Document', '');
    this.inside.getStructTreeRoot().data.K = [whole.ref];
  }

  /** @param title as a PDF's text string between its brackets */
  begin(role: Role, attributes: TableAttributes | undefined, title: string | undefined): void {
    const { scope, columns } = attributes ?? {};
    const ofTable = [
      ...(scope === undefined ? [] : [` /Scope /${scope}`]),
      ...(columns === undefined ? [] : [` /ColSpan ${columns}`]),
    ].join('');
    const table = ofTable === '' ? '' : ` /A << /O /Table${ofTable} >>`;
    const { ref } = this.begun(role, `${title === undefined ? '' : ` /T ${textString(title)}`}${table}`);
    this.open.at(-2)!.children.push(`${ref.id} 0 R`);
  }

  end(): void {
    const { ref, role, more, children, page } = this.open.pop()!;
    const above = this.open.at(-1)?.ref ?? this.inside.getStructTreeRoot();
    const on = page === null ? '' : ` /Pg ${page.id} 0 R`;
    ref.offset = this.inside._offset;
    this.inside._write(
      `${ref.id} 0 obj\n<< /S /${role} /P ${above.id} 0 R${on}${more} /K [${children.join(' ')}] >>\nendobj`,
    );
    this.inside._refEnd(ref);
  }

  /** What is drawn until `endContent` is content of the open element. */
  beginContent(): void {
    const { inside } = this;
    const element = this.open.at(-1)!;
    const { dictionary, structParentTreeKey } = inside.page;
    const onPage = inside.getStructParentTree().get(structParentTreeKey);
    const number = onPage.length;
    onPage.push(element.ref);
    element.page ??= dictionary;
    const isHere = element.page === dictionary;
    element.children.push(isHere ? `${number}` : `<< /Type /MCR /Pg ${dictionary.id} 0 R /MCID ${number} >>`);
    inside.addContent(`/${element.role} << /MCID ${number} >> BDC`);
  }

  endContent(): void {
    this.inside.addContent('EMC');
  }

  /** What pdfkit asks for as the parent of a link. */
  linkParent(): { add(link: { readonly annotationRef: Reference }): void } {
    const element = this.open.at(-1)!;
    return {
      add: ({ annotationRef }) => {
        const key = this.inside.createStructParentTreeNextKey();
        this.inside.getStructParentTree().add(key, element.ref);
        annotationRef.data.StructParent = key;
        const { dictionary } = this.inside.page;
        element.children.push(`<< /Type /OBJR /Obj ${annotationRef.id} 0 R /Pg ${dictionary.id} 0 R >>`);
      },
    };
  }

  private begun(role: OpenElement['role'], more: string): OpenElement {
    const element: OpenElement = { ref: this.inside.ref({}), role, more, children: [], page: null };
    this.open.push(element);
    return element;
  }
}

/** ISO 32000-1, 7.9.2.2: UTF-16 with a byte order mark, in hexadecimal. */
function textString(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
