import { test } from 'node:test';
import { relayContract } from '../testing/relay-contract.ts';
import { memoryStore } from './memory-store.ts';

relayContract({
  it: (title, body) => test(`in memory, the relay ${title}`, body),
  store: async () => memoryStore(),
  done: (store) => store.close(),
});
