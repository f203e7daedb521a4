import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    // A worker a core: of two cores the default leaves one idle.
    maxWorkers: "100%",
    // The generator is loaded once a worker, not once a file. No test changes anything that another one reads.
    isolate: false,
    // What tests emit is imported by Node itself, as its users do: Vite would transform every module of it.
    server: { deps: { external: [/\/covenant-[^/]+\//] } },
  },
});
