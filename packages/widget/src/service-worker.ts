// For a service worker without a bundler: `importScripts('/touchline/service-worker.js')` puts the function beside it.
import { registerTouchlineWorker } from '@touchline/sdk/service-worker';

Object.assign(globalThis, { registerTouchlineWorker });
