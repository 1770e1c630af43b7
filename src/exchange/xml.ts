/** XML read from its start to its end, as other tools write it. */
import { SaxesParser } from 'saxes';

export interface XmlListener {
  /** Names are without their prefixes. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(part: string): void;
}

/** False: it is no XML. Entities that a file declares itself are not read: saxes knows only those of XML. */
export function parsedXml(xml: string, listener: XmlListener): boolean {
  if (xml === '') return true;
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser();
  let isWrong = false;
  parser.on('error', () => {
    isWrong = true;
  });
  parser.on('opentag', ({ name, attributes }) => listener.open(bare(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => listener.close(bare(name)));
  parser.on('text', (part) => listener.text(part));
  parser.write(xml).close();
  return !isWrong;
}
