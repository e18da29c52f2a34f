import type { StatusView } from '../model/status.ts';

/** Whether this is a view of ours, and not what somebody on the way answers. */
export function isView(value: unknown): value is StatusView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, status, timeline, allowed } = value as Partial<Record<keyof StatusView, unknown>>;
  return (
    typeof id === 'string' && typeof status === 'string' && Array.isArray(timeline) && Array.isArray(allowed)
  );
}
