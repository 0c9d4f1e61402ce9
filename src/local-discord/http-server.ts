// The one place that writes to sockets: REST, the page's files and the two WebSockets on one port.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { compressing } from './gateway/compression.ts';
import type { Gateway } from './gateway/gateway.ts';
import { pageFile, pageHeaders } from './page-host/page-files.ts';
import { type PageParts, servePage } from './page-host/page-socket.ts';
import { viewersOf } from './page-host/page-view.ts';
import type { RestApi } from './rest/rest-api.ts';
import type { Reply } from './rest/route.ts';
import type { StoredFile, World } from './world/world.ts';

export interface HttpParts extends PageParts {
  readonly rest: RestApi;
  readonly gateway: Gateway;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the port on 127.0.0.1 (0 finds a free one); says what to do where it is taken. */
export async function openHttpServer(port: number, parts: HttpParts): Promise<HttpServer> {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => {
    void respond(parts, request, response).catch((error: unknown) => {
      parts.log({ level: 'error', message: `${request.method} ${request.url}: ${String(error)}` });
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    upgrade(parts, sockets, request, socket, head);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      const reason = error.code === 'EADDRINUSE' ? 'is already in use' : 'may not be opened';
      const advice =
        'Stop the program that uses it, or choose another with PORT (0 finds a free one).';
      const sentence = `Port ${port} on 127.0.0.1 ${reason}. ${advice}`;
      // The code marks it as the machine's refusal, not a fault of the program.
      reject(Object.assign(new Error(sentence, { cause: error }), { code: error.code }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function respond(
  { rest, world }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = urlOf(request);
  if (url === null)
    return write(response, { status: 421, body: { message: 'Unknown host', code: 0 } });
  if (!isOwnOrigin(request))
    return write(response, { status: 403, body: { message: 'Foreign origin', code: 0 } });
  if (/^\/api(\/|$)/.test(url.pathname)) {
    const reply = await rest.answer(request, url);
    if (reply === null) response.destroy();
    else write(response, reply);
    return;
  }
  const attached = /^\/attachments\/\d+\/(\d+)\//.exec(url.pathname)?.[1];
  if (attached !== undefined) return writeAttachment(response, world.files.get(attached));
  const file = request.method === 'GET' ? await pageFile(url.pathname) : null;
  if (file === null)
    return write(response, { status: 404, body: { message: '404: Not Found', code: 0 } });
  response.writeHead(200, { ...pageHeaders, 'content-type': file.type }).end(file.bytes);
}

/** Never shown as a page of this server: a browser saves it. */
function writeAttachment(response: ServerResponse, file: StoredFile | undefined): void {
  const type = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
  response.writeHead(file ? 200 : 404, { ...pageHeaders, ...type }).end(file?.bytes);
}

/** A reply without a body has no content type, as with Discord's 204. */
function write(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...pageHeaders,
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function upgrade(
  parts: HttpParts,
  sockets: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { world, gateway, traffic } = parts;
  const url = urlOf(request);
  const path = url?.pathname.replace(/\/$/, '');
  const refuse = (status: string): void => {
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
  };
  if (url !== null && !isOwnOrigin(request)) refuse('403 Forbidden');
  else if (path === '/gateway') {
    sockets.handleUpgrade(request, socket, head, (client) => {
      const isCompressed = url?.searchParams.get('compress') === 'zlib-stream';
      const socket = traffic.watched(isCompressed ? compressing(client) : client);
      gateway.accept(socket, url?.searchParams.get('v') ?? null);
    });
  } else if (path === '/page/socket') {
    const viewer = personOf(world, url?.searchParams.get('viewer') ?? null);
    sockets.handleUpgrade(request, socket, head, (client) => {
      servePage(parts, client, viewer);
    });
  } else refuse(url === null ? '421 Misdirected Request' : '404 Not Found');
}

/** The address asked for, or null for any other host than this one (DNS rebinding). */
function urlOf(request: IncomingMessage): URL | null {
  const port = request.socket.localPort;
  const host = request.headers.host ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return null;
  return URL.canParse(request.url ?? '/', `http://${host}`)
    ? new URL(request.url ?? '/', `http://${host}`)
    : null;
}

/** No other site's page may reach in through the browser; other programs than browsers send no origin. */
function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

/** The person asked for, else the first one: a page may remember somebody of an earlier start. */
function personOf(world: World, wanted: string | null): string {
  const people = viewersOf(world).map(({ user }) => user.id);
  return people.find((id) => id === wanted) ?? people[0] ?? '';
}
