const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Instants and durations in the person's language and the venue's time zone. */
export interface Times {
  /** "20:41"; another day adds the weekday, more than six days away the date. Promises round up to the minute. */
  time(instant: number | string): string;
  /** "8 minutes", never less than one unit, rounded down. */
  duration(ms: number): string;
}

export function timesIn(language: string, timeZone: string | undefined, now: () => number): Times {
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...(timeZone && { timeZone }) }).format(at);
  return {
    time(instant) {
      const at = Math.ceil(new Date(instant).getTime() / MINUTE) * MINUTE;
      // One instant that nobody can read must not cost the whole screen.
      if (Number.isNaN(at)) return '';
      const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
      const away = Math.abs(at - now());
      const options: Intl.DateTimeFormatOptions =
        away > 6 * DAY
          ? { day: 'numeric', month: 'short' }
          : format(at, day) === format(now(), day)
            ? {}
            : { weekday: 'short' };
      return format(at, { ...options, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    },
    duration(ms) {
      const minutes = Math.max(1, Math.floor(ms / MINUTE));
      const [value, unit] =
        minutes < 120
          ? [minutes, 'minute']
          : minutes < 2880
            ? [minutes / 60, 'hour']
            : [minutes / 1440, 'day'];
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 0,
      }).format(Math.floor(value));
    },
  };
}

/** "30 seconds": until a screen that many people share is cleared. */
export const secondsIn = (language: string, ms: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
    Math.round(ms / 1000),
  );
