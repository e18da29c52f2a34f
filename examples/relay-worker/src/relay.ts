import { createRelay, memoryStore, type Relay } from '@touchline/sdk/relay';
import { memoryBackend } from '@touchline/sdk/backends/memory';

/** Forgets everything with the process: exchange the store and the backend for your own. */
export function openRelay(): Relay {
  return createRelay({
    store: memoryStore(),
    backends: [memoryBackend()],
    origins: ['https://tickets.example'],
  });
}
