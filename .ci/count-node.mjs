import { relative } from 'node:path';

/** A reporter of `node --test`: writes nothing but the counts of each file, as JSON. */
export default async function* countNode(events) {
  const files = {};
  for await (const { type, data } of events) {
    if (data?.file === undefined) continue;
    const file = relative(process.cwd(), data.file);
    // A file that cannot even load fails and has no summary. It counts as one failed test.
    if (type === 'test:fail') files[file] ??= { passed: 0, failed: 1, skipped: 0 };
    if (type === 'test:summary') files[file] = countsOf(data);
  }
  yield JSON.stringify(files);
}

function countsOf({ success, counts }) {
  const failed = counts.failed + counts.cancelled;
  return {
    passed: counts.passed,
    // A hook at the end can fail although every test passed.
    failed: failed === 0 && !success ? 1 : failed,
    skipped: counts.skipped + counts.todo,
  };
}
