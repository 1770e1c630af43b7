/** `production`: who makes it, for the head of call sheets and reports. */
import type { Contact, Production } from '../season.ts';
import { text } from '../yaml/scalars.ts';
import { listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';

const contactShape: Shape<Contact> = record(
  'contact-of-production',
  { role: required(text), name: required(text), phone: optional(text) },
  (contact) => contact,
);

export const productionShape: Shape<Production> = record(
  'production',
  { company: optional(text), office: optional(text), contacts: optional(listOf(contactShape), []) },
  (production) => production,
);
