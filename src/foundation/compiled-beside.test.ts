import { expect, it } from 'vitest';
import { compiledBeside } from './compiled-beside.ts';

it('a thread begins with what is compiled: beside what runs compiled, in dist for what runs from source', () => {
  expect(compiledBeside('file:///onyva/dist/paper/print.js', 'print-thread')).toBe(
    'file:///onyva/dist/paper/print-thread.js',
  );
  expect(compiledBeside('file:///onyva/dist/program/print-x1.js', 'print-thread')).toBe(
    'file:///onyva/dist/program/print-thread.js',
  );
  expect(compiledBeside('file:///src/onyva/src/folder/pdf/pdf.ts', 'pdf-thread')).toBe(
    'file:///src/onyva/dist/folder/pdf/pdf-thread.js',
  );
});
