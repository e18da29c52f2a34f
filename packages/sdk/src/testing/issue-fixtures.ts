import { DATA_SCHEMA, type TouchlineEvent } from '../model/entry.ts';
import type { Issue } from '../model/issue.ts';

/** 22 November 2026, 19:04:11.123 UTC: the final has not begun, gate C is slow. */
export const MATCH_EVENING = Date.UTC(2026, 10, 22, 19, 4, 11, 123);

/** The secret that opens `gateIssue`, and what a server may know of it. */
export const SECRET = 'kR3vE0p5yq7TtWb2LxZ8mA1cD4s';
export const SECRET_HASH = 'hj7evZGA-7dDZGtD3niqo5dikCTz2IJ3qtm9hx86-w0';

/** A ticket that will not scan at gate C: everything required, nothing else. */
export function gateIssue(changes: Partial<Issue> = {}): Issue {
  return {
    category: 'entry.scan_fail',
    kind: 'problem',
    stage: 'entry',
    location: { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-C' },
    fields: { partySize: 2 },
    reporter: { language: 'en' },
    attachments: [],
    channel: 'widget',
    consent: { version: '1' },
    trackingHash: SECRET_HASH,
    ...changes,
  };
}

/** The event that reports an issue. @param id  A UUID; the subject is the same. */
export function reported(id: string, issue: Issue = gateIssue()): TouchlineEvent {
  return {
    specversion: '1.0',
    id,
    source: 'urn:touchline:device:6fK2',
    type: 'touchline.issue.reported',
    dataschema: DATA_SCHEMA,
    subject: id,
    time: new Date(MATCH_EVENING).toISOString(),
    sequence: '000001',
    lane: 'normal',
    datacontenttype: 'application/json',
    data: issue,
  };
}
