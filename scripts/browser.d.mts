import type { Browser } from 'playwright-core';

export function findChromium(): string;
export function launchChromium(): Promise<Browser>;
export function newSeason(): { readonly folder: string; remove(): void };
export function plannedCopy(
  season?: string,
  seconds?: number,
  rounds?: number | null,
): { readonly folder: string; remove(): void };
export function openSeason(
  folder: string | null,
  cwd?: string,
): Promise<{ readonly address: string; close(): Promise<void> }>;
