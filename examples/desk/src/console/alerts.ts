import type { AlertKind } from './preferences.ts';

/** Two short tones, the second higher: heard over a crowd, and no alarm of the building. */
const TONES = [
  { hertz: 660, atS: 0 },
  { hertz: 880, atS: 0.22 },
] as const;
const TONE_S = 0.18;
const VIBRATION_MS = [200, 100, 200];

let audio: AudioContext | undefined;

/** Makes itself noticed by the ways that somebody chose. Silent where a browser or device cannot. */
export function alert(kinds: ReadonlySet<AlertKind>): void {
  if (kinds.has('vibration') && 'vibrate' in navigator) navigator.vibrate(VIBRATION_MS);
  if (kinds.has('sound')) sound();
}

function sound(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  // A browser plays nothing before the page was touched; whoever chose the sound has touched it.
  void audio.resume().catch(() => undefined);
  for (const { hertz, atS } of TONES) {
    const start = audio.currentTime + atS;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + TONE_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + TONE_S);
  }
}
