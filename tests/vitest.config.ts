import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** For .ci/run, which names the file and prints how many passed and failed. */
const counts = process.env.TEST_COUNTS;
const COUNTS: [string, Record<string, unknown>][] =
  counts === undefined ? [] : [["json", { outputFile: counts }]];

// Two projects: what tests the sources (`npm test`), and what tests the package that they make, built, packed and installed once
// (`npm run test:package`).
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          testTimeout: 30_000,
          // They share what is compiled, which processes of their own would not.
          pool: "threads",
          globalSetup: "tests/kernel.ts",
          include: ["tests/{unit,property,golden,architecture}/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["tests/{package,types,docs}/**/*.test.ts"],
          globalSetup: ["tests/kernel.ts", "tests/package/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    exclude: configDefaults.exclude,
    // By default one processor is left idle, which of two is half.
    maxWorkers: "100%",
    // What is tested has no state of its own; loading it once for each worker saves two thirds of the time.
    isolate: false,
    reporters: ["default", ...COUNTS],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // What runs only in a process of its own, is data, or is not JavaScript when it runs.
      exclude: ["src/build/**", "src/cli/main.ts", "src/plans/**", "src/kernel/{assembly/**,code.ts}"],
      reporter: ["text-summary", "html"],
      thresholds: { statements: 88, branches: 82, functions: 92, lines: 90 },
    },
  },
});
