import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes lines on which nothing comes, but none whose bytes have come and are only not read yet. Node looks at the
 * clock before it reads: after a program has stood still for longer than its patience (a machine with too much to do, a
 * laptop that slept), it would close every line that asks something just then, and who asks would see `ECONNRESET` and
 * not know whether it was done.
 */
export function closeSilentLines(server: Server): void {
  server.on('timeout', (line: Socket) => unlessItSpeaks(line, () => line.destroy()));
  server.on('clientError', (error: NodeJS.ErrnoException, line: Socket) => {
    const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const status = isLate ? '408 Request Timeout' : '400 Bad Request';
    const close = (): void => {
      if (line.writable) line.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
      line.destroy();
    };
    if (isLate) unlessItSpeaks(line, close);
    else close();
  });
}

/** After everything that has come by now is read. */
function unlessItSpeaks(line: Socket, close: () => void): void {
  const before = line.bytesRead;
  setImmediate(() =>
    setImmediate(() => {
      if (line.bytesRead === before) close();
    }),
  );
}
