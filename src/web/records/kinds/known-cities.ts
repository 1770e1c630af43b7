/** Cities that the catalogue knows: their country, time zone, rules and incentive need not be typed. */
import { CATALOG } from '../../../season/index.ts';

export const KNOWN_CITIES: readonly { readonly id: string; readonly name: string }[] = CATALOG.cities.ids.map((id) => ({
  id,
  name: CATALOG.cities.get(id)?.name ?? id,
}));
