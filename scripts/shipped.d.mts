export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}
export function shippedPackages(root: string): readonly ShippedPackage[];
export function licenceText(folder: string): string | null;
