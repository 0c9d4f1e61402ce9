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
  return withMethods(socket, {
    send: (payload: unknown) => {
      if (!deflate.destroyed) deflate.write(String(payload));
    },
    close: (code, reason) => {
      if (deflate.destroyed) socket.close(code, reason);
      else deflate.flush(() => socket.close(code, reason));
    },
  });
}
