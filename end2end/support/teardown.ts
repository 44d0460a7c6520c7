// Runs after all tests: removes the shared servers' data.

import { rmSync } from "node:fs";

export default function teardown(): void {
  if (process.env.GUILDHALL_TEST_FOLDER) rmSync(process.env.GUILDHALL_TEST_FOLDER, { recursive: true, force: true });
}
