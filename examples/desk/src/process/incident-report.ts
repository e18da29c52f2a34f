import { isSensitive } from '@touchline/sdk/model';

/** What is looked at when reports are compared. Instants are epoch ms. */
export interface ComparedReport {
  id: string;
  category: string;
  /** Where it is counted; see `placesOf`. */
  place: string;
  /** The report says where; without that it is near no other one. */
  isPlaced: boolean;
  capturedAt: number;
  receivedAt: number;
  /** The first words of it. */
  words: string;
  /** The incident it belongs to. */
  incident?: string;
  /** Somebody still waits for the venue. */
  isOpen: boolean;
}

/** What concerns one person alone, beside what is sensitive anyway. */
const ALONE: readonly string[] = ['digital.privacy', 'digital.account', 'staff.complaint'];

/** Whether a report is about one person alone, so that no group and no message to many may take it in. */
export function standsAlone(category: string): boolean {
  return isSensitive(category) || ALONE.includes(category);
}

/** Whether two texts say much the same: half the words of the shorter one are in the other. */
export function closeWords(a: string, b: string): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  const fewer = Math.min(one.size, other.size);
  if (fewer < 2) return false;
  return [...one].filter((word) => other.has(word)).length / fewer >= 0.5;
}

/** Words of three letters and more; where none are set apart by spaces, pairs of characters. */
function wordsIn(text: string): Set<string> {
  const lower = text.toLowerCase();
  const words = lower.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
        ? Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2))
        : [word],
    ),
  );
}
