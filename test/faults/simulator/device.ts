import { createOutbox } from '../../../packages/sdk/src/outbox/create-outbox.ts';
import type { Clock } from '../../../packages/sdk/src/outbox/clock.ts';
import type { Outbox } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Store } from '../../../packages/sdk/src/outbox/store.ts';
import { httpTransport } from '../../../packages/sdk/src/sync/deliver.ts';
import { doDuties } from '../../../packages/sdk/src/sync/duties.ts';
import { createCall, type Call } from '../../../packages/sdk/src/sync/relay-client.ts';
import type { Surroundings } from '../../../packages/sdk/src/sync/surroundings.ts';
import { startSyncLoop, type SyncLoop } from '../../../packages/sdk/src/sync/sync-loop.ts';
import type { Transport } from '../../../packages/sdk/src/sync/transport.ts';
import { Disk } from './disk.ts';
import { Locks } from './locks.ts';
import { Net } from './net.ts';
import { simulatedSafe, type SimulatedSafe } from './safe.ts';
import { Venue } from './venue.ts';
import type { Life, World } from './world.ts';

export const MATCH_DAY = Date.UTC(2026, 10, 22, 19, 4);

/** What a page is made of. A re-created bug puts something else in the place of one part. */
export interface Parts {
  store: Store;
  clock: Clock;
  outbox: Outbox;
  call: Call;
  transport: Transport;
  around: Surroundings;
}

/** One bug, as changes of parts. Left out means: as it is. */
export interface Patch {
  safe?: () => SimulatedSafe;
  store?: (store: Store, tab: Tab) => Store;
  clock?: (clock: Clock, tab: Tab) => Clock;
  outbox?: (outbox: Outbox, tab: Tab) => Outbox;
  call?: (call: Call, tab: Tab) => Call;
  transport?: (transport: Transport, tab: Tab) => Transport;
  around?: (around: Surroundings, tab: Tab) => Surroundings;
  /** Happens when a page opens. */
  opened?: (tab: Tab) => void;
}

/** One page of one browser, around the real core. */
export class Tab {
  readonly life: Life = { alive: true, held: undefined };
  readonly device: Device;
  readonly boot: string;
  readonly bornAt: number;
  readonly parts: Parts;
  readonly loop: SyncLoop;
  isVisible = true;
  /** The venue asked this page to send nothing before, by the world's time. */
  patientUntil = 0;
  wakeUp: () => void = () => undefined;
  fallAsleep: () => void = () => undefined;

  constructor(device: Device, patch: Patch) {
    const { world, net, disk, locks } = device;
    const { life } = this;
    this.device = device;
    this.bornAt = world.time;
    this.boot = `boot-${(device.boots += 1)}`;
    const around: Surroundings = {
      mono: () => world.time - this.bornAt,
      later: (ms, work) => world.after(ms, work, life),
      random: () => world.chance.next(),
      locks: () => (device.hasLocks ? locks.managerOf(life) : undefined),
      isVisible: () => this.isVisible,
      onWake: (hint, freeze) => {
        [this.wakeUp, this.fallAsleep] = [hint, freeze];
        return () => undefined;
      },
      askWorker: async () => undefined,
    };
    const clock: Clock = { now: () => device.wall(), mono: around.mono, boot: this.boot };
    const parts: Partial<Parts> = {};
    this.parts = parts as Parts;
    parts.around = patch.around?.(around, this) ?? around;
    parts.clock = patch.clock?.(clock, this) ?? clock;
    const store = disk.storeOf(life);
    parts.store = patch.store?.(store, this) ?? store;
    const outbox = createOutbox(parts.store, parts.clock, device.safe);
    parts.outbox = patch.outbox?.(outbox, this) ?? outbox;
    const call = createCall('https://venue.example/touchline', net.fetchOf(life), around);
    parts.call = patch.call?.(call, this) ?? call;
    const transport = httpTransport(parts.call);
    parts.transport = patch.transport?.(transport, this) ?? transport;
    this.loop = startSyncLoop({
      outbox: parts.outbox,
      transport: parts.transport,
      call: parts.call,
      probes: true,
      lock: 'outbox',
      now: parts.clock.now,
      changed: () => undefined,
      alarm: (what) => void device.alarms.push(what),
      around: parts.around,
      duties: doDuties,
    });
    patch.opened?.(this);
    this.loop.wake();
  }
}

/** One phone: a disk, a clock on the wall, and pages. */
export class Device {
  readonly world: World;
  readonly venue = new Venue();
  readonly net: Net;
  readonly disk: Disk;
  readonly locks: Locks;
  readonly alarms: string[] = [];
  readonly patch: Patch;
  readonly safe: SimulatedSafe;
  tabs: Tab[] = [];
  boots = 0;
  hasLocks = true;
  /** How far the clock on the wall is off. */
  wallOff = 0;

  constructor(world: World, patch: Patch = {}) {
    this.world = world;
    this.patch = patch;
    this.safe = patch.safe?.() ?? simulatedSafe;
    this.net = new Net(world, this.venue);
    this.disk = new Disk(world);
    this.locks = new Locks(world);
    this.net.onPatience = (life, ms) => {
      const tab = this.tabs.find((one) => one.life === life);
      if (tab) tab.patientUntil = world.time + ms;
    };
  }

  /** What words look like on this disk. */
  lock(bytes: Uint8Array<ArrayBuffer>, about: string): Uint8Array {
    return this.safe.lockNow(bytes, about);
  }

  wall(): number {
    return MATCH_DAY + this.world.time + this.wallOff;
  }

  open(): Tab {
    const tab = new Tab(this, this.patch);
    this.tabs.push(tab);
    return tab;
  }

  kill(tab: Tab): void {
    tab.life.alive = false;
    tab.life.held = undefined;
    this.tabs = this.tabs.filter((one) => one !== tab);
    this.locks.forget(tab.life);
    this.disk.poke();
  }

  freeze(tab: Tab): void {
    if (tab.life.held) return;
    tab.fallAsleep();
    tab.life.held = [];
  }

  thaw(tab: Tab): void {
    if (!tab.life.held) return;
    this.world.thaw(tab.life);
    this.locks.poke();
    this.disk.poke();
    if (tab.isVisible) tab.wakeUp();
  }

  cutPower(): void {
    for (const tab of this.tabs) this.kill(tab);
    this.disk.cutPower();
  }
}
