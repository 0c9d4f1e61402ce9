// The faults that a developer at the page can ask for: a further kind is one entry of the table.

import type { FaultKind, FaultTarget } from '../developer-protocol.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { FaultEffect, FaultMatch } from '../rest/faults.ts';

export type GatewayFaults = Omit<Gateway, 'accept' | 'start' | 'close'>;

type Kind = Omit<FaultKind, 'id' | 'strikesCalls'> &
  (
    | { readonly effect: FaultEffect }
    /** Happens at once; what lasts gives a function that ends it. */
    | { readonly strike: (gateway: GatewayFaults) => (() => void) | undefined }
  );

const soon = { kind: 'status', status: 500, when: 'before' } as const;

export const faultKinds: Readonly<Record<string, Kind>> = {
  'error-before': {
    name: 'Error 500, nothing done',
    explanation: 'The call is refused before it takes effect; discord.js repeats it.',
    effect: soon,
  },
  'error-after': {
    name: 'Error 502, but done',
    explanation:
      'The call takes effect, yet the bot hears of a failure; its repetition may be refused (40060).',
    effect: { ...soon, status: 502, when: 'after' },
  },
  'rate-limit': {
    name: 'Rate limit of the route',
    explanation: '429 with Retry-After of 2 seconds for this route alone.',
    effect: { kind: 'rate-limit', retryAfterSeconds: 2, global: false },
  },
  'rate-limit-global': {
    name: 'Global rate limit',
    explanation: '429 with Retry-After of 2 seconds for every call of the bot.',
    effect: { kind: 'rate-limit', retryAfterSeconds: 2, global: true },
  },
  'rate-limit-shared': {
    name: 'Shared rate limit',
    explanation: '429 for a resource that others use up, too; it does not count against the bot.',
    effect: { kind: 'rate-limit', retryAfterSeconds: 2, global: false, shared: true },
  },
  slow: {
    name: 'Slow answer',
    explanation: 'The call waits 4 seconds: longer than an interaction waits for its first answer.',
    effect: { kind: 'delay', milliseconds: 4_000, when: 'before' },
  },
  'slow-after': {
    name: 'Slow answer, done at once',
    explanation: 'The call takes effect at once, and the bot hears of it 4 seconds later.',
    effect: { kind: 'delay', milliseconds: 4_000, when: 'after' },
  },
  cut: {
    name: 'Connection cut, nothing done',
    explanation: 'The connection ends before the call takes effect.',
    effect: { kind: 'drop', when: 'before' },
  },
  'cut-after': {
    name: 'Connection cut, but done',
    explanation: 'The call takes effect, and its answer is lost.',
    effect: { kind: 'drop', when: 'after' },
  },
  reconnect: {
    name: 'Ask to reconnect (op 7)',
    explanation: 'The bot is to connect anew and to resume its session.',
    strike: (gateway) => once(() => gateway.askToReconnect()),
  },
  'invalid-resumable': {
    name: 'Invalid session, resumable (op 9)',
    explanation: 'The bot may resume its session.',
    strike: (gateway) => once(() => gateway.invalidateSessions(true)),
  },
  invalid: {
    name: 'Invalid session (op 9)',
    explanation: 'The session is gone; the bot must begin a new one.',
    strike: (gateway) => once(() => gateway.invalidateSessions(false)),
  },
  'drop-gateway': {
    name: 'Cut the gateway',
    explanation: 'The connection ends without a word.',
    strike: (gateway) => once(() => gateway.dropConnections()),
  },
  'events-twice': {
    name: 'Events come twice',
    explanation: 'Every event is sent a second time, until this is taken back.',
    strike: (gateway) => gateway.disturb({ kind: 'duplicate' }),
  },
  'events-late': {
    name: 'Events come late',
    explanation: 'Every event comes 2 seconds late, until this is taken back.',
    strike: (gateway) => gateway.disturb({ kind: 'late', milliseconds: 2_000 }),
  },
  'no-heartbeats': {
    name: 'Leave heartbeats unanswered',
    explanation: 'The bot must take the connection for dead, and connect anew.',
    strike: (gateway) => {
      gateway.ignoreHeartbeats = true;
      return () => {
        gateway.ignoreHeartbeats = false;
      };
    },
  },
};

export const faultTargets: readonly (FaultTarget & { readonly match: FaultMatch })[] = [
  {
    id: 'callback',
    name: 'First answers to interactions',
    match: { method: 'POST', route: '/interactions/:interactionId/:token/callback' },
  },
  {
    id: 'follow-up',
    name: 'Follow-ups to interactions',
    match: { method: 'POST', route: '/webhooks/:applicationId/:token' },
  },
  {
    id: 'answer-edit',
    name: 'Changes of answers',
    match: { method: 'PATCH', route: '/webhooks/:applicationId/:token/messages/:messageId' },
  },
  {
    id: 'message',
    name: 'Messages of the bot’s own accord',
    match: { method: 'POST', route: '/channels/:channelId/messages' },
  },
  {
    id: 'pin',
    name: 'Pinning a message',
    match: { method: 'PUT', route: '/channels/:channelId/messages/pins/:messageId' },
  },
  { id: 'all', name: 'Every call', match: {} },
];

function once(strike: () => void): undefined {
  strike();
  return undefined;
}
