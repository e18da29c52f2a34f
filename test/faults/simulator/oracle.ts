import { KEEPSAKE_MS, RETENTION_MS } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Device } from './device.ts';
import type { Case } from './history.ts';
import type { Effect } from './venue.ts';

const MOST_BELIEVED_MS = 36 * 3_600_000;
const MINUTE = 60_000;
/** Requests of one page in one minute that no sane page makes without somebody asking. */
const STORM = 60;

/** Looks at the whole world after every step and says which promise does not hold. */
export class Oracle {
  broken: { invariant: string; what: string } | undefined;
  readonly lost: string[] = [];
  readonly doubled: string[] = [];
  readonly device: Device;
  readonly cases: readonly Case[];
  #left = false;
  #unsent = new Set<string>();
  #erased = new Set<string>();
  /** What moved clocks may add to the time that a device believes has passed. */
  #believable = 0;
  #effects = new Map<string, Effect>();
  #arrived = new Set<string>();
  #damaged = new Set<string>();
  /** Issues that were seen to say that they expired, and since when, by the clock of the device. */
  #toldExpired = new Map<string, number>();
  #requests: { at: number; life: object }[] = [];
  #step: () => number;

  constructor(device: Device, cases: readonly Case[], step: () => number) {
    this.device = device;
    this.cases = cases;
    this.#step = step;
    device.venue.onEffect = (effect) => this.#effect(effect);
    device.net.onRequest = ({ life, at, hasBody }) => {
      const tab = device.tabs.find((one) => one.life === life);
      if (hasBody && tab && at < tab.patientUntil) {
        this.breaks('I5', `a page sent ${tab.patientUntil - at} ms too early for what the venue had asked`);
      }
      this.#requests.push({ at, life });
      this.#requests = this.#requests.filter((one) => one.at > at - MINUTE);
      if (this.#requests.filter((one) => one.life === life).length > STORM) {
        this.breaks('I5', `a page made more than ${STORM} requests in a minute`);
      }
    };
  }

  breaks(invariant: string, what: string): void {
    this.broken ??= { invariant, what };
  }

  clockMoved(by: number): void {
    this.#believable += Math.min(Math.max(by, 0), MOST_BELIEVED_MS);
  }

  /** What cannot be read holds up what follows it about the same issue for three lives of pages. */
  isBehindDamage(subject: string, sequence: string): boolean {
    return this.cases.some(
      ({ event, damaged }) => damaged && event.subject === subject && event.sequence <= sequence,
    );
  }

  damaged(ids: readonly string[]): void {
    for (const id of ids) this.#damaged.add(id);
  }

  /** Everything on the device is gone, promises to erase included. */
  evicted(): void {
    this.#erased.clear();
  }

  /** Nobody is left who could correct what is refused, and so it goes. */
  personLeft(): void {
    this.#left = true;
  }

  forgotten(id: string, end: string): void {
    this.#step();
    if (end === 'duty' || (end === 'unsent' && this.device.disk.rows.meta.has(`erase:${id}`)))
      this.#erased.add(id);
    else if (end === 'unsent') {
      this.#unsent.add(id);
      if (this.#effects.has(id)) this.breaks('T11', 'what was called unsent is at the venue');
    }
  }

  /** Everything that must hold at any moment. */
  look(): void {
    const { disk, venue } = this.device;
    for (const one of this.cases) {
      const { id, subject } = one.event;
      const row = disk.rows.entries.get(id);
      if (row && !one.damaged && !isSame(row.bytes, one.bytes))
        this.breaks('I1', `${id} lies on the disk with other bytes`);
      if (row?.state === 'rejected' && !venue.refusals.has(id)) {
        this.breaks('T6', `${id} counts as refused, and the venue never said so`);
      }
      if (row || !one.saved || one.letGo || one.evicted || this.#arrived.has(one.event.canary)) continue;
      if (disk.rows.entries.get(subject)?.state === 'rejected') continue;
      if (this.#left && (venue.refusals.has(id) || venue.refusals.has(subject))) continue;
      if (this.#mayExpire(one) && this.#saysExpired(subject)) continue;
      this.lost.push(id);
      this.breaks('I1', `${id} was saved, and is neither on the disk nor at the venue`);
    }
    for (const { id, receipt } of disk.rows.issues.values()) {
      if (!receipt) continue;
      if (disk.rows.entries.has(id)) this.breaks('I2', `${id} has its receipt and still its words`);
      if (!venue.references.has(receipt.reference)) {
        this.breaks('I3', `${id} has a receipt that the venue did not give`);
      }
    }
    for (const { id, subject } of disk.rows.parts.values()) {
      if (!disk.rows.issues.has(subject)) this.breaks('I2', `photo ${id} outlived its issue`);
    }
    const [stray] = venue.strayParts;
    if (stray) this.breaks('P4', `a photo of ${stray} was sent before the words about it`);
    const [foreign] = venue.foreignParts;
    if (foreign) this.breaks('I1', `photo ${foreign} arrived with the picture of another report`);
    const [alarm] = this.device.alarms.filter((what) => what.includes('other content'));
    if (alarm) this.breaks('I3', alarm);
    this.#ledger();
  }

  /** What was captured is somewhere: the device's own counts say where. */
  #ledger(): void {
    const { rows } = this.device.disk;
    const kept = rows.meta.get('tally')?.value as { counts: Record<string, number> } | undefined;
    if (!kept) return;
    const { captured = 0, delivered = 0, deleted = 0, expired = 0, rejected = 0, evicted = 0 } = kept.counts;
    const states = [...rows.entries.values()].map(({ state }) => state);
    const pending = states.filter((state) => state !== 'rejected').length;
    if (captured !== delivered + deleted + expired + rejected + evicted + pending) {
      this.breaks('I6', `captured ${captured} is not ${JSON.stringify(kept.counts)} and ${pending} pending`);
    }
  }

  /** A quarter of an hour after everything was mended. */
  atTheEnd(isDone: boolean): void {
    const { venue, disk } = this.device;
    for (const one of this.cases) {
      if (!one.saved || one.letGo || one.evicted || one.damaged || this.#arrived.has(one.event.canary))
        continue;
      const row = disk.rows.entries.get(one.event.id);
      const report = disk.rows.entries.get(one.event.subject);
      if (this.isBehindDamage(one.event.subject, one.event.sequence)) continue;
      if (row && row.state !== 'rejected' && report?.state !== 'rejected') {
        this.breaks('P2', `${one.event.id} is ${row.state} a quarter of an hour after all was mended`);
      }
    }
    for (const one of this.cases) {
      const { event, saved, letGo, evicted } = one;
      if (!saved || letGo || evicted || !this.#effects.has(event.id)) continue;
      if (this.#mayExpire(one)) continue;
      // A venue that took it and refuses it a minute later gets no photos.
      if (disk.rows.entries.get(event.id)?.state === 'rejected') continue;
      for (const [at, { sha256, bytes }] of event.parts.entries()) {
        if (this.#damaged.has(`${event.id}/${at}`) || this.#damaged.has(event.id)) continue;
        const there = venue.issues.get(event.id)?.parts.get(sha256)?.offset ?? 0;
        if (there < bytes) this.breaks('I1', `photo ${sha256} never arrived`);
      }
    }
    if (!isDone) this.breaks('P2', 'photos or erasures wait a quarter of an hour after all was mended');
    for (const id of this.#erased) {
      const issue = venue.issues.get(id);
      if (issue && !issue.erased) this.breaks('T11', `${id} was erased here and not at the venue`);
    }
  }

  /** Whether a device may believe that it has been waiting for longer than anything is kept. */
  #mayExpire({ capturedAt, event }: Case): boolean {
    // What follows a report goes with it, however new it is.
    const report = this.cases.find((one) => one.event.id === event.subject && one.event.id !== event.id);
    if (report && this.#mayExpire(report)) return true;
    return this.device.world.time - capturedAt + this.#believable >= RETENTION_MS;
  }

  /** Whether a person can see that something about this issue waited too long; nobody can who has left. */
  #saysExpired(subject: string): boolean {
    const row = this.device.disk.rows.issues.get(subject);
    if (!row) return this.#left || this.#wasForgotten(subject);
    const says = row.ended?.how === 'expired' || (row.lost ?? []).some(({ how }) => how === 'expired');
    if (says) this.#toldExpired.set(subject, row.touchedAt);
    return says;
  }

  /** It said so for as long as anything is remembered, though a clock that was set ahead made that short. */
  #wasForgotten(subject: string): boolean {
    const since = this.#toldExpired.get(subject);
    return since !== undefined && this.device.wall() - since > KEEPSAKE_MS;
  }

  #effect(effect: Effect): void {
    const { id, canary, subject } = effect;
    const before = [...this.#effects.values()].find((one) => one.canary === canary);
    if (before) {
      this.doubled.push(canary);
      this.breaks('P3', `${canary} had two effects`);
    }
    this.#effects.set(id, effect);
    this.#arrived.add(canary);
    const one = this.cases.find(({ event }) => event.canary === canary);
    if (!one || (one.event.id === id && one.digest !== effect.digest))
      return this.breaks('I1', `${id} arrived with words that nobody wrote`);
    if (this.#unsent.has(subject)) this.breaks('T11', `${id} was sent after it was called deleted`);
    for (const other of this.cases) {
      const isEarlier = other.event.subject === subject && other.saved && other.saved.step < one.begunAt;
      if (!isEarlier || this.#effects.has(other.event.id) || other.evicted || other.damaged) continue;
      if (this.device.venue.refusals.has(other.event.id)) continue;
      // What waited too long has gone, and says so.
      if (this.#mayExpire(other) && !this.device.disk.rows.entries.has(other.event.id)) continue;
      this.breaks('I4', `${id} arrived before ${other.event.id}, which its person wrote first`);
    }
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
