// "Gateway: Transport Compression": with `compress=zlib-stream` everything sent is one zlib stream, flushed after each payload.

import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';
import { withMethods } from '../socket-methods.ts';

/** The socket through which everything goes out compressed; its close waits for what is still under way. */
export function compressing(socket: WebSocket): WebSocket {
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk: Buffer) => {
    if (socket.readyState === socket.OPEN) socket.send(chunk);
  });
  socket.once('close', () => deflate.destroy());
  let written = Promise.resolve();
  return withMethods(socket, {
    send: (payload: unknown) => {
      if (deflate.destroyed) return;
      written = new Promise((resolve) => deflate.write(String(payload), () => resolve()));
    },
    close: (code, reason) => {
      void written.then(() => socket.close(code, reason));
    },
  });
}
