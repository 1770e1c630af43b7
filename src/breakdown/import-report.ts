import type { Diagnostic } from '../foundation/index.ts';
import { type Language, type Speaker, speak } from '../messages/index.ts';
import { readScript, type Screenplay } from '../script/index.ts';
import { scenesOfScript } from './scenes-of-script.ts';
import { silentCharacters } from './silent-characters.ts';

/** What `onyva import --json` prints, format `onyva-import/1`. */
export interface ImportReport {
  readonly format: 'onyva-import/1';
  readonly scripts: readonly ImportedScript[];
}

export interface ImportedScript {
  readonly file: string;
  readonly title: string | null;
  readonly pages: number;
  readonly scenes: readonly ImportedScene[];
  readonly diagnostics: readonly ImportDiagnostic[];
}

export interface ImportedScene {
  readonly number: string;
  readonly heading: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  readonly set: string;
  /** Time of day as written. */
  readonly time: string;
  readonly eighths: number;
  readonly page: number;
  /** Who speaks there; those only heard (V.O.) are not in it. */
  readonly cast: readonly string[];
  readonly line: number;
}

export interface ImportDiagnostic {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly action: string;
  readonly line: number;
  readonly column: number;
}

/** The report on script files as they are on disk, Fountain and FDX told apart by content. Never throws. */
export function importScripts(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  language: Language = 'en',
): ImportReport {
  return importReport(
    files.map(({ file, bytes }) => readScript(bytes, file)),
    language,
  );
}

/** The report on scripts already read, with what it says in one language. */
export function importReport(screenplays: readonly Screenplay[], language: Language): ImportReport {
  return { format: 'onyva-import/1', scripts: screenplays.map((script) => importedScript(script, speak(language))) };
}

function importedScript(screenplay: Screenplay, { say }: Speaker): ImportedScript {
  const { scenes, pages, diagnostics } = scenesOfScript(screenplay);
  const silent = scenes.flatMap(({ number, named, cast, line }) => {
    const said = silentCharacters(number, named, cast.length > 0, { file: screenplay.file, line, column: 1 });
    return said ? [said] : [];
  });
  return {
    file: screenplay.file,
    title: screenplay.title,
    pages,
    scenes: scenes.map(({ number, heading, intExt, set, time, eighths, page, cast, line }) => ({
      number,
      heading,
      intExt,
      set,
      time,
      eighths,
      page,
      cast,
      line,
    })),
    diagnostics: [...screenplay.diagnostics, ...diagnostics, ...silent].map(
      ({ code, severity, message, action, place }) => ({
        code,
        severity,
        message: say(message),
        action: say(action),
        line: place?.line ?? 1,
        column: place?.column ?? 1,
      }),
    ),
  };
}
