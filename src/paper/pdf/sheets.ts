/**
 * What stands on each sheet of paper, in reading order: the outcome of layout, and all that drawing needs to know.
 * Distances in points from the upper left corner.
 */
import type { Line } from './typesetting.ts';

/** Kinds of structure elements (PDF 1.7, 14.8.4) that we use. */
export type Role = 'H1' | 'H2' | 'P' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Sect' | 'Link';

export interface Placed {
  readonly line: Line;
  readonly x: number;
  /** Of the upper edge of the line. */
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

export interface TableAttributes {
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
}

export type Act =
  | { readonly kind: 'open'; readonly role: Role; readonly attributes?: TableAttributes; readonly title?: string }
  | { readonly kind: 'close' }
  /** Text of the structure element that is open. */
  | { readonly kind: 'text'; readonly placed: readonly Placed[] }
  /** Said on every sheet; not part of what is read. */
  | { readonly kind: 'running text'; readonly placed: readonly Placed[] }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'rule';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly width: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** The text of the open element leads somewhere. */
  | {
      readonly kind: 'link';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly to: string;
      readonly text: string;
    }
  | { readonly kind: 'bookmark'; readonly title: string; readonly level: number };

export interface Sheet {
  /** Its number in its report, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly acts: Act[];
}
