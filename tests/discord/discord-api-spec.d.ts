// The package ships its Zod schemas without types; these are the ones that the tests beside this file use.

declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';

  export const ApplicationCommandUpdateRequestSchema: ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: ZodType;
  export const IncomingWebhookInteractionRequestSchema: ZodType;
}
