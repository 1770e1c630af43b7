/** A house's own logo: a PNG or JPEG. */
import type { Logo } from './pdf/composer.ts';

export interface LogoFile {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** Its kind and size, by its first bytes; null when it is neither a PNG nor a JPEG. */
export function readLogo(bytes: Uint8Array): LogoFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return sized(bytes, 'png', view.getUint32(16), view.getUint32(20));
  }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) {
    // Segments follow each other, each with its length, up to the frame header, which has the size.
    for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
      const marker = view.getUint16(at);
      const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
      if (isFrame) return sized(bytes, 'jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
      if (marker >> 8 !== 0xff) return null;
    }
  }
  return null;
}

function sized(bytes: Uint8Array, type: LogoFile['type'], width: number, height: number): LogoFile | null {
  return width > 0 && height > 0 ? { bytes, type, width, height } : null;
}

export function logoOf({ bytes, width, height }: LogoFile): Logo {
  return { bytes, ratio: width / height };
}

/** As an address that carries the picture itself. */
export function logoAddress({ bytes, type }: LogoFile): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
