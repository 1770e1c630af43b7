import { categoryNamed } from './categories.ts';
import type { FileElement } from './schedule-file.ts';

/** An element of which a file says its name and the label of its category, and nothing else. */
export function bareElement(id: string, name: string, label: string): FileElement {
  return {
    id,
    name,
    category: categoryNamed(label),
    categoryName: label,
    number: null,
    daysOff: [],
    weekdaysOff: [],
    dropDays: null,
    linked: [],
    events: [],
  };
}
