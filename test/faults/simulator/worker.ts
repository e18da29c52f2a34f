import { parentPort, workerData } from 'node:worker_threads';
import { runBatch } from './batch.ts';

const { from, count } = workerData as { from: number; count: number };
parentPort?.postMessage(await runBatch(from, count));
