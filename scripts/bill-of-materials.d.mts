import type { ShippedPackage } from './shipped.mjs';
export function noticeOf(packages: readonly ShippedPackage[]): string;
export function billOf(
  own: { readonly name: string; readonly version: string },
  packages: readonly ShippedPackage[],
): { readonly components: readonly { readonly purl: string; readonly licenses: readonly unknown[] }[] };
