// The state of the bot's shards, in words that a host understands.

import { type Client, Status } from 'discord.js';

export interface ShardState {
  readonly id: number;
  readonly state: 'ready' | 'connecting' | 'disconnected';
  /** Milliseconds between a heartbeat and its acknowledgement; null before the first. */
  readonly pingMs: number | null;
}

/** The shards that this client runs. */
export function shardStates(client: Client): readonly ShardState[] {
  return client.ws.shards.map(({ id, status, ping }) => ({
    id,
    state: stateOf(status),
    pingMs: ping >= 0 ? Math.round(ping) : null,
  }));
}

function stateOf(status: Status): ShardState['state'] {
  if (status === Status.Ready) return 'ready';
  return status === Status.Disconnected ? 'disconnected' : 'connecting';
}
