// Every limit that the local Discord enforces, each with the title of Discord's page that states it.

interface Limit {
  readonly min: number;
  readonly max: number;
  /** Title of the page and its section in Discord's documentation. */
  readonly source: string;
}

/** Lengths are counted in UTF-16 units: where Discord counts fewer, the stand-in is the stricter. */
export const limits = {
  messageContent: { min: 0, max: 2000, source: 'Message Resource: Create Message' },
  messageEmbeds: { min: 0, max: 10, source: 'Message Resource: Create Message' },
  embedsTotal: { min: 0, max: 6000, source: 'Message Resource: Embed Limits' },
  embedTitle: { min: 0, max: 256, source: 'Message Resource: Embed Limits' },
  embedDescription: { min: 0, max: 4096, source: 'Message Resource: Embed Limits' },
  embedFields: { min: 0, max: 25, source: 'Message Resource: Embed Limits' },
  embedFieldName: { min: 1, max: 256, source: 'Message Resource: Embed Limits' },
  embedFieldValue: { min: 1, max: 1024, source: 'Message Resource: Embed Limits' },
  embedFooter: { min: 0, max: 2048, source: 'Message Resource: Embed Limits' },
  embedAuthor: { min: 0, max: 256, source: 'Message Resource: Embed Limits' },
  pinsInAChannel: { min: 0, max: 250, source: 'Message Resource: Pin Message' },
  pinsOnAPage: { min: 1, max: 50, source: 'Message Resource: Get Channel Pins' },
  messagesOnAPage: { min: 1, max: 100, source: 'Message Resource: Get Channel Messages' },
  allowedMentionIds: { min: 0, max: 100, source: 'Message Resource: Allowed Mentions Object' },
  nonce: { min: 0, max: 25, source: 'Message Resource: Create Message' },

  topLevelRows: {
    min: 0,
    max: 5,
    source: 'Component Reference: Legacy Message Component Behavior',
  },
  componentsTotal: { min: 0, max: 40, source: 'Component Reference: What is a Component' },
  componentsText: { min: 0, max: 4000, source: 'Component Reference: Text Display' },
  textDisplay: { min: 1, max: 4000, source: 'Component Reference: Text Display' },
  rowButtons: { min: 1, max: 5, source: 'Component Reference: Action Row' },
  sectionTexts: { min: 1, max: 3, source: 'Component Reference: Section' },
  containerChildren: { min: 1, max: 40, source: 'Component Reference: Container' },
  galleryItems: { min: 1, max: 10, source: 'Component Reference: Media Gallery' },
  mediaDescription: { min: 0, max: 1024, source: 'Component Reference: Thumbnail' },
  customId: { min: 1, max: 100, source: 'Component Reference: Custom ID' },
  buttonLabel: { min: 0, max: 80, source: 'Component Reference: Button' },
  buttonUrl: { min: 1, max: 512, source: 'Component Reference: Button' },
  selectOptions: { min: 1, max: 25, source: 'Component Reference: String Select' },
  selectOptionLabel: { min: 1, max: 100, source: 'Component Reference: String Select' },
  selectOptionValue: { min: 1, max: 100, source: 'Component Reference: String Select' },
  selectOptionDescription: { min: 0, max: 100, source: 'Component Reference: String Select' },
  selectPlaceholder: { min: 0, max: 150, source: 'Component Reference: String Select' },
  selectMinValues: { min: 0, max: 25, source: 'Component Reference: String Select' },
  selectMaxValues: { min: 1, max: 25, source: 'Component Reference: String Select' },

  modalTitle: { min: 1, max: 45, source: 'Receiving and Responding to Interactions: Modal' },
  modalComponents: { min: 1, max: 5, source: 'Receiving and Responding to Interactions: Modal' },
  labelText: { min: 1, max: 45, source: 'Component Reference: Label' },
  labelDescription: { min: 0, max: 100, source: 'Component Reference: Label' },
  inputLabel: { min: 1, max: 45, source: 'Component Reference: Text Input' },
  inputPlaceholder: { min: 0, max: 100, source: 'Component Reference: Text Input' },
  inputValue: { min: 0, max: 4000, source: 'Component Reference: Text Input' },
  choices: { min: 0, max: 25, source: 'Receiving and Responding to Interactions: Autocomplete' },
  choiceName: { min: 1, max: 100, source: 'Application Commands: Option Choice Structure' },
  choiceValue: { min: 1, max: 100, source: 'Application Commands: Option Choice Structure' },

  commandName: { min: 1, max: 32, source: 'Application Commands: Naming' },
  commandDescription: { min: 1, max: 100, source: 'Application Commands: Command Structure' },
  commandOptions: { min: 0, max: 25, source: 'Application Commands: Command Structure' },
  commandTotal: { min: 0, max: 8000, source: 'Application Commands: Slash Commands' },
  chatCommands: { min: 0, max: 100, source: 'Application Commands: Registering a Command' },
  userCommands: { min: 0, max: 15, source: 'Application Commands: Registering a Command' },
  messageCommands: { min: 0, max: 15, source: 'Application Commands: Registering a Command' },

  threadName: { min: 1, max: 100, source: 'Channels Resource: Start Thread from Message' },
  appliedTags: { min: 0, max: 5, source: 'Channels Resource: Modify Channel, Thread' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Bytes, from "API Reference: Uploading Files" and Discord's answer to larger requests. */
export const byteLimits = { file: 10 * 1024 * 1024, request: 25 * 1024 * 1024 } as const;

/** Milliseconds, from "Receiving and Responding to Interactions: Responding to an Interaction". */
export const lifetimes = { firstAnswer: 3_000, token: 15 * 60_000 } as const;
