/**
 * An error as it may be written down. Databases put what was to be stored, and with it the words of people, into
 * messages and fields of their errors; what kind it is and where it happened says enough.
 */
export function faultOf(error: unknown): { class: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { class: typeof error };
  const at = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    class: error.name,
    ...('code' in error && { code: String(error.code) }),
    ...(at && { at: at.slice(0, 8).map((line) => line.trim()) }),
  };
}
