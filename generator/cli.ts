#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { commandLine } from "./commands/command-line.ts";
import { exit } from "./commands/outcome.ts";
import type { Terminal } from "./commands/terminal.ts";
import { utf8Text } from "./read/text.ts";

const { stdout, stderr, env } = process;

let isLost = false;

const terminal: Terminal = {
  out: (text) => put(text),
  err: (text) => void stderr.write(text),
  input: () => utf8Text(readFileSync(0)),
  isTTY: stderr.isTTY === true,
  // Off where either is piped: one setting for both is enough, and never writes codes into a file.
  colour: stdout.isTTY === true && stderr.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
};

// `covenant lint | head` ends the pipe early; that is no failure of ours, and how the command ends stays what it is.
stdout.on("error", failed);
// Nobody reads what is wrong; that it is wrong, the exit code says.
stderr.on("error", () => {});

/** What does not arrive on stdout (a full disk) must not look as if there were nothing to say. */
function failed({ code }: NodeJS.ErrnoException): void {
  if (code === "EPIPE" || isLost) return;
  isLost = true;
  process.exitCode = exit.unusable;
  stderr.write(`what was to be printed cannot be written: ${code}\n`);
}

/** Some kinds of stdout throw, others tell later. */
function put(text: string): void {
  try {
    stdout.write(text);
  } catch (error) {
    failed(error as NodeJS.ErrnoException);
  }
}

// Not process.exit(): what is still on its way into a pipe would be lost.
const ended = await commandLine(process.argv.slice(2), terminal, process.cwd());
process.exitCode = isLost ? exit.unusable : ended;
