// Says moments in the reader's own language and time zone.

/** The hour and minute of a message ("14:05"). */
export function shortTime(iso: string): string {
  return format(new Date(iso), { hour: '2-digit', minute: '2-digit' });
}

/** The moment of an exchange, to the millisecond ("14:05:09.123"). */
export function preciseTime(milliseconds: number): string {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const parts = { ...clock, fractionalSecondDigits: 3, hourCycle: 'h23' } as const;
  return format(new Date(milliseconds), parts);
}

/** A day as a divider in the message list ("Monday, 23 November 2026"). */
export function longDay(iso: string): string {
  return format(new Date(iso), { dateStyle: 'full' });
}

/** Date and time in full, for a tooltip. */
export function fullMoment(date: Date): string {
  return format(date, { dateStyle: 'full', timeStyle: 'short' });
}

/** How long ago, or how far ahead ("3 minutes ago"). */
export function relative(date: Date, now = Date.now()): string {
  const seconds = (date.getTime() - now) / 1000;
  const formatter = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const [unit, length] = units.find((one) => Math.abs(seconds) >= one[1]) ?? ['second', 1];
  return formatter.format(Math.round(seconds / length), unit);
}

/** A Discord timestamp `<t:seconds:style>` as Discord words it. */
export function styledTimestamp(seconds: number, style: string): string {
  const date = new Date(seconds * 1000);
  if (style === 'R') return relative(date);
  return format(date, styles[style] ?? styles.f);
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> & {
  readonly f: Intl.DateTimeFormatOptions;
} = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(undefined, options).format(date);
}
