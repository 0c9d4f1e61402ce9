// The route table: everything of Discord's REST API that the local Discord serves.

import * as application from './application-routes.ts';
import * as channels from './channel-routes.ts';
import * as commands from './command-routes.ts';
import * as guilds from './guild-routes.ts';
import * as interactions from './interaction-routes.ts';
import * as messages from './message-routes.ts';
import type { Route } from './route.ts';

const reads = { needs: ['ReadMessageHistory'] } as const;
const sends = { needs: ['SendMessages'] } as const;
const pins = { needs: ['PinMessages', 'ReadMessageHistory'] } as const;
const startsThreads = { needs: ['CreatePublicThreads'] } as const;
const open = { open: true } as const;

export const routes: readonly Route[] = [
  ['GET', '/gateway', application.gateway, open],
  ['GET', '/gateway/bot', application.gatewayForBots],
  ['GET', '/users/@me', application.ownUser],
  ['GET', '/users/@me/guilds', guilds.guildPreviewList],
  ['POST', '/users/@me/channels', application.openDirect],
  ['GET', '/users/:userId', application.user],
  ['GET', '/oauth2/applications/@me', application.ownApplication],
  ['GET', '/applications/@me', application.ownApplication],
  ['PATCH', '/applications/@me', application.editApplication],

  ['GET', '/applications/:applicationId/commands', commands.listCommands],
  ['POST', '/applications/:applicationId/commands', commands.addCommand],
  ['PUT', '/applications/:applicationId/commands', commands.replaceCommands],
  ['GET', '/applications/:applicationId/commands/:commandId', commands.command],
  ['PATCH', '/applications/:applicationId/commands/:commandId', commands.changeCommand],
  ['DELETE', '/applications/:applicationId/commands/:commandId', commands.removeCommand],
  ['GET', '/applications/:applicationId/guilds/:guildId/commands', commands.listCommands],
  ['POST', '/applications/:applicationId/guilds/:guildId/commands', commands.addCommand],
  ['PUT', '/applications/:applicationId/guilds/:guildId/commands', commands.replaceCommands],
  ['GET', '/applications/:applicationId/guilds/:guildId/commands/:commandId', commands.command],
  [
    'PATCH',
    '/applications/:applicationId/guilds/:guildId/commands/:commandId',
    commands.changeCommand,
  ],
  [
    'DELETE',
    '/applications/:applicationId/guilds/:guildId/commands/:commandId',
    commands.removeCommand,
  ],

  ['GET', '/guilds/:guildId', guilds.guild],
  ['GET', '/guilds/:guildId/channels', guilds.guildChannels],
  ['GET', '/guilds/:guildId/threads/active', guilds.activeThreads],
  ['GET', '/guilds/:guildId/roles', guilds.guildRoles],
  ['GET', '/guilds/:guildId/roles/:roleId', guilds.guildRole],
  ['GET', '/guilds/:guildId/members', guilds.guildMembers],
  ['GET', '/guilds/:guildId/members/@me', guilds.ownMember],
  ['GET', '/guilds/:guildId/members/:userId', guilds.guildMember],

  ['GET', '/channels/:channelId', channels.channel],
  ['PATCH', '/channels/:channelId', channels.changeChannel],
  ['DELETE', '/channels/:channelId', channels.removeChannel],
  ['POST', '/channels/:channelId/typing', messages.typing, sends],
  ['POST', '/channels/:channelId/threads', channels.startThread, startsThreads],
  ['PUT', '/channels/:channelId/thread-members/@me', channels.joinThread],
  ['DELETE', '/channels/:channelId/thread-members/@me', channels.joinThread],

  ['GET', '/channels/:channelId/messages', messages.listMessages, reads],
  ['POST', '/channels/:channelId/messages', messages.sendMessage, sends],
  ['GET', '/channels/:channelId/messages/pins', messages.listPins, reads],
  ['PUT', '/channels/:channelId/messages/pins/:messageId', messages.pin, pins],
  ['DELETE', '/channels/:channelId/messages/pins/:messageId', messages.unpin, pins],
  // Discord still serves these older three, and older clients use them.
  ['GET', '/channels/:channelId/pins', messages.listPinnedMessages, reads],
  ['PUT', '/channels/:channelId/pins/:messageId', messages.pin, pins],
  ['DELETE', '/channels/:channelId/pins/:messageId', messages.unpin, pins],
  ['GET', '/channels/:channelId/messages/:messageId', messages.message, reads],
  ['PATCH', '/channels/:channelId/messages/:messageId', messages.changeMessage],
  ['DELETE', '/channels/:channelId/messages/:messageId', messages.removeMessage],
  [
    'POST',
    '/channels/:channelId/messages/:messageId/threads',
    channels.startThreadFromMessage,
    startsThreads,
  ],

  ['POST', '/interactions/:interactionId/:token/callback', interactions.callback, open],
  ['POST', '/webhooks/:applicationId/:token', interactions.createFollowUp, open],
  [
    'GET',
    '/webhooks/:applicationId/:token/messages/:messageId',
    interactions.followUpMessage,
    open,
  ],
  ['PATCH', '/webhooks/:applicationId/:token/messages/:messageId', interactions.editFollowUp, open],
  [
    'DELETE',
    '/webhooks/:applicationId/:token/messages/:messageId',
    interactions.deleteFollowUp,
    open,
  ],
];
