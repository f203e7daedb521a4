import { defineConfig } from "vitest/config";

// A worker a core: of two cores the default leaves one idle.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, maxWorkers: "100%" } });
