// Where a command can be used, as Discord is told.

import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** In servers that installed the bot, and in direct messages with it. */
export const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** In servers that installed the bot. */
export const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
