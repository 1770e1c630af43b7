import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withSceneNumbers } from './with-scene-numbers.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('scene numbers written into a script', () => {
  it('go behind the headings of a Fountain file, those it has stay, and nothing else changes', () => {
    const text =
      'Title: A\r\n\r\nINT. HALL - DAY\r\n\r\nANA\r\nHello.\r\n\r\nEXT. QUAY - NIGHT #7#  \r\n\r\n.THE BRIDGE  \r\n';
    const { text: numbered, added } = withSceneNumbers(bytes(text), 'a.fountain')!;
    expect(numbered).toBe(text.replace('HALL - DAY', 'HALL - DAY #A7#').replace('BRIDGE', 'BRIDGE #7A#'));
    expect(added).toBe(2);
    expect(withSceneNumbers(bytes(numbered), 'a.fountain')).toEqual({ text: numbered, added: 0 });
  });

  it('become attributes of a Final Draft file', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Scene Heading"><SceneProperties Length="1/8"/><Text>INT. HALL - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text RevisionID="2">Ana &amp; Lou wait.</Text></Paragraph>
<Paragraph Number="" Type="Scene Heading"><Text>EXT. QUAY - NIGHT</Text></Paragraph>
</Content></FinalDraft>
`;
    expect(withSceneNumbers(bytes(text), 'a.fdx')!.text).toBe(
      text
        .replace('<Paragraph Type="Scene', '<Paragraph Number="1" Type="Scene')
        .replace('<Paragraph Number="" Type', '<Paragraph Number="2" Type'),
    );
  });

  it('are not written into what is no UTF-8', () => {
    expect(withSceneNumbers(Uint8Array.of(0x49, 0x4e, 0x54, 0x2e, 0x20, 0xe9, 0x0a), 'a.fountain')).toBeNull();
  });
});

const FDX = new URL('../../../../shared/data/scripts/fdx/', import.meta.url);
const absent = !existsSync(FDX);

describe.skipIf(absent)(`real Final Draft files${absent ? ` [SKIPPED: ${FDX} is not there]` : ''}`, () => {
  it.each(absent ? [] : readdirSync(FDX).filter((file) => file.endsWith('.fdx')))(
    '%s: only numbers are added',
    (file) => {
      const source = readFileSync(new URL(file, FDX));
      const numbered = withSceneNumbers(source, file);
      if (numbered === null) return;
      const kept = numbered.text.replaceAll(/ Number="[^"]*"/g, '');
      expect(kept).toBe(source.toString('utf8').replaceAll(/ Number="[^"]*"/g, ''));
    },
  );
});
