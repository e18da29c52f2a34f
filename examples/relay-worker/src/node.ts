import { createServer } from 'node:http';
import { nodeHost } from '@touchline/sdk/relay/node';
import { openRelay } from './relay.ts';

const relay = openRelay();
const port = Number(process.env['PORT'] ?? 4401);
const server = createServer(nodeHost(relay.fetch)).listen(port, '127.0.0.1', () => {
  console.log(`relay on http://127.0.0.1:${port}/touchline`);
});

process.once('SIGTERM', () => {
  void relay.close();
  server.close();
});
