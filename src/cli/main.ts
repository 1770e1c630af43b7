#!/usr/bin/env node
/** `onyva`: reads the command line, runs one command, sets the exit code. */
import process from 'node:process';
import { nodeHost } from './node-host.ts';
import { runCommandLine } from './run-command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), nodeHost());
