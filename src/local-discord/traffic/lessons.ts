// What a developer can learn from a line of traffic: a sentence for the exchanges that a bot of this kind meets.

/** Gateway opcodes by number ("Opcodes and Status Codes: Gateway Opcodes"). */
export const opcodeNames: Readonly<Record<number, string>> = {
  0: 'Dispatch',
  1: 'Heartbeat',
  2: 'Identify',
  3: 'Presence Update',
  4: 'Voice State Update',
  6: 'Resume',
  7: 'Reconnect',
  8: 'Request Guild Members',
  9: 'Invalid Session',
  10: 'Hello',
  11: 'Heartbeat ACK',
};

/** By the name of an event or opcode. */
export const gatewayLessons: Readonly<Record<string, string>> = {
  Hello: 'Discord greets first and says how often it wants a heartbeat.',
  Identify: 'A new session: the token, and the intents, which say what the bot wants to hear of.',
  Heartbeat: 'A sign of life, with the number of the last event that was heard.',
  'Heartbeat ACK':
    'Where it does not come, the bot must take the connection for dead and reconnect.',
  Resume: 'After a cut: the bot asks for everything since the last event that it heard.',
  RESUMED: 'Everything that was missed has been repeated, in order.',
  Reconnect: 'Discord wants the bot to connect anew and to resume.',
  'Invalid Session': 'The session is gone; only where it says true may the bot try to resume.',
  READY: 'The session stands: who the bot is, and how to resume.',
  GUILD_CREATE: 'A guild in full: its channels, roles and threads. Without it discord.js waits.',
  INTERACTION_CREATE:
    'Somebody used a command, a button, a menu or a form. Its first answer must come within 3 seconds.',
  MESSAGE_CREATE: 'A message; its content is empty without the Message Content intent.',
  THREAD_CREATE: 'A thread or forum post; its first message may come later.',
  CHANNEL_PINS_UPDATE: 'Something was pinned or unpinned; it does not say which message.',
};

/** By method and route. */
export const restLessons: Readonly<Record<string, string>> = {
  'GET /gateway/bot': 'Where the gateway is, and how many sessions may be started today.',
  'PUT /applications/:applicationId/commands':
    'Replaces all global commands at once; it is compared by name and type.',
  'PUT /applications/:applicationId/guilds/:guildId/commands':
    'Replaces all commands of one guild at once.',
  'POST /interactions/:interactionId/:token/callback':
    'The first answer to an interaction: type 4 a message, 5 “thinking”, 6 and 7 a button’s, 8 choices, 9 a form.',
  'POST /webhooks/:applicationId/:token':
    'A follow-up to an interaction, for 15 minutes; flag 64 makes it visible to one person only.',
  'PATCH /webhooks/:applicationId/:token/messages/:messageId':
    'Changes the answer to an interaction; @original is the first one.',
  'POST /channels/:channelId/messages': 'A message of the bot’s own accord; needs Send Messages.',
  'PUT /channels/:channelId/messages/pins/:messageId':
    'Pins a message; needs Pin Messages, and there is room for 250 in a channel.',
};
