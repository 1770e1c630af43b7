import { describe, expect, it } from 'vitest';
import { labelOf } from '../src/live/labels.ts';
import { LIVE_DIAGNOSTICS } from '../src/live/live-diagnostics.ts';
import { inFrench } from '../src/web/i18n/in-french.ts';
import { REFUSALS_FR } from '../src/web/i18n/refusals-fr.ts';

describe('the French screens say in French', () => {
  it.each([['not a working weekday', 'jour non travaillé']])('%s', (english, french) =>
    expect(inFrench(english)).toBe(french),
  );

  it('the label of an edit', () => {
    const label = labelOf({
      kind: 'move-entries',
      board: 'main',
      entries: [{ scene: '101-12', part: 1 }],
      to: { boneyard: true },
    });
    expect(inFrench(label)).toBe('Déplacer la séquence 101-12 : hors plan');
  });

  it.each(Object.keys(LIVE_DIAGNOSTICS))('the refusal %s, by its code', (code) => {
    expect(REFUSALS_FR[code]).toHaveLength(2);
  });
});
