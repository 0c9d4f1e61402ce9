// A socket with some of its methods replaced, for whoever stands between the gateway and the wire.

import type { WebSocket } from 'ws';

/** The same socket, but for these methods. */
export function withMethods(
  socket: WebSocket,
  methods: Readonly<Partial<Pick<WebSocket, 'send' | 'close'>>>,
): WebSocket {
  return new Proxy(socket, {
    get: (target, name) => {
      const replaced: unknown = Reflect.get(methods, name);
      return replaced ?? bound(target, Reflect.get(target, name, target));
    },
  });
}

/** A method of the socket itself, which knows its own fields only as itself. */
function bound(socket: WebSocket, value: unknown): unknown {
  return typeof value === 'function' ? value.bind(socket) : value;
}
