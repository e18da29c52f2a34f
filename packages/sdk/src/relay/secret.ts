import { trackingHashOf } from '../model/digest.ts';
import type { IssueRecord } from './store.ts';

/**
 * Whether a secret opens an issue. Takes the same time for a wrong secret as for an unknown issue, so that
 * nobody learns which of the two it was.
 */
export async function opens(issue: IssueRecord | undefined, secret: string | undefined): Promise<boolean> {
  const given = await trackingHashOf(secret ?? '');
  const isSame = sameText(issue?.trackingHash ?? '-'.repeat(given.length), given);
  return isSame && issue !== undefined && secret !== undefined;
}

/** Compares in a time that depends on how long the texts are, and on nothing that stands in them. */
export function sameText(kept: string, given: string): boolean {
  let difference = kept.length ^ given.length;
  for (let at = 0; at < given.length; at++) difference |= kept.charCodeAt(at) ^ given.charCodeAt(at);
  return difference === 0;
}

/** The secret of `Authorization: Bearer …`. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer ([\w.~+/=-]{1,256})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}
