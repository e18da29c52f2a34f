import { relative } from 'node:path';

/** A reporter of `node --test`: writes nothing but the counts of each file, as JSON. */
export default async function* countNode(events) {
  const files = {};
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // Helpers may make tests too: what counts is the file that was run. One that cannot even
    // load has none, and its failure is reported under its own name.
    const file = relative(process.cwd(), data.entryFile ?? data.file);
    files[file] ??= { passed: 0, failed: 0, skipped: 0 };
    count(files[file], type, data);
  }
  yield JSON.stringify(files);
}

function count(file, type, { details, skip, todo }) {
  if (details?.type === 'suite') {
    // A suite fails with its tests, but also by a hook alone although every test passed.
    if (type === 'test:fail' && file.failed === 0) file.failed += 1;
    return;
  }
  if (skip !== undefined || todo !== undefined) file.skipped += 1;
  else if (type === 'test:pass') file.passed += 1;
  else file.failed += 1;
}
