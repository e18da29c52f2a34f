import { RETENTION_MS } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { OutboxEntry } from '../../../packages/sdk/src/outbox/outbox.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { drawCommands, type Command } from './commands.ts';
import { Device, type Patch, type Tab } from './device.ts';
import { capturedOf, idAt, type EventText } from './events.ts';
import { Oracle } from './oracle.ts';
import { World } from './world.ts';

/** One event as the world knows it, whatever the device believes. */
export interface Case {
  event: EventText;
  digest: string;
  /** As they must lie on the disk. */
  bytes: Uint8Array;
  /** In the order of what happened. */
  begunAt: number;
  /** By the world's time, in milliseconds. */
  capturedAt: number;
  /** Its person was told that it is saved; by the world's time, and in the order of what happened. */
  saved: { time: number; step: number } | undefined;
  /** Somebody asked for it to go, or put another in its place: from then on its absence is no loss. */
  letGo: boolean;
  /** The browser threw it away. */
  evicted: boolean;
  /** The disk changed it, or something that it depends on. */
  damaged: boolean;
}

export interface Outcome {
  seed: number;
  saved: number;
  effects: number;
  /** Ids that were saved and are nowhere; words that had two effects. */
  lost: string[];
  doubled: string[];
  /** The first broken promise: which, and in which words. */
  broken: { invariant: string; what: string } | undefined;
  commands: Command[];
}

const QUARTER_HOUR = 900_000;
const STEP = 60_000;

/** Runs one history, all of it decided by its seed, against the real core or one with a bug. */
export async function runHistory(
  seed: number,
  { patch = {}, commands }: { patch?: Patch; commands?: Command[] } = {},
): Promise<Outcome> {
  const chance = chanceOf(seed);
  const history = new History(chance.fork('world'), patch);
  const all = commands ?? drawCommands(chance.fork('commands'));
  try {
    history.device.open();
    await history.world.pass(10);
    for (const command of all) {
      await history.run(command);
      if (history.oracle.broken) break;
    }
    if (!history.oracle.broken) await history.heal();
  } catch (error) {
    history.oracle.breaks('P9', `something threw: ${String(error)}`);
  }
  const { oracle, cases, device } = history;
  return {
    seed,
    saved: cases.filter((one) => one.saved).length,
    effects: device.venue.effects.length,
    lost: oracle.lost,
    doubled: oracle.doubled,
    broken: oracle.broken,
    commands: all,
  };
}

export class History {
  readonly world: World;
  readonly device: Device;
  readonly oracle: Oracle;
  readonly cases: Case[] = [];
  readonly #goneSubjects = new Set<string>();
  readonly #damagedRows = new Set<string>();
  #count = 0;
  #step = 0;

  constructor(chance: Chance, patch: Patch) {
    this.world = new World(chance);
    this.device = new Device(this.world, patch);
    this.oracle = new Oracle(this.device, this.cases, () => (this.#step += 1));
  }

  async run(command: Command): Promise<void> {
    this.#do(command);
    await this.world.pass(command.ms);
    this.oracle.look();
  }

  /** All that is broken is mended, and one page is open and looked at: now everything has to arrive. */
  async heal(): Promise<void> {
    const { device, world, oracle } = this;
    device.net.kind = 'good';
    Object.assign(device.venue, { up: true, busy: undefined, crash: undefined });
    device.disk.faults.length = 0;
    device.disk.room = Infinity;
    device.disk.poke();
    const tab = device.tabs.find(({ life }) => !life.held) ?? device.open();
    if (!tab.isVisible) {
      tab.isVisible = true;
      tab.wakeUp();
    }
    let until = world.time + QUARTER_HOUR;
    for (let minute = 0; world.time < until && !oracle.broken; minute++) {
      await world.pass(STEP);
      // What was under way may still bring word that the venue wants patience.
      if (minute < 4) {
        const patience = Math.max(tab.patientUntil - world.time, this.#patienceOfRows(), 0);
        until = Math.max(until, world.time + patience + QUARTER_HOUR);
      }
      if (this.#isDone()) break;
    }
    oracle.look();
    oracle.atTheEnd(this.#isDone());
  }

  #do(command: Command): void {
    const { device } = this;
    const tab = 'tab' in command ? pickOf(device.tabs, command.tab) : device.tabs[0];
    switch (command.do) {
      case 'open':
        if (device.tabs.length < 4) device.open();
        return;
      case 'clock':
        this.oracle.clockMoved(command.by);
        device.wallOff += command.by;
        return;
      case 'suspend':
        return this.#suspend(command.for);
      case 'net':
        device.net.kind = command.kind;
        return;
      case 'venue':
        device.venue.up = command.up;
        return;
      case 'busy':
        device.venue.busy = command;
        return;
      case 'calm':
        device.venue.busy = undefined;
        return;
      case 'crash':
        device.venue.crash = command.at;
        return;
      case 'store':
        for (let times = command.times; times > 0; times--) device.disk.faults.push(command.fault);
        return;
      case 'room':
        device.disk.room = command.entries;
        return;
      case 'corrupt':
        return this.#corrupt(command);
      case 'locks':
        device.hasLocks = command.are === 'there';
        return;
      case 'one_world':
        device.locks.giveToAll = !device.locks.giveToAll;
        return;
      case 'steal':
        return device.locks.steal();
      case 'power':
        return device.cutPower();
      case 'evict':
        for (const one of this.cases) if (one.saved) one.evicted = true;
        this.oracle.evicted();
        return device.disk.evict();
      case 'online':
        for (const one of device.tabs) if (!one.life.held) one.wakeUp();
        return;
      case 'wait':
        return;
      default:
        if (!tab) return void device.open();
        if (tab.life.held && command.do !== 'thaw' && command.do !== 'kill') return;
        return this.#inTab(tab, command);
    }
  }

  #inTab(tab: Tab, command: Command): void {
    const { device } = this;
    const { outbox } = tab.parts;
    switch (command.do) {
      case 'submit': {
        const { parts, urgent, poison } = command;
        return this.#submit(tab, parts, poison, urgent ? 'urgent' : 'normal');
      }
      case 'message':
        return this.#message(tab, pickOf(this.#reports(), command.issue));
      case 'correct': {
        const refused = [...device.disk.rows.entries.values()].filter(
          (row) => row.state === 'rejected' && row.id === row.subject,
        );
        const row = pickOf(refused, command.issue);
        const old = row && this.cases.find(({ event }) => event.id === row.id);
        return old && this.#submit(tab, 0, false, 'normal', old);
      }
      case 'delete':
      case 'withdraw':
        return this.#forget(tab, pickOf(this.#reports(), command.issue), command.do === 'delete');
      case 'kill':
        return device.kill(tab);
      case 'freeze':
        return device.freeze(tab);
      case 'thaw':
        return device.thaw(device.tabs.find(({ life }) => life.held) ?? tab);
      case 'hide':
        tab.isVisible = false;
        return;
      case 'show':
        tab.isVisible = true;
        return tab.wakeUp();
      case 'ask':
        return quietly(tab.loop.now());
      case 'reset':
        this.oracle.personLeft();
        return quietly(outbox.letGo());
      case 'list':
        return quietly(outbox.all());
      case 'expire':
        return quietly(outbox.expire(RETENTION_MS));
      default:
    }
  }

  #submit(tab: Tab, partCount: number, poison: boolean, lane: 'urgent' | 'normal', replaces?: Case): void {
    const id = idAt(this.device.wall(), (this.#count += 1));
    const bytes = 2;
    const parts = Array.from({ length: partCount }, (_, at) => ({
      sha256: `${id}.${at}`,
      bytes,
      shows: (this.#count * 7 + at) % 251,
    }));
    const secret = `secret-${this.#count}`;
    const event: EventText = {
      canary: `words-${this.#count}`,
      id,
      parts,
      poison,
      secret,
      sequence: '000001',
      subject: id,
    };
    const captured = capturedOf(event, lane, this.device.wall());
    if (replaces) this.#isLetGo(replaces.event.id);
    this.#add(tab, event, { ...captured, ...(replaces && { replaces: replaces.event.id }) });
  }

  #message(tab: Tab, about: Case | undefined): void {
    if (!about) return;
    const { id: subject, secret } = about.event;
    const { outbox } = tab.parts;
    const begunAt = (this.#step += 1);
    const count = (this.#count += 1);
    const now = this.device.wall();
    quietly(
      outbox.nextSequence(subject).then((number) => {
        if (!number) return;
        const event: EventText = {
          canary: `words-${count}`,
          id: idAt(now, count),
          parts: [],
          poison: false,
          secret,
          sequence: `${number}`.padStart(6, '0'),
          subject,
        };
        this.#add(tab, event, capturedOf(event, 'normal', now), begunAt);
      }),
    );
  }

  #add(
    tab: Tab,
    event: EventText,
    captured: ReturnType<typeof capturedOf> & { replaces?: string },
    begunAt = (this.#step += 1),
  ): void {
    const { id, digest } = captured.entry;
    const bytes = this.device.lock(captured.entry.bytes, `entries ${id} ${digest}`);
    const one: Case = {
      event,
      digest,
      bytes,
      begunAt,
      capturedAt: this.world.time,
      saved: undefined,
      letGo: this.#goneSubjects.has(event.subject),
      evicted: false,
      damaged: false,
    };
    this.cases.push(one);
    quietly(
      tab.parts.outbox.add(captured).then(() => {
        one.saved = { time: this.world.time, step: (this.#step += 1) };
        tab.loop.wake();
      }),
    );
  }

  #forget(tab: Tab, about: Case | undefined, always: boolean): void {
    if (!about) return;
    const { id } = about.event;
    // From the moment it is asked for, it may be gone; whether it must be, its end says.
    this.#isLetGo(id);
    quietly(
      tab.parts.outbox.forget(id, always ? 'always' : 'unsent').then((end) => {
        this.oracle.forgotten(id, end);
        tab.loop.wake();
      }),
    );
  }

  #isLetGo(subject: string): void {
    this.#goneSubjects.add(subject);
    for (const one of this.cases) if (one.event.subject === subject) one.letGo = true;
  }

  #reports(): Case[] {
    return this.cases.filter(({ event, saved }) => saved && event.id === event.subject);
  }

  #corrupt({ photos, how, row, other }: Command & { do: 'corrupt' }): void {
    const ids = this.device.disk.damage(photos ? 'parts' : 'entries', how, row, other);
    for (const id of ids) this.#damagedRows.add(id);
    for (const one of this.cases) if (ids.includes(one.event.id)) one.damaged = true;
    this.oracle.damaged(ids);
  }

  #suspend(ms: number): void {
    const { device, world } = this;
    for (const tab of device.tabs) device.freeze(tab);
    world.time += ms;
    for (const tab of device.tabs) device.thaw(tab);
  }

  #patienceOfRows(): number {
    const now = this.device.wall();
    return Math.max(
      0,
      ...[...this.device.disk.rows.entries.values()].map(({ nextAt }) =>
        Math.min(nextAt - now, QUARTER_HOUR),
      ),
    );
  }

  /** Nothing is left that could still go out. */
  #isDone(): boolean {
    const { rows } = this.device.disk;
    const isStuck = (id: string) =>
      rows.entries.has(id) && (rows.entries.get(id)?.state === 'rejected' || this.#damagedRows.has(id));
    const isOver = ({ subject, id, sequence }: OutboxEntry) =>
      isStuck(id) || isStuck(subject) || this.oracle.isBehindDamage(subject, sequence);
    return (
      [...rows.entries.values()].every(isOver) &&
      [...rows.parts.values()].every(
        ({ id, subject }) => this.#damagedRows.has(id) || rows.entries.has(subject),
      ) &&
      ![...rows.meta.keys()].some((id) => id.startsWith('erase:'))
    );
  }
}

function pickOf<T>(from: readonly T[], where: number): T | undefined {
  return from[Math.floor(where * from.length)];
}

/** A person sees an error and may try again; the world goes on. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
