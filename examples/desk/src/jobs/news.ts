import { inTurns, type TurnOptions, type Turns } from './turns.ts';

const LOOK_MS = 5_000;
const AT_ONCE = 200;

/** Who still has to hear of something; what they heard is noted, so that nobody hears it twice. */
export interface News<One> {
  waiting: (atMost: number) => Promise<readonly One[]>;
  /** Tells one, and notes that they have heard. */
  tell: (one: One) => Promise<void>;
  /** Calls back when there is something new to tell. */
  onChange: (listener: () => void) => () => void;
}

/** Brings news to everybody who waits for them: at once, when there are more, and again to those it could not tell. */
export function tellAll<One>(
  { waiting, tell, onChange }: News<One>,
  { lookMs = LOOK_MS, onError = () => undefined }: TurnOptions,
): Turns {
  async function look(isOver: () => boolean): Promise<void> {
    for (;;) {
      let told = 0;
      for (const one of await waiting(AT_ONCE)) {
        if (isOver()) return;
        // Whatever is wrong with this one, it comes again; the next one is not to blame.
        await tell(one).then(() => (told += 1), onError);
      }
      if (told < AT_ONCE) return;
    }
  }

  const turns = inTurns(look, { lookMs, onError });
  const silence = onChange(() => void turns.look());
  void turns.look();
  return {
    look: turns.look,
    async stop() {
      silence();
      await turns.stop();
    },
  };
}
