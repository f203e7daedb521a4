#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { commandLine } from "./commands/command-line.ts";
import type { Terminal } from "./commands/terminal.ts";

const { stdout, stderr, env } = process;

const terminal: Terminal = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  input: () => readFileSync(0, "utf8"),
  isTTY: stderr.isTTY === true,
  // Off where either is piped: one setting for both is enough, and never writes codes into a file.
  colour: stdout.isTTY === true && stderr.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
};

// `covenant lint | head` ends the pipe early; that is no failure of ours.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

// Not process.exit(): what is still on its way into a pipe would be lost.
process.exitCode = await commandLine(process.argv.slice(2), terminal, process.cwd());
