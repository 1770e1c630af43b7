import type { Ruin } from '../removal.ts';

/** Of a sample of strips those whose absence saves most, looked at exactly (Pisinger & Ropke 2007, worst removal). */
export const costlyStrips: Ruin = {
  name: 'costly strips',
  apply(env, removal, target) {
    const { state } = env;
    const sample = Math.min(3 * target, 24);
    const saved: { strip: number; energy: number }[] = [];
    for (let i = 0; i < sample; i++) {
      const strip = removal.anyPlaced();
      if (strip < 0 || saved.some((entry) => entry.strip === strip)) continue;
      const day = state.dayOf[strip];
      const position = state.positionOf(strip);
      state.unplace(strip);
      saved.push({ strip, energy: env.settle() });
      state.place(strip, day, position);
    }
    saved.sort((a, b) => a.energy - b.energy || a.strip - b.strip);
    for (const { strip } of saved.slice(0, Math.ceil(sample / 3))) removal.take(strip);
  },
};
