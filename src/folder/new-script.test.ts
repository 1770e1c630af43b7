import { expect, it } from 'vitest';
import { scriptName } from './new-script.ts';

it.each([
  ['101.fountain', '101.fountain'],
  ['C:\\drafts\\Épisode 2 (blue).FDX', 'Épisode 2 (blue).FDX'],
  ['../../evil.fountain', 'evil.fountain'],
  ['.gitignore', 'gitignore.txt'],
  ['.gitattributes.fountain', 'gitattributes.fountain'],
  ['.fountain', 'script.fountain'],
  ['season.yaml', 'season.yaml.txt'],
  ['plan.json', 'plan.json.txt'],
  ['CON', 'CON-script.txt'],
  ['nul.fountain', 'nul-script.fountain'],
  ['com1.v2.pdf', 'com1-script.v2.pdf'],
  ['console.fountain', 'console.fountain'],
  ['101.fountain. .', '101.fountain'],
  ['a\u202eb\n.txt', 'a-b-.txt'],
  ['..', 'script.txt'],
  ['', 'script.txt'],
])('a script sent as %j is kept as %s', (sent, kept) => {
  expect(scriptName(sent, 'text')).toBe(kept);
});

it('a script without an ending has that of its content, and no name is too long for a file', () => {
  expect(scriptName('Episode 2', 'pdf')).toBe('Episode 2.pdf');
  const long = scriptName(`${'x'.repeat(300)}.fountain`, 'fountain');
  expect(long).toMatch(/^x+\.fountain$/);
  expect(long).toHaveLength(120);
});
