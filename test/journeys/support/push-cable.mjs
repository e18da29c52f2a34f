// For `node --import`: the way of this process to the hosts of a push service ends at the one of a test. What comes
// before stays as it is: which addresses may be asked, and that a connection is safe.
import dns from 'node:dns/promises';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const hosts = process.env.PUSH_HOSTS.split(',');
/** Where such a host might be: an address that may be asked. Nobody connects to it. */
const SOMEWHERE = { address: '8.8.8.8', family: 4 };
const HERE = { host: '127.0.0.1', port: Number(process.env.PUSH_PORT), lookup: undefined };

const lookup = dns.lookup.bind(dns);
dns.lookup = (host, options) =>
  hosts.includes(host) && options?.all ? Promise.resolve([SOMEWHERE]) : lookup(host, options);
syncBuiltinESMExports();

const agent = https.globalAgent;
const connect = agent.createConnection.bind(agent);
agent.createConnection = (options, done) =>
  connect(hosts.includes(options.host) ? { ...options, ...HERE } : options, done);
