// Shows that the venue has answered when no page of the shop is open, and sends what still waits on this device.
importScripts('/touchline/service-worker.js');

registerTouchlineWorker({ endpoint: '/touchline', venue: 'north-arena', trackUrl: '/track' });
