import type { Issue, Location } from '../model/issue.ts';

/** What the reporter typed, unchecked. Everything else is stamped at capture. */
export interface IssueDraft {
  /** `entry.scan_fail` */
  category: string;
  location?: Location;
  fields?: Issue['fields'];
  description?: string;
  kind?: Issue['kind'];
  stage?: Issue['stage'];
  reporter?: Issue['reporter'];
  mood?: Issue['mood'];
  channel?: Issue['channel'];
  consent?: Partial<Issue['consent']>;
  /** The id of a refused report that this one corrects. */
  supersedes?: string;
  /** The id of the known issue that this person has too; nothing else has to be answered then. */
  joins?: string;
  test?: boolean;
  /**
   * Somebody may look at this device: the report is in no list and no count of it, and the page hears nothing. It is
   * reached by its link, by `watch`, and after `list`.
   */
  unlisted?: boolean;
  /** Made small and freed of hidden data (places, times, names) before they are kept; at most 8. */
  photos?: Blob[];
  /**
   * Places in `photos` where the codes of tickets stay readable. Otherwise they are painted over: whoever has the
   * picture has the seat, so ask with a warning.
   */
  uncovered?: number[];
  /** Numbers of `maskNumbers` that are no card and no ticket, as typed: these stay. */
  unmasked?: string[];
}

/** What the page knows about every report it sends. */
export interface CaptureDefaults {
  venue: string;
  event?: string;
  channel: Issue['channel'];
  test?: boolean;
  /** How this venue writes ticket numbers, see `maskNumbers`. */
  tickets?: readonly string[] | undefined;
}
