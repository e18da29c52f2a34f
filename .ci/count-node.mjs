/** A reporter of `node --test`: writes nothing but the final counts, as JSON. */
export default async function* countNode(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    // Each file has a summary of its own; the one without a file is for all of them.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    counts.passed = data.counts.passed;
    counts.failed = data.counts.failed + data.counts.cancelled;
    counts.skipped = data.counts.skipped + data.counts.todo;
  }
  yield JSON.stringify(counts);
}
