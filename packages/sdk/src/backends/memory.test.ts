import { test } from 'node:test';
import { backendContract } from '../testing/backend-contract.ts';
import { memoryBackend } from './memory.ts';

backendContract({
  except: {
    stall: 'it answers at once',
    network: 'it runs in this process',
    answers: 'it publishes them',
    raw: 'it keeps reports as data',
    hostile: 'it keeps reports as data',
  },

  it: (title, body) => test(`the memory backend ${title}`, body),
  async open() {
    const backend = memoryBackend();
    return {
      backend,
      seen: async () =>
        [...backend.issues.values()].map(({ id, issue }) => ({
          id,
          description: issue.description,
          messages: backend.jobs.flatMap((job) =>
            job.type === 'message' && job.issueId === id ? job.message.text : [],
          ),
        })),
    };
  },
});
