// `/healthz` and `/metrics` on the loopback address, for whoever watches over the bot on its own machine.

import { createServer, type ServerResponse } from 'node:http';
import { METRICS_TYPE } from './metrics.ts';
import type { HealthReport } from './report.ts';

export interface Watched {
  health(): Promise<HealthReport>;
  /** In Prometheus's text format. */
  metrics(): Promise<string>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The port can't be listened on; the message is for the host. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError';
}

/**
 * Starts the server on 127.0.0.1.
 * @param port 0 takes a free one
 * @throws HealthPortError where the port is taken or may not be used
 */
export async function startHealthServer(port: number, watched: Watched): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const head = request.method === 'HEAD';
    if (request.method !== 'GET' && !head) return send(response, 405, TEXT, 'Only GET.\n', head);
    answer(path, watched).then(
      ({ status, type, body }) => send(response, status, type, body, head),
      () => send(response, 500, TEXT, 'The figures could not be read.\n', head),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TEXT = 'text/plain; charset=utf-8';

async function answer(
  path: string,
  watched: Watched,
): Promise<{ status: number; type: string; body: string }> {
  switch (path) {
    case '/healthz': {
      const report = await watched.health();
      const body = `${JSON.stringify(report)}\n`;
      return { status: report.ready ? 200 : 503, type: 'application/json', body };
    }
    case '/metrics':
      return { status: 200, type: METRICS_TYPE, body: await watched.metrics() };
    default:
      return { status: 404, type: TEXT, body: 'There is /healthz and /metrics.\n' };
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  head: boolean,
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(head ? undefined : body);
}

function portError(port: number, error: NodeJS.ErrnoException): HealthPortError {
  const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : 'can’t be used';
  return new HealthPortError(
    `The port ${port} ${why}; set METRICS_PORT to another one, or leave it empty.`,
  );
}
