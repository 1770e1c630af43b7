/**
 * How much memory this process has come to hold since a reading was begun. What pdf.js and fflate unpack stands outside
 * the heap, where the limit of a thread does not reach; it is the process that grows.
 */

/** In bytes. A script of 120 pages takes about 150 MB while it is read, pdf.js itself included. */
const MOST_GROWTH = 600_000_000;
/** How often it is looked at, in milliseconds. */
export const LOOK_EVERY = 50;

/** Asked again and again: has it grown too much? */
export function memoryWatch(): () => boolean {
  const before = process.memoryUsage.rss();
  return () => process.memoryUsage.rss() - before > MOST_GROWTH;
}
