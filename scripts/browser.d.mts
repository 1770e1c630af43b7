import type { Browser } from 'playwright-core';

export function findChromium(): string;
export function launchChromium(): Promise<Browser>;
export function plannedCopy(season?: string, seconds?: number): { readonly folder: string; remove(): void };
export function openSeason(folder: string): Promise<{ readonly address: string; close(): Promise<void> }>;
