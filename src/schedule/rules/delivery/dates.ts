import type { DateFeature } from '../date-limit.ts';

/** what is delivered before the release is shot in time. */
export const deliveryDates: DateFeature<'delivery', 'late'> = {
  told: 65,
  ofStrip({ strips, dateCount }, strip) {
    const { latest } = strips[strip];
    if (latest === undefined || latest >= dateCount - 1) return [];
    const allowed = new Uint8Array(dateCount).fill(1, 0, Math.max(0, latest + 1));
    return [{ kind: 'dates', allowed, aspect: 'late', demand: 'delivery', subject: latest, where: { strip } }];
  },
};
