// Reads a message as a person or Discord's own limits would: its texts, its buttons, its components.

export interface ShownButton {
  readonly label: string;
  readonly customId: string;
  readonly disabled: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** Every component of a message, nested ones included. */
export function allComponents(components: unknown): Node[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((each: Node) => [each, ...allComponents(each.components)]);
}

export function textsOf(message: { readonly components?: unknown }): string[] {
  return allComponents(message.components).flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [],
  );
}

/** As a person reads it: a no-break space looks like any other. */
export function textOf(message: { readonly components?: unknown }): string {
  return textsOf(message).join('\n').replaceAll('\u00a0', ' ');
}

export function buttonsOf(message: { readonly components?: unknown }): ShownButton[] {
  return allComponents(message.components)
    .filter(({ type }) => type === 2)
    .map((each) => ({
      label: String(each.label),
      customId: String(each.custom_id),
      disabled: each.disabled === true,
    }));
}

export function labelsOf(message: { readonly components?: unknown }): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

export function buttonCalled(
  message: { readonly components?: unknown },
  label: string,
): ShownButton {
  const button = buttonsOf(message).find((each) => each.label.startsWith(label));
  if (!button) throw new Error(`No button “${label}”, only: ${labelsOf(message).join(', ')}`);
  return button;
}
